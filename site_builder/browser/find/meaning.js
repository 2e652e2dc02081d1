// Looks up what is meant: parts of a query by their synonyms, and at need by most of a part.
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
const meant = async (volume, { text, words }) => {
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
 * Pages with most of a part's pairs of characters.
 * @param {Volume} volume
 * @param {Part} part
 */
const mostly = async (volume, part) => {
  const pairs = pairsOf(part.text);
  const found = await Promise.all(pairs.map(pair => phrase(volume, pair)));
  /** @type {Found} */
  const all = new Map();
  for (const [page, has] of join(found)) {
    const share = found.filter(pages => pages.has(page)).length / pairs.length;
    if (share > HALF) all.set(page, { ...has, share });
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
 * @param {Volume} volume
 * @param {Part} part
 * @param {boolean} loosely
 */
const lookUp = async (volume, part, loosely) => {
  const pages = await meant(volume, part);
  return loosely && !pages.size && isBreakable(part) ? mostly(volume, part) : pages;
};

/**
 * Hits on what is meant by all parts, or loosely by at least half of the query.
 * @param {Volume} volume
 * @param {Part[]} parts
 * @param {boolean} loosely
 */
export const byMeaning = async (volume, parts, loosely) => {
  const lengths = lengthsOf(parts);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const found = await Promise.all(parts.map(part => lookUp(volume, part, loosely)));
  const hits = [];
  for (const page of join(found).keys()) {
    const has = found.map(pages => pages.get(page));
    const asked = has.reduce((sum, one, i) => sum + (one ? lengths[i] * (one.share || 1) : 0), 0);
    const share = asked / total;
    if (share < (loosely ? HALF : 1)) continue;
    const worth = { exact: false, base: share * 100, part: parts.length };
    hits.push(
      hitOn(
        volume,
        page,
        has.flatMap(one => one ?? []),
        worth,
      ),
    );
  }
  return hits;
};
