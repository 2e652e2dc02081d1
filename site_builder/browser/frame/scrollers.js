// A table that is wider than its place scrolls; then the keyboard must reach it as well.
import { parts } from "../lib/dom.js";

const mark = () => {
  for (const box of parts(document, ".md-typeset__scrollwrap, .kp-table", HTMLElement)) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};

export const equipScrollers = () => {
  window.addEventListener("load", mark);
  window.addEventListener("resize", mark);
  document.addEventListener("click", () => requestAnimationFrame(mark)); // large type, more rows
};
