// Where terms stand in a text: for excerpts and titles.
import { foldCharacter } from "../lib/fold.js";

/**
 * @typedef {object} Place
 * @property {number} start the first of its characters
 * @property {number} end after the last one
 * @property {string} term
 */
/** @typedef {{text: string, match: boolean}} Piece A part of a text, and whether it was found. */

/**
 * The text as the index holds it, and the character that each unit of it comes from.
 * @param {string[]} letters
 */
const foldAll = letters => {
  let whole = "";
  /** @type {number[]} */
  const origin = [];
  letters.forEach((letter, at) => {
    for (const unit of foldCharacter(letter)) {
      if (unit === " " && whole.endsWith(" ")) continue;
      whole += unit;
      for (let n = unit.length; n > 0; n -= 1) origin.push(at);
    }
  });
  return { whole, origin };
};

/**
 * The places of terms in a text, in order; of those that overlap, the first and longest.
 * @param {string[]} letters
 * @param {string[]} terms
 */
export const places = (letters, terms) => {
  const { whole, origin } = foldAll(letters);
  /** @type {Place[]} */
  const found = [];
  for (const term of terms) {
    for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + term.length)) {
      found.push({ start: origin[at], end: origin[at + term.length - 1] + 1, term });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter(place => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
};

/**
 * A stretch of a text in pieces.
 * @param {string[]} letters
 * @param {Place[]} found
 * @param {number} from
 * @param {number} to
 */
export const pieces = (letters, found, from, to) => {
  /** @type {Piece[]} */
  const made = [];
  let at = from;
  /**
   * @param {number} until
   * @param {boolean} match
   */
  const add = (until, match) => {
    const text = letters.slice(at, until).join("");
    if (text) made.push({ text, match });
    at = until;
  };
  for (const { start, end } of found) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return made;
};

/**
 * The whole of a short text in pieces, for titles.
 * @param {string} text
 * @param {string[]} terms
 */
export const mark = (text, terms) => {
  const letters = Array.from(text.normalize("NFC"));
  return pieces(letters, places(letters, terms), 0, letters.length);
};
