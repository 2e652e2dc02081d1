// Every page of the offline copy.
import { leadLinks } from "../frame/offline.js";

leadLinks();
