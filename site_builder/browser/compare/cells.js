// The cells of the comparison: what stands in each row of a case.
import { byId, part, stamp } from "../lib/dom.js";
import { figure } from "../lib/figures.js";
import { fill } from "../lib/words.js";

/** @typedef {import("../types.d.ts").RawCase} RawCase */
/** @typedef {Record<string, string>} Entry What was measured: what, before, after, how counted. */

/** The labels of choices, in the order of the form: `field/value` → label. */
export const choiceLabels = () => {
  const choices = byId("kp-compare-choices", HTMLTemplateElement).content.children;
  return new Map(
    [...choices].map(choice => {
      const { field, value } = /** @type {HTMLElement} */ (choice).dataset;
      return [`${field}/${value}`, choice.textContent];
    }),
  );
};

/**
 * @param {string} value
 * @param {string} [small] what stands below it
 */
export const textCell = (value, small = "") => {
  const cell = stamp("kp-compare-cell");
  part(cell, "span", HTMLElement).textContent = value;
  const below = part(cell, "small", HTMLElement);
  if (small) below.textContent = small;
  else below.remove();
  return cell;
};

/** @param {string} value names, joined */
const choicesCell = value => {
  const cell = textCell(value);
  cell.className = "kp-choices"; // parted between names, not within one
  return cell;
};

/** @param {string[]} values */
const pointsCell = values => {
  const cell = stamp("kp-compare-points");
  for (const value of values) {
    const item = document.createElement("li");
    item.textContent = value;
    part(cell, "ul", HTMLElement).append(item);
  }
  return cell;
};

/**
 * A figure with its base; `from` is what it is computed from: without that nothing was told.
 * @param {DOMStringMap} words
 * @param {string} key
 * @param {string} from
 */
const computed =
  (words, key, from) =>
  (/** @type {RawCase} */ { fields, computed: figures = {} }) => {
    const found = figures[key];
    if (found) return textCell(found.text, found.base);
    return textCell((fields[from] === undefined ? words.none : words.noFigure) ?? "");
  };

/**
 * What makes the cells: row → cell of a case.
 * @param {DOMStringMap} words
 * @param {Map<string, string>} labels
 * @returns {Record<string, (one: RawCase) => HTMLElement>}
 */
export const cellMakers = (words, labels) => {
  const none = words.none ?? "";

  /** @param {string} key */
  const chosen =
    key =>
    (/** @type {RawCase} */ { fields }) => {
      const values = [fields[key] ?? []].flat().map(value => `${key}/${value}`);
      // In the order of the form, so that equal choices look equal.
      const inOrder = [...labels].flatMap(([name, label]) =>
        values.includes(name) ? [label] : [],
      );
      return choicesCell(inOrder.join("、") || none);
    };
  /** @param {string} key */
  const said =
    key =>
    (/** @type {RawCase} */ { fields }) =>
      textCell(String(fields[key] ?? none));
  /** @param {string} key */
  const number =
    key =>
    (/** @type {RawCase} */ { fields }) =>
      textCell(fields[key] === undefined ? none : figure(fields[key]));

  return {
    place: one =>
      textCell([...new Set([one.city_name, one.place_name])].filter(Boolean).join("，")),
    unit_name: one => textCell(one.unit_name),
    round: said("round"),
    funds_wan: number("funds_wan"),
    people_served: number("people_served"),
    total_cost_wan: computed(words, "total_cost_wan", "costs"),
    cost_per_head_yuan: computed(words, "cost_per_head_yuan", "people_served"),
    category: chosen("category"),
    themes: chosen("themes"),
    key_areas: chosen("key_areas"),
    audiences: chosen("audiences"),
    summary: said("summary"),
    replicable: ({ fields }) => pointsCell(fields.replicable ?? []),
    conditions: said("conditions"),
    evidence: ({ fields: { evidence } }) =>
      evidence?.length
        ? pointsCell(evidence.map((/** @type {Entry} */ entry) => fill(words.evidence, entry)))
        : textCell(none),
  };
};
