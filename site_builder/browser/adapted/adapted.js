// A blank form of a case that names the case in the address. Without this script the page says
// which lines to add by hand.
import { copyText } from "../lib/clipboard.js";
import { byId, part } from "../lib/dom.js";
import { caseOf, filledIn } from "./form.js";

const equip = (/** @type {string} */ id) => {
  const page = byId("kp-adapted", HTMLElement);
  const ready = part(page, "[data-kp-ready]", HTMLElement);
  const field = byId("kp-form", HTMLTextAreaElement);
  const status = part(ready, "[data-kp-status]", HTMLElement);
  const blank = JSON.parse(page.dataset.kpBlank ?? '""');
  const text = filledIn(blank, page.dataset.kpMark ?? "", id);
  const origin = part(ready, "[data-kp-origin]", HTMLAnchorElement);
  const file = location.protocol === "file:" ? "index.html" : "";
  origin.href = `../../cases/${id}/${file}`;
  origin.textContent = id;
  field.value = text;
  const link = part(ready, "[data-kp-form]", HTMLAnchorElement);
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const copy = part(ready, "[data-kp-copy]", HTMLButtonElement);
  copy.addEventListener("click", async () => {
    const done = await copyText(text);
    if (!done) field.select();
    // Emptied first: the same words said twice are read out twice.
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = (done ? copy.dataset.done : copy.dataset.failed) ?? "";
    });
  });
  ready.hidden = false;
};

export const equipAdapted = () => {
  const id = caseOf(location.search);
  if (id) equip(id);
};
