// The progress of a round: deadlines and tables.
import { sayDays } from "../rounds/days.js";
import { equipTables } from "../tables/sort.js";

sayDays();
equipTables();
