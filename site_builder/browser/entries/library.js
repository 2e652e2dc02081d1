// The library.
import { equipLibrary } from "../library/equip.js";

equipLibrary();
