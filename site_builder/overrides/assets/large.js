/* Large type: one click, remembered on this machine. Runs before the page is painted. */
"use strict";
(() => {
  const root = document.documentElement;
  const KEY = "kepu-large";
  const read = () => { try { return localStorage.getItem(KEY) === "1"; } catch { return false; } };
  const write = (on) => { try { localStorage.setItem(KEY, on ? "1" : "0"); } catch { /* not remembered */ } };
  root.classList.toggle("kp-large", read());
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
