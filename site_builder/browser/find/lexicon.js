// The words of the site, by how they are written, read and spelt: for a query that is nearly one.

/** @typedef {import("./pinyin.js").Pinyin} Pinyin */

const HAN = /^[\u3400-\u9fff]+$/u;
const LONGEST = 8;

/**
 * @template K, V
 * @param {Map<K, V[]>} map
 * @param {Iterable<K>} keys
 * @param {V} value
 */
const put = (map, keys, value) => {
  for (const key of new Set(keys)) {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  }
};

/**
 * The words in rows of one length each, 2 characters and more, taken in turn: of what is equally
 * likely, the more frequent one comes first.
 * @param {string[]} rows
 */
export const wordsOfRows = rows =>
  rows.flatMap((row, at) => row.match(new RegExp(`.{${at + 2}}`, "gu")) ?? []);

/**
 * Patterns that words share that differ by one character: one of them left open, or two turned.
 * @param {string} word
 */
export const slipsOf = word => {
  const letters = Array.from(word);
  const open = letters.map((_, at) => [...letters.slice(0, at), "?", ...letters.slice(at + 1)]);
  const shorter = letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)]);
  const turned = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)]);
  const some = letters.length > 2 ? [...open, ...(letters.length > 3 ? shorter : [])] : [];
  return [...some, ...turned].map(one => one.join(""));
};

export class Lexicon {
  /**
   * @param {Iterable<string>} known words that somebody wrote down: synonyms, places, choices
   * @param {Iterable<string>} seen words that the site's pages seem to have, most frequent first
   * @param {Pinyin} pinyin
   */
  constructor(known, seen, pinyin) {
    this.pinyin = pinyin;
    this.known = new Set([...known].filter(word => HAN.test(word) && word.length <= LONGEST));
    this.words = new Set([...this.known].filter(word => word.length > 1));
    for (const word of seen) this.words.add(word);
    /** @type {Map<string, string[]>} */
    this.bySound = new Map();
    /** @type {Map<string, string[]>} */
    this.byBlur = new Map();
    /** @type {Map<string, string[]>} */
    this.bySpelling = new Map();
    /** @type {Map<string, string[]>} */
    this.byInitials = new Map();
    /** @type {Map<string, string[]>} */
    this.bySlip = new Map();
    for (const word of this.words) this.learn(word);
  }

  /** @param {string} word */
  learn(word) {
    const { pinyin } = this;
    put(this.bySound, pinyin.sounds(word), word);
    put(this.bySpelling, pinyin.spellings(word), word);
    if (!this.known.has(word)) return;
    put(this.byBlur, pinyin.blurredSounds(word), word);
    put(this.byInitials, pinyin.initials(word), word);
    put(this.bySlip, slipsOf(word), word);
  }
}
