// Sets the cases that the address names side by side: one column a case, one row a fact.
import { address } from "../lib/address.js";
import { byId, part, parts, stamp } from "../lib/dom.js";
import { load } from "../lib/load.js";
import { whenSlow } from "../lib/patience.js";
import { forgetCase, keepCases } from "../lib/tray.js";
import { fill } from "../lib/words.js";
import { askedCases, searchFor, smallPicture } from "./asked.js";
import { cellMakers, choiceLabels, textCell } from "./cells.js";

/** @typedef {import("../types.d.ts").RawCase} RawCase */
/** @typedef {{id: string, case: RawCase | null}} Column A case, or what could not be loaded. */

/** @param {RawCase} one */
const coverOf = ({ fields, pictures }) => {
  /** @type {{file: string}[]} */
  const images = fields.images ?? [];
  const number = images.findIndex(image => image.file === fields.cover);
  return smallPicture(pictures?.[number]?.address);
};

/**
 * @param {Column} column
 * @returns {string}
 */
const nameOf = ({ id, case: one }) => one?.fields.title ?? id;

/**
 * @param {Column} column
 * @param {() => void} drop
 */
const headCell = (column, drop) => {
  const { id, case: one } = column;
  const cell = stamp("kp-compare-case");
  const title = nameOf(column);
  const anchor = part(cell, "a", HTMLAnchorElement);
  anchor.textContent = title;
  anchor.href = address(`cases/${id}/`);
  part(cell, "button span", HTMLElement).textContent = `：${title}`;
  part(cell, "button", HTMLElement).addEventListener("click", drop);
  const picture = part(cell, "img", HTMLImageElement);
  const source = one && coverOf(one);
  if (source) picture.src = address(source);
  else picture.remove();
  return cell;
};

/** @param {HTMLElement} offer */
const offered = offer => (offer.dataset.kpAdd ?? "").split(" ");

class Comparison {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.words = root.dataset;
    this.status = byId("kp-compare-status", HTMLElement);
    this.region = byId("kp-compare-table", HTMLElement);
    this.how = byId("kp-compare-how", HTMLElement);
    this.offers = parts(this.how, "[data-kp-add]", HTMLElement);
    this.more = byId("kp-compare-do", HTMLElement);
    this.top = part(this.region, "thead tr", HTMLElement);
    this.rows = parts(this.region, "[data-row]", HTMLElement);
    this.cells = cellMakers(root.dataset, choiceLabels());
    this.turn = 0;
    /** @type {Column[]} */
    this.columns = [];
  }

  /** @param {string} id */
  drop(id) {
    const others = askedCases(location.search).filter(other => other !== id);
    history.pushState(null, "", location.pathname + searchFor(others));
    forgetCase(id);
    this.update(() => this.status.focus());
  }

  /**
   * Adds an example's cases to those that are compared.
   * @param {string[]} ids
   */
  add(ids) {
    const wanted = searchFor([...askedCases(location.search), ...ids]);
    history.pushState(null, "", location.pathname + searchFor(askedCases(wanted)));
    this.update(() => this.status.focus());
  }

  /** Who chooses more goes on with the cases of this page. */
  keep() {
    keepCases(this.columns.map(column => ({ id: column.id, title: nameOf(column) })));
  }

  /**
   * @param {string[]} ids
   * @returns {Promise<Column[]>}
   */
  async load(ids) {
    const calledOff = whenSlow(() => (this.status.textContent = this.words.loading ?? ""));
    const loads = ids.map(async id => ({
      id,
      case: await load(`cases/${id}/case.json`).catch(() => null),
    }));
    const columns = await Promise.all(loads);
    calledOff();
    return columns;
  }

  /** @param {() => void} [focus] */
  async update(focus) {
    this.turn += 1;
    const mine = this.turn;
    const ids = askedCases(location.search);
    this.how.hidden = ids.length > 1;
    this.more.hidden = this.region.hidden = !ids.length;
    for (const offer of this.offers) offer.hidden = offered(offer).every(id => ids.includes(id));
    if (!ids.length) {
      this.status.textContent = "";
      return;
    }
    const columns = await this.load(ids);
    if (mine !== this.turn) return;
    this.columns = columns;
    this.draw();
    focus?.();
  }

  draw() {
    const { columns, top, rows, words } = this;
    const heads = columns.map(column => headCell(column, () => this.drop(column.id)));
    top.replaceChildren(/** @type {Element} */ (top.firstElementChild), ...heads);
    rows.forEach((row, n) => this.drawRow(row, n === 0));
    const count = columns.filter(column => column.case).length;
    this.status.textContent =
      count > 1 ? fill(words.shown, { count }) : (words[count ? "one" : "missing"] ?? "");
  }

  /**
   * @param {HTMLElement} row
   * @param {boolean} isFirst says what could not be loaded
   */
  drawRow(row, isFirst) {
    const make = this.cells[row.dataset.row ?? ""];
    const missing = isFirst ? this.words.missing : "";
    const made = this.columns.map(column => {
      const cell = column.case ? make(column.case) : textCell(missing ?? "");
      cell.dataset.label = nameOf(column); // on a phone, where nothing stands above it
      return cell;
    });
    row.replaceChildren(/** @type {Element} */ (row.firstElementChild), ...made);
    const known = made
      .filter((_, n) => this.columns[n].case)
      .map(cell => cell.firstElementChild?.textContent);
    row.classList.toggle("kp-same", known.length > 1 && new Set(known).size === 1);
  }
}

export const equipComparison = () => {
  const root = document.getElementById("kp-compare");
  if (!root) return;
  const comparison = new Comparison(root);
  const again = part(comparison.more, "[data-kp-again]", HTMLElement);
  again.addEventListener("click", () => comparison.keep());
  for (const offer of comparison.offers) {
    offer.addEventListener("click", event => {
      event.preventDefault();
      comparison.add(offered(offer));
    });
  }
  window.addEventListener("popstate", () => comparison.update());
  comparison.update();
};
