// Looks up what is meant: parts of a query by their synonyms, or by most of a part.
import { join, ofCodes } from "./lists.js";
import { phrase } from "./phrase.js";
import { hitOn } from "./ranking.js";

/** @typedef {import("./cut.js").Part} Part */
/** @typedef {import("./index.js").Volume} Volume */
/** @typedef {import("./lists.js").Found} Found */

const PAIRS = 5; // of characters, that stand for a part that no page has
const HALF = 0.5;

/**
 * @param {Volume} volume
 * @param {Part} part
 */
export const meant = async (volume, { text, words }) => {
  if (!words.length) return join([await phrase(volume, text)]);
  const codes = words.map(group => volume.codes(`~${group.join("/")}`));
  return join((await Promise.all(codes)).map(ofCodes));
};

/** @param {Part} part */
const isBreakable = ({ text, words }) =>
  !words.length && text.length > 2 && !/^[a-z0-9]+$/.test(text);

/** @param {string} text */
export const pairsOf = text => {
  const letters = Array.from(text);
  const step = Math.max(1, (letters.length - 1) / PAIRS);
  const pairs = [];
  for (let at = 0; at < letters.length - 1; at += step) {
    pairs.push(letters[Math.floor(at)] + letters[Math.floor(at) + 1]);
  }
  return pairs;
};

/**
 * Pages with more than a share of a part's pairs of characters, most of them if not said.
 * @param {Volume} volume
 * @param {Part} part
 */
export const mostly = async (volume, part, least = HALF) => {
  if (!isBreakable(part)) return new Map();
  const pairs = pairsOf(part.text);
  const found = await Promise.all(pairs.map(pair => phrase(volume, pair)));
  /** @type {Found} */
  const all = new Map();
  for (const [page, has] of join(found)) {
    const share = found.filter(pages => pages.has(page)).length / pairs.length;
    if (share > least) all.set(page, { ...has, share });
  }
  return all;
};

/**
 * How much of the query each part is. One character that is left over helps, but is not asked
 * for, unless there is nothing else.
 * @param {Part[]} parts
 */
export const lengthsOf = parts => {
  const lengths = parts.map(({ text }) => (text.length > 1 ? text.length : 0));
  return lengths.some(Boolean) ? lengths : parts.map(() => 1);
};

/**
 * Hits on pages that have what all parts mean.
 * @param {Volume} volume
 * @param {Part[]} parts
 */
export const byMeaning = async (volume, parts) => {
  const lengths = lengthsOf(parts);
  const found = await Promise.all(parts.map(part => meant(volume, part)));
  const asked = found.filter((_, at) => lengths[at]);
  const worth = { exact: false, base: 100, part: parts.length };
  return [...(asked[0]?.keys() ?? [])]
    .filter(page => asked.every(pages => pages.has(page)))
    .map(page => {
      const has = found.flatMap(pages => pages.get(page) ?? []);
      return hitOn(volume, page, has, worth);
    });
};
