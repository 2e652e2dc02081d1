// The tray: the cases chosen for a comparison, kept for this window and shown on every page.
import { address } from "../lib/address.js";
import { byId, part, parts, stamp } from "../lib/dom.js";
import { MOST, onTray } from "../lib/tray.js";
import { fill } from "../lib/words.js";
import { readChosen, storeChosen } from "./chosen.js";

/** @typedef {import("../lib/tray.js").Chosen} Chosen */

class Tray {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    this.status = part(box, "[role=status]", HTMLElement);
    this.list = part(box, "ul", HTMLElement);
    this.link = part(box, "a", HTMLAnchorElement);
    /** @type {Chosen[]} */
    this.chosen = [];
  }

  /** @param {string} id */
  has(id) {
    return this.chosen.some(one => one.id === id);
  }

  /** Takes over what another page of this window chose. */
  read() {
    this.chosen = readChosen(this.chosen);
  }

  /** Marks the boxes of the page as what was chosen says. */
  mark() {
    for (const pick of parts(document, "[data-kp-pick]", HTMLInputElement)) {
      pick.checked = this.has(pick.value);
    }
  }

  /** @param {Chosen} one */
  item({ id, title }) {
    const item = stamp("kp-tray-item");
    part(item, "span", HTMLElement).textContent = title;
    part(item, "button", HTMLElement).addEventListener("click", () => this.drop(id));
    return item;
  }

  /** @param {string} [said] */
  show(said) {
    const { chosen, box } = this;
    const several = chosen.length > 1;
    this.list.replaceChildren(...chosen.map(one => this.item(one)));
    const target = new URL(address("compare/"));
    target.search = chosen.map(one => `case=${one.id}`).join("&");
    if (several) this.link.href = target.href;
    else this.link.removeAttribute("href");
    const words = several ? box.dataset.ready : box.dataset.one;
    this.status.textContent = said || fill(words, { count: chosen.length });
    box.hidden = !chosen.length;
    document.documentElement.classList.toggle("kp-with-tray", chosen.length > 0);
    this.mark();
  }

  /** @param {Chosen[]} cases */
  keep(cases) {
    this.chosen = cases.slice(0, MOST);
    storeChosen(this.chosen);
    this.show();
  }

  /** @param {string} id */
  forget(id) {
    this.keep(this.chosen.filter(one => one.id !== id));
  }

  /** @param {string} id */
  drop(id) {
    const place = this.chosen.findIndex(one => one.id === id);
    this.forget(id);
    const buttons = parts(this.list, "button", HTMLElement);
    const next = buttons[Math.min(place, buttons.length - 1)];
    (next || byId("kp-content", HTMLElement)).focus({ preventScroll: true });
  }

  /** @param {HTMLInputElement} pick */
  follow(pick) {
    this.read();
    if (pick.checked && !this.has(pick.value) && this.chosen.length >= MOST) {
      pick.checked = false;
      this.show(fill(this.box.dataset.full, { count: MOST }));
      return;
    }
    const others = this.chosen.filter(one => one.id !== pick.value);
    const one = { id: pick.value, title: pick.dataset.kpPick ?? "" };
    this.keep(pick.checked ? [...others, one] : others);
  }
}

export const equipTray = () => {
  const box = document.getElementById("kp-tray");
  if (!box) return;
  const tray = new Tray(box);
  document.addEventListener("change", event => {
    const pick = /** @type {Element} */ (event.target).closest("[data-kp-pick]");
    if (pick instanceof HTMLInputElement) tray.follow(pick);
  });
  part(box, "[data-kp-empty]", HTMLElement).addEventListener("click", () => {
    tray.keep([]);
    byId("kp-content", HTMLElement).focus({ preventScroll: true });
  });
  const renew = () => {
    tray.read();
    tray.show();
  };
  // A page that comes back from the browser's memory may be older than the choice.
  window.addEventListener("pageshow", renew);
  onTray(tray);
  renew();
};
