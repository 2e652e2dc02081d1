/* Large type: one click, remembered on this machine. Runs before the page is painted. */
"use strict";
(() => {
  const root = document.documentElement;
  const KEY = "kepu-large";
  const read = () => { try { return localStorage.getItem(KEY) === "1"; } catch { return false; } };
  const write = (on) => { try { localStorage.setItem(KEY, on ? "1" : "0"); } catch { /* not remembered */ } };
  root.classList.toggle("kp-large", read());
  // The theme says so too, but only after the page was painted, and what needs scripts would move.
  root.classList.replace("no-js", "js");
  // The library's list stays unseen until it is the one that the address asks for.
  root.classList.toggle("kp-asked", location.search.length > 1);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-kp-large]");
    if (!button) return;
    const show = (on) => {
      root.classList.toggle("kp-large", on);
      button.setAttribute("aria-pressed", String(on));
    };
    show(read());
    button.addEventListener("click", () => {
      const on = !root.classList.contains("kp-large");
      write(on);
      show(on);
    });
  });
})();
