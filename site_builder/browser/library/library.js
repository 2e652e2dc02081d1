// The finder: the address of the page says what is asked for, and the list follows it.
import { Search } from "../find/search.js";
import { stamp } from "../lib/dom.js";
import { load } from "../lib/load.js";
import { markChosen } from "../lib/tray.js";
import { parted } from "./answer.js";
import { Asker } from "./asking.js";
import { Attempts } from "./attempts.js";
import { showChips } from "./chips.js";
import { showControls, showMore } from "./controls.js";
import { card, hit } from "./items.js";
import { focusKeeper } from "./keys.js";
import { showOutcome } from "./outcome.js";
import { Records } from "./records.js";
import { readState, settled, writeState } from "./state.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./select.js").Selected} Selected */
/** @typedef {import("./state.js").State} State */
/**
 * @typedef {object} Shown What the page shows.
 * @property {State} state
 * @property {Answer | null} answer
 * @property {number[]} list numbers of the records that were found, in order
 * @property {Selected} selected
 * @property {Records} records
 * @property {string} sort
 * @property {string} view
 */
/**
 * @typedef {object} Manner
 * @property {boolean} [replace] the newest address in the history
 * @property {() => void} [focus] what comes last
 */
/** @typedef {(change: Partial<State>, manner?: Manner) => void} Go */

export class Library {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.search = new Search(load);
    this.state = readState(location.search, desk.allowed);
    /** The search of the address that the list stands for. */
    this.drawn = location.search;
    /** @type {Records | null} */
    this.records = null;
    /** @type {Asker | null} */
    this.asker = null;
    /** @type {Answer | null} The newest query that was answered. */
    this.answer = null;
    /** @type {number[]} */
    this.list = [];
    this.shown = desk.results.children.length;
    /** What the list on the page is an answer to; the page comes with that to no question. */
    this.answered = "";
    this.attempts = new Attempts(desk);
    this.keepFocus = focusKeeper(desk);
    /** @type {Go} */
    this.go = (change, manner = {}) => void this.turnTo(change, manner);
  }

  get isOfCases() {
    return this.state.kind === this.desk.allowed.kinds[0];
  }

  get ranks() {
    return this.answer ? this.answer.ranks[this.state.kind] : null;
  }

  get sort() {
    const { sort } = this.state;
    if (sort && (this.answer || sort !== "match")) return sort;
    return this.answer ? "match" : "newest";
  }

  get view() {
    if (!this.isOfCases) return "list";
    return this.state.view || (this.answer ? "list" : "cards");
  }

  /**
   * @param {Partial<State>} change
   * @param {Manner} manner
   */
  turnTo(change, { replace = false, focus }) {
    this.state = settled({ ...this.state, ...change }, this.desk.allowed);
    const target = writeState(this.state, this.desk.allowed) || location.pathname;
    if (target !== (location.search || location.pathname)) {
      if (replace) history.replaceState(null, "", target);
      else history.pushState(null, "", target);
    }
    this.drawn = location.search;
    return this.update(this.desk.step, focus);
  }

  /**
   * The address is another one, by the browser's own buttons.
   * @param {{shown?: number} | null} kept
   */
  follow(kept) {
    this.drawn = location.search;
    this.state = readState(location.search, this.desk.allowed);
    this.desk.field.value = this.state.q;
    return this.update(kept?.shown || this.desk.step);
  }

  async ready() {
    this.records ??= new Records(await load("cases/data.json"));
    return this.records;
  }

  /**
   * @param {string} q
   * @param {Records} records
   */
  async look(q, records) {
    if (!q) return null;
    if (this.answer?.q === q) return this.answer;
    this.asker ??= new Asker(this.search, records, this.desk.allowed.kinds);
    return this.asker.ask(q);
  }

  /**
   * @param {number} n
   * @param {Records} records
   */
  async item(n, records) {
    const { answer, state, desk } = this;
    const record = this.isOfCases ? records.case(n) : records.other(state.kind, n);
    if ("id" in record && this.view === "cards") return card(record, desk);
    if (!answer) return hit(record, [{ text: record.title, match: false }], [], desk);
    const found = answer.hits[state.kind].get(n);
    const excerpts = found ? await this.search.excerpts(found, answer.terms) : [];
    return hit(record, this.search.mark(record.title, answer.terms), excerpts, desk);
  }

  /**
   * Records as items of the list, the first one that only has the words behind a line that says so.
   * @param {number[]} list
   * @param {number} from
   * @param {Records} records
   */
  async items(list, from, records, count = this.desk.step) {
    const shown = list.slice(from, from + count);
    const made = await Promise.all(shown.map(n => this.item(n, records)));
    const [rest] = this.parted(list).rest;
    if (rest !== undefined) made[list.indexOf(rest) - from]?.prepend(stamp("kp-rest"));
    return made;
  }

  /** @param {number[]} list */
  parted(list) {
    return parted(this.isOfCases ? this.answer : null, list);
  }

  /**
   * Brings the page into line with the state, with `count` records at first. Whether it did.
   * @param {number} count
   * @param {() => void} [focus]
   */
  async update(count, focus) {
    const drawn = await this.attempts.run(
      overtaken => this.draw(count, overtaken),
      () => this.leave(),
    );
    document.documentElement.classList.remove("kp-asked");
    if (!drawn) return false;
    focus?.();
    this.keepFocus();
    return true;
  }

  /**
   * @param {number} count
   * @param {() => boolean} overtaken
   */
  async draw(count, overtaken) {
    const { desk } = this;
    const records = await this.ready();
    const answer = await this.look(this.state.q, records);
    if (overtaken()) return false;
    this.answer = answer;
    if (!answer) this.state = { ...this.state, kind: desk.allowed.kinds[0] };
    const { state, ranks } = this;
    const selected = records.select(state.kind, state.chosen, ranks);
    const sorted = this.parted(records.sort(state.kind, selected.found, this.sort, ranks));
    const list = [...sorted.first, ...sorted.rest];
    const made = await this.items(list, 0, records, count);
    if (overtaken()) return false;
    this.list = list;
    this.shown = made.length;
    this.answered = writeState(state, desk.allowed);
    desk.results.replaceChildren(...made);
    this.tell({ state, answer, list, selected, records, sort: this.sort, view: this.view });
    return true;
  }

  /** Nothing came: a list that answers another question does not stay. */
  leave() {
    const { desk } = this;
    if (writeState(this.state, desk.allowed) === this.answered) return;
    this.list = [];
    this.shown = 0;
    desk.results.replaceChildren();
    desk.empty.hidden = true;
    showMore(desk, 0);
  }

  /** @param {Shown} shown */
  tell(shown) {
    const { desk } = this;
    desk.results.classList.toggle("kp-cards", shown.view === "cards");
    desk.results.classList.toggle("kp-hits", shown.view === "list");
    showControls(desk, shown);
    showMore(desk, this.list.length - this.shown);
    showChips(desk, shown, this.go);
    showOutcome(desk, shown, this.go);
    markChosen();
  }

  /** Shows more of the list, below what is shown. */
  async extend() {
    // The page comes with its first records alone: which ones follow has to be loaded.
    if (!this.list.length && !(await this.update(this.shown))) return;
    const before = this.shown;
    const extended = await this.attempts.run(overtaken => this.append(before, overtaken));
    if (extended) this.desk.results.children[before]?.querySelector("a")?.focus();
  }

  /**
   * @param {number} before how many are shown
   * @param {() => boolean} overtaken
   */
  async append(before, overtaken) {
    const { desk } = this;
    const records = await this.ready();
    const made = await this.items(this.list, before, records);
    if (overtaken()) return false;
    desk.results.append(...made);
    this.shown = before + made.length;
    markChosen();
    showMore(desk, this.list.length - this.shown);
    history.replaceState({ shown: this.shown }, "");
    return true;
  }
}
