// A table that is wider than its place scrolls; then the keyboard must reach it as well.
(() => {
  "use strict";
  const mark = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .kp-table")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  window.addEventListener("load", mark);
  window.addEventListener("resize", mark);
  document.addEventListener("click", () => requestAnimationFrame(mark)); // large type, more rows
})();
