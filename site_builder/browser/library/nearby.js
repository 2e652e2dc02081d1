// The records nearest to a query that none answers: by what they have of its text and filters.
import { passesAll } from "./filters.js";

/** @typedef {import("../find/ranking.js").Hit} Hit */
/** @typedef {import("../find/understand.js").Filter} Filter */
/** @typedef {import("./records.js").Records} Records */

const CASE = "case"; // the kind that has filters
const PASSING = 10; // cases that pass most of the filters
const FEW = 3; // of a kind, at least
const MOST = 50; // percent of the query, that more than those have

/**
 * How far what a case cost lies from the amounts that were asked for.
 * @param {number} funds 元
 * @param {Filter[]} amounts
 */
const distance = (funds, amounts) =>
  amounts.reduce(
    (sum, { low = 0, high = Infinity }) =>
      sum + (funds > 0 ? Math.max(0, low - funds, funds - high) : Infinity),
    0,
  );

/**
 * For each case how much of the filters it passes, in bits: what few pass says more.
 * @param {Records} records
 * @param {Filter[]} filters
 * @param {number} size
 */
const bitsOf = (records, filters, size) => {
  const bits = new Float64Array(size);
  let weight = 0;
  for (const filter of filters) {
    const passes = passesAll(records, [filter]);
    const passing = Array.from({ length: size }, (_, n) => n).filter(passes);
    const worth = passing.length ? Math.log2(1 + size / passing.length) : 0;
    weight += worth;
    for (const n of passing) bits[n] += worth;
  }
  return { bits, weight };
};

/**
 * Of each kind the best: a few, or more of them if they have most of what is asked.
 * @param {Hit[]} hits best first
 * @param {number} many
 */
const bestOfEach = (hits, many) => {
  /** @type {Record<string, number>} */
  const counts = {};
  return hits.filter(hit => {
    counts[hit.kind] = (counts[hit.kind] ?? 0) + 1;
    return counts[hit.kind] <= (hit.score >= MOST ? many : FEW);
  });
};

/**
 * The cases that pass most of the filters, and of those the ones whose amount is nearest.
 * @param {Float64Array} bits
 * @param {(n: number) => number} farOf
 */
const bestOf = (bits, farOf) => {
  const far = Float64Array.from(bits, (_, n) => farOf(n));
  const order = Array.from(bits, (_, n) => n);
  return new Set(order.sort((a, b) => bits[b] - bits[a] || far[a] - far[b]).slice(0, PASSING));
};

/**
 * Hits by how much they have of text and filters together; by filters all cases are compared.
 * @param {{hits: Hit[], weight: number}} found by the text
 * @param {Filter[]} filters
 * @param {Records} records
 * @param {number} most of a kind
 */
export const nearestOf = ({ hits, weight }, filters, records, most) => {
  const passed = bitsOf(records, filters, records.size[CASE]);
  const total = weight + passed.weight || 1;
  const amounts = filters.filter(({ high }) => high !== undefined);
  const { funds } = records.raw.cases;
  /** @param {number} n */
  const farOf = n => distance(funds[n], amounts);
  const known = new Set(hits.map(hit => `${hit.group}/${hit.number}`));
  const passing = filters.length ? records.hits(CASE, bestOf(passed.bits, farOf)) : [];
  const compared = [...hits, ...passing.filter(hit => !known.has(`${hit.group}/${hit.number}`))];
  const scored = compared.map(hit => {
    const place = records.place(hit);
    if (place?.kind !== CASE) return { ...hit, score: (hit.score * weight) / total, far: 0 };
    const score = (hit.score * weight + 100 * passed.bits[place.number]) / total;
    return { ...hit, score, far: farOf(place.number) };
  });
  scored.sort((a, b) => b.score - a.score || a.far - b.far);
  return bestOfEach(scored, most);
};
