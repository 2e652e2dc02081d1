// Every page, once it is read.
import { equipColophon } from "../frame/colophon.js";
import { equipMenu } from "../frame/menu.js";
import { equipScrollers } from "../frame/scrollers.js";
import { equipTray } from "../frame/tray.js";

equipColophon();
equipMenu();
equipScrollers();
equipTray();
