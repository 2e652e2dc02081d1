// The pages nearest to a query that none answers: which have most of what it says, where what few
// pages have says more than what many have.
import { phrase } from "./phrase.js";
import { hitOn } from "./ranking.js";
import { meant, mostly } from "./meaning.js";

/** @typedef {import("./cut.js").Part} Part */
/** @typedef {import("./index.js").Volume} Volume */
/** @typedef {import("./lists.js").Found} Found */
/** @typedef {import("./ranking.js").Hit} Hit */

const LETTERS = 4; // of a part, that are looked up alone
const KEPT = 100; // pages of a volume, best by what they have
const AT_ALL = 0.25; // of a part's worth, where a page has no more than a character of it

/**
 * What pages have of a part: all of it, some of it, or at least a character.
 * @param {Volume} volume
 * @param {Part} part
 * @returns {Promise<Found>}
 */
const lookUp = async (volume, part) => {
  const whole = await meant(volume, part);
  if (whole.size || part.words.length) return whole;
  const most = await mostly(volume, part, 0);
  if (most.size) return most;
  const letters = Array.from(part.text).slice(0, LETTERS);
  const found = await Promise.all(letters.map(letter => phrase(volume, letter)));
  /** @type {Found} */
  const some = new Map();
  for (const pages of found) {
    for (const [page, has] of pages) some.set(page, { ...has, share: AT_ALL });
  }
  return some;
};

/**
 * How much each part says, from how many of the pages have it.
 * @param {Found[][]} found by volume and part
 * @param {number} total pages
 */
const weightsOf = (found, total) =>
  (found[0] ?? []).map((_, part) => {
    const having = found.reduce((sum, volume) => sum + volume[part].size, 0);
    return having ? Math.log2(1 + total / having) : 0;
  });

/**
 * @param {Volume} volume
 * @param {Found[]} found by part
 * @param {number[]} weights
 * @returns {Hit[]}
 */
const hitsOf = (volume, found, weights) => {
  const sum = weights.reduce((one, other) => one + other, 0);
  const pages = new Set(found.flatMap(one => [...one.keys()]));
  const kept = [...pages]
    .map(page => {
      const has = found.map(one => one.get(page));
      const asked = has.reduce(
        (all, one, at) => all + (one ? weights[at] * (one.share ?? 1) : 0),
        0,
      );
      return { page, has: has.flatMap(one => one ?? []), asked };
    })
    .sort((one, other) => other.asked - one.asked)
    .slice(0, KEPT);
  return kept.map(({ page, has, asked }) => {
    const worth = { exact: false, base: (100 * asked) / sum, part: found.length };
    return hitOn(volume, page, has, worth);
  });
};

/**
 * Hits on pages that have anything of the parts, unsorted, each with its share of them in percent;
 * and how much the parts say together, in bits.
 * @param {Volume[]} volumes
 * @param {Part[]} parts
 */
export const nearestHits = async (volumes, parts) => {
  const found = await Promise.all(
    volumes.map(volume => Promise.all(parts.map(part => lookUp(volume, part)))),
  );
  const total = volumes.reduce((sum, { groups }) => sum + (groups.at(-1)?.end ?? 0), 0);
  const weights = weightsOf(found, total);
  const weight = weights.reduce((one, other) => one + other, 0);
  return { weight, hits: volumes.flatMap((volume, at) => hitsOf(volume, found[at], weights)) };
};
