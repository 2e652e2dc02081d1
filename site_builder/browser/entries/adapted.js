// The page of whoever did the same as a case.
import { equipAdapted } from "../adapted/adapted.js";

equipAdapted();
