// A case, a report or an update.
import { equipTaking, showAddress } from "../story/take.js";

equipTaking();
showAddress();
