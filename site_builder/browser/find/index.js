// The index that site_builder/search writes: volumes (a round's pages, or the guide's) in groups.
import { decoder } from "./decode.js";

/** @typedef {import("../lib/load.js").Load} Load */
/** @typedef {import("../types.d.ts").RawVolume} RawVolume */
/** @typedef {import("../types.d.ts").RawIndex} RawIndex */
/**
 * @typedef {object} Group
 * @property {string} key
 * @property {string} kind
 * @property {number} year
 * @property {number} first
 * @property {number} end after its last page
 */
/**
 * @typedef {object} Volume
 * @property {Group[]} groups
 * @property {Set<string>} frequent pairs of characters that have page codes instead of positions
 * @property {number} window positions in a window
 * @property {number[]} fields where each field of a page begins
 * @property {number[]} owner the page of each window
 * @property {number[]} starts the position at which the page of each window begins
 * @property {(term: string) => Promise<number[]>} positions
 * @property {(term: string) => Promise<Map<number, number>>} codes page → code
 */

export const FOLDER = "search/data";

/**
 * Which of `count` files a term is in.
 * @param {string} term
 * @param {number} count
 */
const shardOf = (term, count) =>
  Array.from(term).reduce((v, c) => (v * 7919 + (c.codePointAt(0) ?? 0)) % 104729, 0) % count;

/**
 * Whose each window is, and where that page begins.
 * @param {string} windows
 * @param {number} size
 */
const layOut = (windows, size) => {
  /** @type {number[]} */
  const owner = [];
  /** @type {number[]} */
  const starts = [];
  Array.from(windows).forEach((char, page) => {
    const start = owner.length * size;
    for (let n = (char.codePointAt(0) ?? 0) - 48; n > 0; n -= 1) {
      owner.push(page);
      starts.push(start);
    }
  });
  return { owner, starts };
};

/**
 * @param {RawVolume["groups"]} groups
 * @returns {Group[]}
 */
const bound = groups => {
  let first = 0;
  return groups.map(([key, count]) => {
    const [, kind = "", year = ""] = /^([^-]*)-?(\d*)$/.exec(key) ?? [];
    first += count;
    return { key, kind, year: Number(year), first: first - count, end: first };
  });
};

/** @param {string} text */
const pairsOf = text => {
  const letters = Array.from(text);
  /** @type {Set<string>} */
  const pairs = new Set();
  for (let at = 0; at < letters.length; at += 2) pairs.add(letters[at] + letters[at + 1]);
  return pairs;
};

/**
 * @param {RawVolume} raw
 * @param {RawIndex} index
 * @param {Load} load
 * @returns {Volume}
 */
const open = (raw, index, load) => {
  const read = decoder(index.digits);
  /** @param {string} term */
  const look = async term => {
    const shard = await load(`${FOLDER}/terms/${raw.key}/${shardOf(term, raw.shards)}.json`);
    return Object.hasOwn(shard, term) ? shard[term] : "";
  };
  return {
    ...layOut(raw.windows, index.window),
    groups: bound(raw.groups),
    frequent: pairsOf(raw.frequent),
    window: index.window,
    fields: index.starts,
    positions: async term => read.positions(await look(term)),
    codes: async term => read.codes(await look(term)),
  };
};

/**
 * The volumes of the index.
 * @param {Load} load
 * @returns {Promise<Volume[]>}
 */
export const openIndex = async load => {
  /** @type {RawIndex} */
  const index = await load(`${FOLDER}/index.json`);
  return index.volumes.map(raw => open(raw, index, load));
};
