// Which cases pass what the words of a query say.
import { AMOUNT } from "../find/understand.js";

/** @typedef {import("../find/understand.js").Filter} Filter */
/** @typedef {import("./records.js").Records} Records */
/** @typedef {(n: number) => boolean} Passes whether the case of this number does */

/**
 * @param {Records} records
 * @param {Filter[]} amounts
 * @returns {Passes}
 */
const passesAmounts = ({ raw }, amounts) => {
  const { funds } = raw.cases;
  return n =>
    amounts.some(
      ({ low = 0, high = Infinity }) => funds[n] > 0 && funds[n] >= low && funds[n] <= high,
    );
};

/**
 * @param {Records} records
 * @param {string} key of a facet
 * @param {Filter[]} filters
 * @returns {Passes}
 */
const passesFacet = (records, key, filters) => {
  const facet = records.facets.case.find(one => one.key === key);
  if (!facet) return () => false;
  const wanted = new Set(filters.flatMap(filter => filter.values));
  const passing = facet.sets.map(set => set.some(n => wanted.has(facet.choices[n])));
  return n => passing[facet.of[n]];
};

/**
 * Several words of one facet say that any of them will do, as its boxes do.
 * @param {Records} records
 * @param {Filter[]} filters
 * @returns {Passes}
 */
export const passesAll = (records, filters) => {
  const keys = [...new Set(filters.map(filter => filter.key))];
  const all = keys.map(key => {
    const same = filters.filter(filter => filter.key === key);
    return key === AMOUNT ? passesAmounts(records, same) : passesFacet(records, key, same);
  });
  return n => all.every(passes => passes(n));
};
