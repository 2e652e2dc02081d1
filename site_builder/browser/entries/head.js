// Every page, before it is painted.
import { equipDisplay } from "../frame/display.js";
import { markEarly } from "../frame/early.js";
import { serveTheme } from "../frame/theme.js";

serveTheme();
markEarly();
equipDisplay();
