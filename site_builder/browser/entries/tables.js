// A question, an area, and all tables of a round.
import { equipTables } from "../tables/sort.js";

equipTables();
