// Says how many days are left until each deadline. A demonstration stands still: its pages carry
// the day from which they count, and say so.
import { parts } from "../lib/dom.js";
import { dayOf, daysUntil, restOfDay } from "./calendar.js";

/** @param {DOMStringMap} words */
const say = words => {
  for (const place of parts(document, "[data-deadline]", HTMLElement)) {
    const { deadline = "", today } = place.dataset;
    const { state, count } = daysUntil(deadline, today || dayOf(Date.now()));
    place.textContent = (words[state] ?? "").replace("{n}", String(count));
    place.dataset.state = state;
  }
  for (const note of parts(document, "[data-days-note]", HTMLElement)) note.hidden = false;
};

export const sayDays = () => {
  const words = document.getElementById("kp-days");
  if (!words) return;
  const run = () => {
    say(words.dataset);
    setTimeout(run, restOfDay(Date.now()) + 1000); // a page that stays open goes on counting
  };
  run();
};
