// A round, and the list of rounds.
import { sayDays } from "../rounds/days.js";

sayDays();
