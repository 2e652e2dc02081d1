// Every page, once it is read.
import { equipMenu } from "../frame/menu.js";
import { equipScrollers } from "../frame/scrollers.js";
import { equipTray } from "../frame/tray.js";

equipMenu();
equipScrollers();
equipTray();
