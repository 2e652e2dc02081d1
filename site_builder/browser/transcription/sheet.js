// The transcription sheet: copies answers one by one, and notes which of them are filled in.
import { copyText } from "../lib/clipboard.js";
import { part, parts } from "../lib/dom.js";
import { fill } from "../lib/words.js";
import { openProgress } from "./progress.js";
import { rowText } from "./row.js";

/** @typedef {{element: HTMLElement, text: HTMLElement, tick: HTMLInputElement, pointer: string}} Answer */

/** @param {HTMLElement} element @returns {Answer} */
const answerOf = element => ({
  element,
  text: part(element, "[data-kp-text]", HTMLElement),
  tick: part(element, "[data-kp-done]", HTMLInputElement),
  pointer: element.dataset.kpAnswer ?? "",
});

/** @param {Answer} answer */
const said = answer => answer.text.textContent ?? "";

/** @param {HTMLElement} element */
const select = element => getSelection()?.selectAllChildren(element);

/**
 * @param {Node} here
 * @param {Node} there
 */
const isAfter = (here, there) =>
  (here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Colours follow the system's, as its setting may change. */
const followScheme = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default";
  };
  dark.addEventListener("change", follow);
  follow();
};

class Sheet {
  constructor() {
    this.main = part(document, "[data-kp-sheet]", HTMLElement);
    this.bar = part(document, "[data-kp-progress]", HTMLElement);
    this.status = part(document, "[data-kp-status]", HTMLElement);
    this.only = part(document, "[data-kp-only]", HTMLInputElement);
    /** @type {HTMLElement} Where somebody was at work last. */
    this.last = this.bar;
    this.answers = parts(document, "[data-kp-answer]", HTMLElement).map(answerOf);
    this.progress = openProgress(
      this.main.dataset.kpSheet ?? "",
      this.answers.map(answer => answer.pointer),
      () => localStorage,
    );
  }

  /** Shows what was noted, and what only a script can do. */
  begin() {
    for (const answer of this.answers) {
      answer.tick.checked = this.progress.has(answer.pointer);
      answer.tick.addEventListener("change", () => this.note([answer], answer.tick.checked));
      const button = answer.element.querySelector("[data-kp-copy]");
      if (button instanceof HTMLElement) this.onCopy(button, [answer], said(answer));
    }
    for (const button of parts(document, "[data-kp-copy-row]", HTMLElement)) this.equipRow(button);
    for (const tools of parts(document, "[data-kp-tools]", HTMLElement)) tools.hidden = false;
    this.bar.hidden = false;
    part(
      document,
      this.progress.isKept ? "[data-kp-noted]" : "[data-kp-not-noted]",
      HTMLElement,
    ).hidden = false;
    this.only.addEventListener("change", () => this.show());
    part(document, "[data-kp-next]", HTMLElement).addEventListener("click", () => this.goOn());
    this.equipRestart();
    this.show();
  }

  /** @param {HTMLElement} button */
  equipRow(button) {
    const row = button.closest("[data-kp-row]");
    const answers = this.answers.filter(answer => row?.contains(answer.element));
    this.onCopy(button, answers, rowText(answers.map(said)));
  }

  equipRestart() {
    const restart = part(document, "[data-kp-restart]", HTMLDetailsElement);
    restart.hidden = false;
    part(restart, "button", HTMLElement).addEventListener("click", () => {
      this.progress.forget();
      for (const answer of this.answers) answer.tick.checked = false;
      restart.open = false;
      part(restart, "summary", HTMLElement).focus();
      this.show();
    });
  }

  /**
   * @param {HTMLElement} button
   * @param {Answer[]} answers
   * @param {string} text
   */
  onCopy(button, answers, text) {
    const name = button.textContent ?? "";
    button.addEventListener("click", async () => {
      const done = await copyText(text);
      for (const other of parts(document, "[data-kp-was-copied]", HTMLElement)) {
        other.textContent = other.dataset.kpWasCopied ?? "";
        delete other.dataset.kpWasCopied;
      }
      if (done) {
        button.dataset.kpWasCopied = name;
        button.textContent = this.bar.dataset.copied ?? "";
        this.note(answers, true);
      } else select(answers[0].text);
      this.say((done ? this.bar.dataset.copied : this.bar.dataset.refused) ?? "");
    });
  }

  /**
   * @param {Answer[]} answers
   * @param {boolean} isDone
   */
  note(answers, isDone) {
    for (const { pointer, tick } of answers) {
      tick.checked = isDone;
      this.progress.note(pointer, isDone);
    }
    this.last = answers[answers.length - 1].element;
    this.show();
  }

  /** Moves on to the next answer that is open, from where the focus is; from the end to the top. */
  goOn() {
    const open = this.answers.filter(answer => !answer.tick.checked);
    const next = open.find(answer => isAfter(this.last, answer.element)) ?? open[0];
    if (!next) {
      this.say(this.bar.dataset.filled ?? "");
      return;
    }
    this.last = next.element;
    const target = next.element.querySelector("[data-kp-copy]") ?? next.tick;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    next.element.scrollIntoView({ block: "center" });
  }

  /** Says what happened. Emptied first: the same words said twice are read out twice. @param {string} words */
  say(words) {
    this.status.textContent = "";
    requestAnimationFrame(() => {
      this.status.textContent = words;
    });
  }

  show() {
    const [done, all] = [this.progress.count, this.answers.length];
    const sentence = done === all ? this.bar.dataset.finished : this.bar.dataset.progress;
    part(this.bar, "[data-kp-count]", HTMLElement).textContent = fill(sentence, { done, all });
    part(this.bar, "progress", HTMLProgressElement).value = done;
    const focused = document.activeElement;
    for (const { element, tick } of this.answers) {
      element.hidden = this.only.checked && tick.checked && !element.contains(focused);
    }
    for (const question of parts(document, "[data-kp-question]", HTMLElement)) {
      question.hidden =
        this.only.checked && !question.querySelector("[data-kp-answer]:not([hidden])");
    }
  }
}

export const equipSheet = () => {
  followScheme();
  new Sheet().begin();
};
