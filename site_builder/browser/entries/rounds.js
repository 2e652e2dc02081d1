// A round, and the list of rounds.
import { sayDays } from "../rounds/days.js";
import { equipSentences } from "../rounds/sentences.js";

sayDays();
equipSentences();
