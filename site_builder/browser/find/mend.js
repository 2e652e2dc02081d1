// What was meant by a query that stands nowhere: letters that spell words, characters that sound
// like other ones, and slips of one character.
import { slipsOf } from "./lexicon.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/**
 * @typedef {object} Way How the first characters of a text may be read.
 * @property {number} cost
 * @property {string} text
 * @property {boolean} changed
 * @property {number} unknown characters that are in no word
 */

const COSTS = { word: 0.2, sound: 1, blur: 1.3, slip: 1.3, unknown: 1.5 };
const RARER = 0.01; // for each more frequent word that would do as well
const LONGEST = 8; // characters of a word
const OFFERS = 3; // ways of reading letters
const HAN = /^[\u3400-\u9fff]+$/u;
const LETTERS = /^[a-z'’ü ]+$/;
const SYLLABLE = 6; // letters of the longest syllable

/**
 * @param {Way} one
 * @param {Way} other
 * @returns {Way}
 */
const joined = (one, other) => ({
  cost: one.cost + other.cost,
  text: one.text + other.text,
  changed: one.changed || other.changed,
  unknown: one.unknown + other.unknown,
});

/**
 * The cheapest way through a text, whose pieces `options` gives: what each may be read as.
 * @param {number} length
 * @param {(from: number, to: number) => Way[]} options
 * @param {number} reach the longest piece
 */
const cheapest = (length, options, reach) => {
  /** @type {(Way | undefined)[]} */
  const best = [{ cost: 0, text: "", changed: false, unknown: 0 }];
  for (let to = 1; to <= length; to += 1) {
    for (let from = Math.max(0, to - reach); from < to; from += 1) {
      const before = best[from];
      const ways = before ? options(from, to).map(option => joined(before, option)) : [];
      best[to] = ways.reduce(
        (least, way) => (way.cost < (least?.cost ?? Infinity) ? way : least),
        best[to],
      );
    }
  }
  return best[length];
};

/**
 * Words that sound like a piece, or differ from it by one character; each with what that costs.
 * @param {string} piece
 * @param {Lexicon} lexicon
 * @returns {[word: string, cost: number][]}
 */
const likely = (piece, lexicon) => {
  /** @type {Map<string, number>} */
  const found = new Map();
  /**
   * @param {Map<string, string[]>} table
   * @param {string[]} keys
   * @param {number} cost
   */
  const look = (table, keys, cost) => {
    for (const key of keys) {
      (table.get(key) ?? []).forEach((word, n) => {
        const sum = cost + n * RARER;
        if (word !== piece && sum < (found.get(word) ?? Infinity)) found.set(word, sum);
      });
    }
  };
  look(lexicon.bySound, lexicon.pinyin.sounds(piece), COSTS.sound);
  look(lexicon.byBlur, lexicon.pinyin.blurredSounds(piece), COSTS.blur);
  const slips = piece.length > 1 ? [...slipsOf(piece), piece] : [];
  look(lexicon.bySlip, slips, COSTS.slip);
  for (const slip of slips.filter(one => lexicon.known.has(one))) found.set(slip, COSTS.slip);
  return [...found].filter(([word]) => Math.abs(word.length - piece.length) < 2);
};

/**
 * What a word in characters may have been meant to be, or null.
 * @param {string} word
 * @param {Lexicon} lexicon
 */
const mendCharacters = (word, lexicon) => {
  if (!HAN.test(word) || word.length < 2 || word.length > LONGEST) return null;
  /**
   * @param {number} from
   * @param {number} to
   */
  const options = (from, to) => {
    const piece = word.slice(from, to);
    const made = [];
    if (to - from === 1) return [{ cost: COSTS.unknown, text: piece, changed: false, unknown: 1 }];
    if (lexicon.words.has(piece)) {
      made.push({ cost: COSTS.word, text: piece, changed: false, unknown: 0 });
    }
    for (const [text, cost] of likely(piece, lexicon)) {
      made.push({ cost, text, changed: true, unknown: 0 });
    }
    return made;
  };
  const way = cheapest(word.length, options, LONGEST);
  return way?.changed && way.unknown <= word.length / 2 ? way.text : null;
};

/**
 * The words that letters spell, in a few ways, the likeliest first.
 * @param {string} letters
 * @param {Lexicon} lexicon
 */
const spelt = (letters, lexicon) => {
  const whole = letters.replace(/['’ ]/g, "").replace(/ü/g, "v");
  const exact = (lexicon.bySpelling.get(whole) ?? []).slice(0, OFFERS);
  if (exact.length) return exact;
  const way = cheapest(
    whole.length,
    (from, to) =>
      (lexicon.bySpelling.get(whole.slice(from, to)) ?? [])
        .slice(0, 1)
        .map(text => ({ cost: 1, text: `${text} `, changed: true, unknown: 0 })),
    LONGEST * SYLLABLE,
  );
  if (way) return [way.text.trim()];
  const short = lexicon.byInitials.get(whole) ?? [];
  return short.length === 1 ? short : [];
};

/**
 * The words of a query; neighbours in letters are one, as syllables are typed.
 * @param {string} query
 */
const partsOf = query =>
  query
    .split(" ")
    .filter(Boolean)
    .reduce((parts, word) => {
      const last = parts.at(-1);
      const joins = last !== undefined && LETTERS.test(last) && LETTERS.test(word);
      return joins ? [...parts.slice(0, -1), `${last} ${word}`] : [...parts, word];
    }, /** @type {string[]} */ ([]));

/**
 * Queries that may have been meant by one that stands nowhere, the likeliest first.
 * @param {string} query simplified, in lower case
 * @param {Lexicon} lexicon
 * @returns {string[]}
 */
export const mendings = (query, lexicon) => {
  /** @type {string[][]} */
  let made = [[]];
  let changed = false;
  for (const part of partsOf(query)) {
    const found = LETTERS.test(part) ? spelt(part, lexicon) : [mendCharacters(part, lexicon)];
    const others = found.flatMap(text => text ?? []);
    changed ||= others.length > 0;
    made = (others.length ? others : [part]).flatMap(text => made.map(one => [...one, text]));
  }
  return changed ? made.slice(0, OFFERS).map(one => one.join(" ")) : [];
};
