// The query as it is typed: asked for after a pause, all of its stages one entry of the history.
import { clean } from "./state.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Library} Library */

const PAUSE = 200; // ms after the last key before a query is asked

export class Typing {
  /**
   * @param {Desk} desk
   * @param {Library} library
   */
  constructor(desk, library) {
    this.desk = desk;
    this.library = library;
    /** Whether the newest address in the history is that of an unfinished query. */
    this.unfinished = false;
    this.pause = 0;
  }

  ask() {
    clearTimeout(this.pause);
    const { field, allowed } = this.desk;
    const q = clean(field.value, allowed.longest);
    if (q === this.library.state.q) return;
    const change = q ? { q } : { q, sort: "" };
    this.library.go(change, { replace: this.unfinished });
    this.unfinished = true;
  }

  askSoon() {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.ask(), PAUSE);
  }

  equip() {
    const { field, form } = this.desk;
    field.addEventListener("input", event => {
      clearTimeout(this.pause);
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.askSoon();
    });
    field.addEventListener("compositionend", () => this.askSoon());
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.ask();
      this.unfinished = false;
    });
  }
}
