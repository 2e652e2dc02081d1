// Reads a query: which of its words narrow the library, and which are looked for in the text.
import { fold } from "../lib/fold.js";
import { amountsIn } from "./amounts.js";
import { cutUp } from "./cut.js";

/** @typedef {import("../types.d.ts").QueryWords} QueryWords */
/** @typedef {import("../types.d.ts").AmountWords} AmountWords */
/** @typedef {import("../types.d.ts").Synonyms} Synonyms */
/**
 * @typedef {object} Filter
 * @property {string} word as it stands in the query
 * @property {string} key of a facet, or of the amounts
 * @property {string} title of the facet
 * @property {string} label of the choice; empty where the page has it
 * @property {string[]} values of the choices that the word says
 * @property {number} [low] 元
 * @property {number} [high] 元
 */
/**
 * @typedef {object} Reading
 * @property {Filter[]} filters
 * @property {string[]} texts what is looked for in the text
 */

export const AMOUNT = "funds"; // the key of what a case cost, in the address too
const COUNTY = "county"; // has no boxes on the page
const SHORTEST = 3; // characters of a county's name within other words
const LONGEST = 8; // characters of what may be a word that is written wrongly
const QUOTED = /^[“"「『](.+)[”"」』]$/u;

/**
 * Whether a word can be told where others stand around it.
 * @param {string} key
 * @param {string} word
 */
const isTelling = (key, word) => !/^\d+$/.test(word) && (key !== COUNTY || word.length >= SHORTEST);

/** @param {string} token */
export const isQuoted = token => QUOTED.test(token);

/**
 * The query with a word as it is typed, or without it.
 * @param {string} query
 * @param {string} word
 * @param {string} other
 */
export const replaced = (query, word, other) =>
  query
    .replace(word, () => other)
    .replace(/\s+/gu, " ")
    .trim();

/** What words of a query say, as the library's data have it. */
export class Understanding {
  /**
   * @param {QueryWords[]} facets
   * @param {AmountWords | null} amounts
   */
  constructor(facets, amounts) {
    this.amounts = amounts;
    /** @type {Map<string, Omit<Filter, "word">[]>} */
    this.filters = new Map();
    /** @type {Set<string>} Words that say a filter where they stand within others, too. */
    this.within = new Set();
    for (const facet of facets) this.learn(facet);
  }

  /** @param {QueryWords} facet */
  learn({ key, title, alone, choices }) {
    for (const [value, words] of Object.entries(choices)) {
      const label = key === COUNTY ? words[0] : "";
      for (const word of words) {
        this.add(word, { key, title, label, values: [value] });
        if (!alone && isTelling(key, word)) this.within.add(word);
      }
    }
  }

  /**
   * @param {string} word
   * @param {Omit<Filter, "word">} filter
   */
  add(word, filter) {
    const known = this.filters.get(word) ?? [];
    const same = known.find(one => one.key === filter.key);
    if (same) same.values.push(...filter.values);
    else this.filters.set(word, [...known, filter]);
  }

  /**
   * The filter that a word says, a city before a county and so on.
   * @param {string} word folded
   * @param {string} typed
   * @returns {Filter | null}
   */
  filter(word, typed) {
    const [first] = this.filters.get(word) ?? [];
    return first ? { ...first, word: typed } : null;
  }

  /**
   * The amounts that a token speaks of, and what lies around them.
   * @param {string} token
   */
  parted(token) {
    const text = token.normalize("NFKC").toLowerCase();
    const found = this.amounts ? amountsIn(text, this.amounts) : [];
    const title = this.amounts?.title ?? "";
    let at = 0;
    /** @type {string[]} */
    const around = [];
    const filters = found.map(({ start, end, low, high }) => {
      around.push(text.slice(at, start));
      at = end;
      const word = text.slice(start, end);
      return { word, key: AMOUNT, title, label: word, values: [], low, high };
    });
    around.push(text.slice(at));
    return { filters, around: around.filter(fold) };
  }

  /**
   * Words that are nothing but a filter are one; the rest is text.
   * @param {string} query
   * @returns {Reading}
   */
  byWord(query) {
    /** @type {Reading} */
    const reading = { filters: [], texts: [] };
    for (const token of query.split(/\s+/u).filter(fold)) {
      const amount = isQuoted(token) ? null : this.parted(token);
      const filter = isQuoted(token) ? null : this.filter(fold(token), token);
      if (filter) reading.filters.push(filter);
      else if (amount?.filters.length && !amount.around.length) {
        reading.filters.push(...amount.filters);
      } else reading.texts.push(token);
    }
    return reading;
  }

  /**
   * Filters are found within words too; what lies between is text, without the words that say
   * nothing.
   * @param {string} query
   * @param {Synonyms} synonyms
   * @returns {Reading}
   */
  throughout(query, synonyms) {
    /** @type {Reading} */
    const reading = { filters: [], texts: [] };
    for (const token of query.split(/\s+/u).filter(fold)) {
      if (isQuoted(token)) {
        reading.texts.push(token);
        continue;
      }
      const { filters, around } = this.parted(token);
      reading.filters.push(...filters);
      for (const text of around) this.cut(fold(text), synonyms, reading);
    }
    const long = reading.texts.filter(text => text.length > 1);
    return long.length || reading.filters.length ? { ...reading, texts: long } : reading;
  }

  /**
   * Whether a word has characters that belong to no known word, and is short enough to be one.
   * @param {string} token
   * @param {Synonyms} synonyms
   */
  hasUnknown(token, synonyms) {
    const text = fold(token);
    if (text.length > LONGEST || isQuoted(token)) return false;
    const parts = cutUp(text, synonyms, false, new Set(this.filters.keys()));
    return parts.some(part => !part.words.length && !this.filters.has(part.text));
  }

  /**
   * @param {string} text
   * @param {Synonyms} synonyms
   * @param {Reading} reading
   */
  cut(text, synonyms, reading) {
    const whole = this.filters.has(text) ? new Set([...this.within, text]) : this.within;
    for (const part of cutUp(text, synonyms, true, whole)) {
      const filter = whole.has(part.text) ? this.filter(part.text, part.text) : null;
      if (filter) reading.filters.push(filter);
      else reading.texts.push(part.text);
    }
  }
}
