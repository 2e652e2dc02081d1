// Copies a sentence about a question. Without this script the sentences can still be selected.
import { copyText } from "../lib/clipboard.js";
import { byId, part, parts } from "../lib/dom.js";

export const equipSentences = () => {
  const section = document.querySelector("[data-kp-sentences]");
  if (!section) return;
  const status = part(section, "[data-kp-status]", HTMLElement);

  /** @param {HTMLButtonElement} button */
  const copy = async button => {
    const told = byId(button.dataset.kpSay ?? "", HTMLElement).textContent ?? "";
    const done = await copyText(told);
    // Emptied first: the same words said twice are read out twice.
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = (done ? status.dataset.done : status.dataset.failed) ?? "";
    });
  };
  for (const hidden of parts(section, "[data-kp-copying]", HTMLElement)) hidden.hidden = false;
  for (const button of parts(section, "[data-kp-say]", HTMLButtonElement)) {
    button.addEventListener("click", () => copy(button));
  }
};
