// Citing, printing and sharing a page. Without this script its citation can still be selected
// and its downloads still work.
import { citation, localDay } from "../lib/citation.js";
import { copyText } from "../lib/clipboard.js";
import { part } from "../lib/dom.js";
import { ownAddress } from "../lib/own_address.js";

/** What other sites call the page: its title, behind the mark where all of it is invented. */
const toldTitle = () => part(document, 'meta[property="og:title"]', HTMLMetaElement).content;

/** Whether the system's own way of sharing was taken, if only to close it again. */
const shareBySystem = async () => {
  if (!navigator.share) return false;
  try {
    await navigator.share({ title: toldTitle(), url: ownAddress() });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === "AbortError"; // without choosing anybody
  }
};

export const equipTaking = () => {
  const section = document.querySelector("[data-kp-take]");
  if (!section) return;
  const field = part(section, "textarea", HTMLTextAreaElement);
  const status = part(section, "[data-kp-status]", HTMLElement);
  const cite = () => {
    field.value = citation(field.dataset.cited ?? "", localDay(new Date()), ownAddress());
  };

  /**
   * @param {HTMLElement} button
   * @param {boolean} done
   */
  const say = (button, done) => {
    // Emptied first: the same words said twice are read out twice.
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = (done ? button.dataset.done : button.dataset.failed) ?? "";
    });
  };

  /**
   * @param {string} name
   * @param {(button: HTMLElement) => unknown} act
   */
  const on = (name, act) => {
    const button = section.querySelector(`[data-kp-${name}]`);
    if (!(button instanceof HTMLElement)) return;
    const item = button.closest("li");
    if (item) item.hidden = false;
    button.addEventListener("click", () => act(button));
  };

  on("copy", async button => {
    cite();
    const done = await copyText(field.value);
    if (!done) field.select();
    say(button, done);
  });
  on("print", () => window.print());
  on("share", async button => {
    if (!(await shareBySystem())) say(button, await copyText(ownAddress()));
  });
  cite();
};
