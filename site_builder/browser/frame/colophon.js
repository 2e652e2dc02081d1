// What a print says of its page: where it stands, and how it is cited as of today.
import { citation, localDay } from "../lib/citation.js";
import { part } from "../lib/dom.js";
import { ownAddress } from "../lib/own_address.js";

/** Where the settings do not say at which address the site stands, a print has that of today. */
const showAddress = () => {
  const line = document.querySelector("[data-kp-address][hidden]");
  if (!(line instanceof HTMLElement)) return;
  part(line, "span", HTMLElement).textContent = ownAddress();
  line.hidden = false;
};

export const equipColophon = () => {
  showAddress();
  const cited = document.querySelector(".kp-colophon [data-kp-cited]");
  if (!(cited instanceof HTMLElement)) return;
  cited.textContent = citation(cited.dataset.kpCited ?? "", localDay(new Date()), ownAddress());
};
