// Shows how much was found, and what could be done where that is nothing.
import { part } from "../lib/dom.js";
import { fill } from "../lib/words.js";
import { button } from "./items.js";
import { outcome } from "./said.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Go} Go */
/** @typedef {import("./library.js").Shown} Shown */
/** @typedef {import("./state.js").State} State */
/**
 * @typedef {object} Way Another question, and how much it would find.
 * @property {string} text
 * @property {number} count
 * @property {Partial<State>} change
 */

/**
 * What is found without one facet, without the query, or among another kind of page.
 * @param {Desk} desk
 * @param {Shown} shown
 * @returns {Way[]}
 */
const waysOut = (desk, { state, answer, selected: { without }, records }) => {
  const { words } = desk;
  /** @type {Way[]} */
  const ways = [];
  /**
   * @param {string} label
   * @param {number} count
   * @param {Partial<State>} change
   */
  const offer = (label, count, change) =>
    ways.push({ text: fill(words.drop, { label, count }), count, change });
  for (const key of desk.allowed.facets.keys()) {
    const values = [...state.chosen[key]];
    if (!without[key] || !values.length) continue;
    const label = values.map(value => desk.label(key, value)).join("、");
    const chosen = { ...state.chosen, [key]: new Set() };
    offer(fill(words.chip, { facet: desk.title(key), label }), without[key], { chosen });
  }
  if (!state.q) return ways;
  offer(fill(words.query, { query: state.q }), without.q, { q: "" });
  for (const kind of desk.allowed.kinds.filter(one => one !== state.kind)) {
    const count = records.select(kind, state.chosen, answer && answer.ranks[kind]).found.length;
    ways.push({
      text: fill(words.turn, { kind: desk.kindName(kind), count }),
      count,
      change: { kind },
    });
  }
  return ways;
};

/**
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {Go} go
 */
export const showOutcome = (desk, shown, go) => {
  const { status, empty, field } = desk;
  status.textContent = outcome(desk, shown);
  empty.hidden = shown.list.length > 0;
  if (shown.list.length) return;
  const ways = waysOut(desk, shown).filter(way => way.count);
  const buttons = ways.map(({ text, change }) =>
    button("kp-drop", text, () => {
      field.value = change.q ?? shown.state.q;
      go(change, { focus: () => status.focus() });
    }),
  );
  part(empty, "ul", HTMLElement).replaceChildren(...buttons);
};
