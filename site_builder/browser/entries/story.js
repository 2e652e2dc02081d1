// A case, a report or an update.
import { equipTaking } from "../story/take.js";

equipTaking();
