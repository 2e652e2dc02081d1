// The drawer of narrow windows, for the keyboard too: it opens from a button, takes the focus,
// closes with Escape or when the focus leaves it, and gives the focus back.
import { part } from "../lib/dom.js";

/**
 * @param {HTMLInputElement} toggle
 * @param {HTMLElement} button
 * @param {HTMLElement} drawer
 */
const equip = (toggle, button, drawer) => {
  /** @param {boolean} open */
  const show = open => {
    toggle.checked = open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    show(!toggle.checked);
    if (toggle.checked) part(drawer, "li a", HTMLElement).focus();
  });
  // A click beside the drawer unchecks the theme's own box.
  toggle.addEventListener("change", () => show(toggle.checked));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !toggle.checked) return;
    show(false);
    button.focus();
  });
  document.addEventListener("focusin", event => {
    const inside = drawer.contains(/** @type {Node} */ (event.target));
    if (toggle.checked && !inside && event.target !== button) show(false);
  });
};

export const equipMenu = () => {
  const toggle = document.getElementById("__drawer");
  const button = document.querySelector("[data-kp-menu]");
  const drawer = document.getElementById("kp-menu");
  if (!(toggle instanceof HTMLInputElement && button instanceof HTMLElement && drawer)) return;
  equip(toggle, button, drawer);
};
