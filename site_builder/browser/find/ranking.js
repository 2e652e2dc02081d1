// What a hit is worth: the best field decides; further fields, times and nearness count a little.

/** @typedef {import("./index.js").Volume} Volume */
/** @typedef {import("./lists.js").Has} Has */
/**
 * @typedef {object} Hit
 * @property {string} group
 * @property {number} number of the page in its group
 * @property {number} score
 * @property {boolean} exact every word stands there
 * @property {string} kind
 * @property {number} year
 */
/**
 * @typedef {object} Worth Where a hit stands among the others.
 * @property {boolean} exact
 * @property {number} base
 * @property {number} part what its own worth is divided by
 */

const WEIGHTS = [10, 8, 5, 3, 1]; // of the fields
/** @type {Record<string, number>} */
const KINDS = { case: 1, report: 0.9, update: 0.9, guide: 0.5 };
const ORDER = Object.keys(KINDS);
const NEAR = 60; // characters

/** @param {Has} has */
export const weigh = ({ fields, times }) => {
  const here = WEIGHTS.filter((_, field) => fields & (1 << field));
  const others = here.slice(1).reduce((sum, weight) => sum + weight, 0);
  return here[0] + 0.05 * others + 0.15 * Math.log2(1 + Math.min(times, 15));
};

/**
 * From 0 to a half: how near to one another two words stand at the nearest.
 * @param {number[]} one ascending positions
 * @param {number[]} two
 */
export const nearness = (one, two) => {
  let least = NEAR;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    least = Math.min(least, Math.abs(one[i] - two[j]));
    if (one[i] < two[j]) i += 1;
    else j += 1;
  }
  return 0.5 * (1 - least / NEAR);
};

/**
 * Which of two hits comes first.
 * @param {Hit} a
 * @param {Hit} b
 */
export const best = (a, b) =>
  b.score - a.score ||
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
  b.year - a.year ||
  a.number - b.number;

/**
 * A hit on a page of a volume; `has` is what it has of each word.
 * @param {Volume} volume
 * @param {number} page
 * @param {Has[]} has
 * @param {Worth} worth
 * @returns {Hit}
 */
export const hitOn = (volume, page, has, { exact, base, part }) => {
  const group = volume.groups.find(one => page < one.end);
  if (!group) throw new Error(`page ${page} is in no group`);
  const factor = KINDS[group.kind] || 1;
  const near = has.slice(1).reduce((sum, two, i) => sum + nearness(has[i].at, two.at), 0);
  const worth = (has.reduce((sum, one) => sum + weigh(one), 0) + near) * factor;
  return {
    group: group.key,
    number: page - group.first,
    score: base * (exact ? 1 : factor) + worth / part,
    exact,
    kind: group.kind,
    year: group.year,
  };
};
