// Brings the library to life: what happens on its page, and what is done about it.
import { fill } from "../lib/words.js";
import { Desk } from "./desk.js";
import { equipKeys } from "./keys.js";
import { Library } from "./library.js";
import { choose } from "./state.js";
import { Typing } from "./typing.js";

/**
 * @param {Desk} desk
 * @param {Library} library
 * @param {Typing} typing
 */
const equipControls = (desk, library, typing) => {
  for (const box of desk.boxes) {
    box.addEventListener("change", () => {
      typing.unfinished = false;
      library.go({ chosen: choose(library.state.chosen, box.name, box.value, box.checked) });
    });
  }
  for (const box of desk.kindBoxes) {
    box.addEventListener("change", () => library.go({ kind: box.value }));
  }
  for (const box of desk.viewBoxes) {
    box.addEventListener("change", () => library.go({ view: box.value }));
  }
  desk.sorting.addEventListener("change", () => library.go({ sort: desk.sorting.value }));
  desk.more.addEventListener("click", () => library.extend());
  desk.again.addEventListener("click", () => {
    library.update(library.shown || desk.step, () => desk.status.focus());
  });
  desk.done.addEventListener("click", () => {
    desk.filters.open = false;
    desk.status.focus();
    desk.status.scrollIntoView({ block: "center" });
  });
};

/**
 * The data come as soon as somebody turns to the finder: not everybody who opens the page does.
 * @param {Desk} desk
 * @param {Library} library
 */
const warmUp = ({ root }, library) => {
  const warm = () => void library.ready().catch(() => {});
  for (const sign of ["pointerover", "focusin", "touchstart"]) {
    root.addEventListener(sign, warm, { once: true, passive: true });
  }
};

/**
 * The page as the address asks for it.
 * @param {Desk} desk
 * @param {Library} library
 */
const begin = (desk, library) => {
  const { words } = desk;
  if (window.matchMedia("(min-width: 60em)").matches) desk.filters.open = true;
  desk.done.textContent = fill(words.done, { count: words.total });
  desk.more.hidden = library.shown >= Number(words.total);
  desk.field.value = library.state.q;
  if (location.hash === "#kp-q") desk.field.focus();
  const kept = history.state?.shown;
  if (location.search || kept) library.update(kept || desk.step);
};

export const equipLibrary = () => {
  const root = document.getElementById("kp-library");
  if (!root) return;
  const desk = new Desk(root);
  const library = new Library(desk);
  const typing = new Typing(desk, library);
  typing.equip();
  equipKeys(desk, () => typing.ask());
  equipControls(desk, library, typing);
  window.addEventListener("popstate", event => {
    if (location.search === library.drawn && !event.state) return; // a move within the page
    typing.unfinished = false;
    library.follow(event.state);
  });
  warmUp(desk, library);
  begin(desk, library);
};
