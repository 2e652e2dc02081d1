// Excerpts: the stretches of a page's text in which most of the terms stand, by section.
import { pieces, places } from "./places.js";

/** @typedef {import("./places.js").Place} Place */
/** @typedef {import("./places.js").Piece} Piece */
/** @typedef {import("../types.d.ts").RawText} RawText */
/**
 * @typedef {object} Excerpt
 * @property {string} heading
 * @property {string} anchor
 * @property {Piece[]} parts
 */

const LENGTH = 96; // characters
const BEFORE = 30; // of them, before the first term
const PASSAGES = 3;
/** @type {Piece} */
const GAP = { text: "……", match: false };

/** @param {Place[]} found */
const kindsOf = found => new Set(found.map(place => place.term)).size;

/**
 * The start of the place from which most terms follow closely.
 * @param {Place[]} found
 */
const richest = found => {
  /** @param {number} from */
  const follow = from =>
    kindsOf(found.filter(({ start, end }) => start >= from && end <= from + LENGTH - BEFORE));
  return found.reduce(
    (chosen, { start }) => (follow(start) > follow(chosen) ? start : chosen),
    found[0]?.start ?? 0,
  );
};

/**
 * From where to where a text is shown: from the start of a sentence if one is near.
 * @param {string[]} letters
 * @param {Place[]} found
 */
const frameOf = (letters, found) => {
  const first = richest(found);
  let start = Math.max(0, first - BEFORE);
  const stop = letters.slice(start, first).findLastIndex(char => /[。！？；\n]/.test(char));
  if (start > 0 || stop >= 0) start += stop + 1;
  const ends = found.filter(place => place.start === first).map(place => place.end);
  let end = Math.max(start + LENGTH, ...ends);
  // A number is shown whole: half of one reads as another.
  /** @param {number} at */
  const splits = at => /[\d.,%]/.test(letters[at] || "") && /[\d.,]/.test(letters[at - 1] || "");
  while (splits(start)) start -= 1;
  while (splits(end)) end += 1;
  return { start, end };
};

/**
 * @param {string[]} letters
 * @param {Place[]} found
 */
export const excerpt = (letters, found) => {
  const { start, end } = frameOf(letters, found);
  const inside = found.filter(place => place.start >= start && place.end <= end);
  const made = pieces(letters, inside, start, end).map(({ text, match }) => ({
    text: text.replace(/\s+/gu, " "),
    match,
  }));
  return [...(start > 0 ? [GAP] : []), ...made, ...(end < letters.length ? [GAP] : [])];
};

/**
 * The sections with most of the terms, each with an excerpt; the first one where there is none.
 * @param {RawText["s"]} sections
 * @param {string[]} terms
 * @returns {Excerpt[]}
 */
export const excerptsOf = (sections, terms) => {
  const passages = sections.map(([heading, anchor, text]) => {
    const letters = Array.from(text.normalize("NFC"));
    const found = places(letters, terms);
    const kinds = kindsOf([...found, ...places(Array.from(heading), terms)]);
    return { heading, anchor, letters, found, kinds };
  });
  const most = passages.filter(one => one.kinds).sort((a, b) => b.kinds - a.kinds);
  const chosen = most.length
    ? passages.filter(one => most.slice(0, PASSAGES).includes(one))
    : passages.filter(one => one.letters.length).slice(0, 1);
  return chosen.map(({ heading, anchor, letters, found }) => ({
    heading,
    anchor,
    parts: excerpt(letters, found),
  }));
};
