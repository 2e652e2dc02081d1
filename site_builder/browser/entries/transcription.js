// The transcription sheet, a page by itself that is not of the site.
import { equipSheet } from "../transcription/sheet.js";

equipSheet();
