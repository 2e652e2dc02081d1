// What is said of a list: how much was found, and what the query was taken for.
import { fill } from "../lib/words.js";
import { parted } from "./answer.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Shown} Shown */
/** @typedef {{answer: Answer, list: number[], kind: string, ofCases: boolean}} Told */

/**
 * @param {DOMStringMap} words
 * @param {Answer} answer
 */
const partial = (words, { whole }) => (whole ? "" : words.partial);

/**
 * @param {DOMStringMap} words
 * @param {Answer} answer
 * @param {string} kind
 */
const mended = (words, { q, asked, mended: kinds }, kind) =>
  kinds.includes(kind) ? fill(words.mended, { from: q, to: asked }) : "";

/**
 * What was meant, where that is not what was asked.
 * @param {DOMStringMap} words
 * @param {Told} told
 */
const meant = (words, { answer, list, kind, ofCases }) => {
  const { filters, strict } = answer;
  const said = mended(words, answer, kind);
  if (!ofCases || !filters.length || strict.size || !list.length) return said;
  return said + fill(words.literally, { words: filters.map(({ word }) => word).join("”“") });
};

/**
 * Whether all of the list only has what is meant, not what is asked.
 * @param {Told} told
 */
const isNear = ({ answer, list, kind, ofCases }) => {
  const hits = answer.hits[kind];
  const met = (/** @type {number} */ n) =>
    (ofCases && answer.strict.has(n)) || hits.get(n)?.exact === true;
  return list.length > 0 && !list.some(met);
};

/**
 * What is to be known about a list besides its length.
 * @param {DOMStringMap} words
 * @param {Told} told
 */
const reserve = (words, told) =>
  [meant(words, told), isNear(told) ? words.near : "", partial(words, told.answer)].join("");

/**
 * @param {DOMStringMap} words
 * @param {number} listed
 * @param {number} count those of the list that pass all
 * @param {number} total
 */
const sentence = (words, listed, count, total) => {
  if (total && !listed) return words.none;
  return count === total ? words.all : words.some;
};

/**
 * How much was found, in a sentence or two.
 * @param {Desk} desk
 * @param {Shown} shown
 */
export const outcome = (desk, { state, answer, list, records }) => {
  const { words } = desk;
  const { kind } = state;
  const ofCases = kind === desk.allowed.kinds[0];
  const { first, rest } = parted(ofCases ? answer : null, list);
  const total = records.size[kind];
  const facts = { kind: desk.kindName(kind), total, count: first.length, more: rest.length };
  if (answer?.nearest.includes(kind) && list.length) {
    return fill(words.nearest, facts) + mended(words, answer, kind) + partial(words, answer);
  }
  const said = fill(sentence(words, list.length, first.length, total), facts);
  if (!answer) return said + (state.q ? words.blank : "");
  const behind = rest.length ? fill(words.rest, facts) : "";
  return said + behind + reserve(words, { answer, list, kind, ofCases });
};
