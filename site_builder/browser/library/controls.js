// What the finder's controls show: boxes and numbers, kinds, sorting, and what stands behind the
// buttons.
import { fill } from "../lib/words.js";
import { labelOf } from "./desk.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Shown} Shown */

/** @param {number} count */
const counted = count => count.toLocaleString("en");

/**
 * @param {Desk} desk
 * @param {Shown} shown
 */
const showFacets = (desk, { state, selected: { counts }, records }) => {
  for (const box of desk.boxes) {
    const facet = records.facets[state.kind].find(f => f.key === box.name);
    const count = counts[box.name]?.[facet?.choices.indexOf(box.value) ?? -1] ?? 0;
    const { label, number } = labelOf(box);
    box.checked = state.chosen[box.name].has(box.value);
    number.textContent = counted(count);
    label.classList.toggle("kp-facet__none", !count);
  }
  for (const facet of desk.facets) facet.hidden = !counts[facet.dataset.facet ?? ""];
  desk.stop.settle();
};

/**
 * @param {Desk} desk
 * @param {Shown} shown
 */
const showKinds = (desk, { state, answer, records }) => {
  desk.kinds.hidden = !answer;
  for (const box of desk.kindBoxes) {
    const ranks = answer ? answer.ranks[box.value] : null;
    box.checked = box.value === state.kind;
    const { found } = records.select(box.value, state.chosen, ranks);
    labelOf(box).number.textContent = counted(found.length);
  }
};

/**
 * @param {Desk} desk
 * @param {Shown} shown
 */
const showManner = (desk, { state, answer, sort, view }) => {
  const match = [...desk.sorting.options].find(option => option.value === "match");
  if (match) match.hidden = match.disabled = !answer;
  desk.sorting.value = sort;
  for (const element of desk.ofCases) element.hidden = state.kind !== desk.allowed.kinds[0];
  for (const box of desk.viewBoxes) box.checked = box.value === view;
};

/**
 * The button that shows more: how many, if any.
 * @param {Desk} desk
 * @param {number} rest how many are not shown
 */
export const showMore = ({ more, words, step }, rest) => {
  more.hidden = rest <= 0;
  if (rest > 0) more.textContent = fill(words.more, { count: Math.min(step, rest) });
};

/**
 * @param {Desk} desk
 * @param {Shown} shown
 */
export const showControls = (desk, shown) => {
  const { state, list } = shown;
  if (document.activeElement !== desk.field) desk.field.value = state.q;
  showFacets(desk, shown);
  showKinds(desk, shown);
  showManner(desk, shown);
  desk.done.textContent = fill(desk.words.done, { count: counted(list.length) });
  const active = Object.values(state.chosen).reduce((sum, values) => sum + values.size, 0);
  desk.active.textContent = active ? fill(desk.words.active, { count: active }) : "";
};
