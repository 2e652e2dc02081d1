// Cuts a query at the words of the synonyms; what lies between stays as it is.

/** @typedef {import("../types.d.ts").Synonyms} Synonyms */
/**
 * @typedef {object} Part
 * @property {string} text
 * @property {string[][]} words the groups of synonyms that it is in
 */

/**
 * @param {Synonyms} synonyms
 * @param {Set<string>} others
 */
const lookUp = ({ groups, ignored }, others) => {
  /** @type {Map<string, string[][]>} */
  const concepts = new Map();
  for (const words of groups) {
    for (const one of words) concepts.set(one, [...(concepts.get(one) ?? []), words]);
  }
  const known = new Set([...concepts.keys(), ...ignored, ...others]);
  return { concepts, known, longest: Math.max(0, ...[...known].map(one => one.length)) };
};

/**
 * @param {string} rest
 * @param {boolean} finely
 */
const pieces = (rest, finely) => {
  if (finely) return rest.match(/[a-z0-9]+|[^a-z0-9 ]+/g) ?? [];
  return rest.trim() ? [rest.trim()] : [];
};

/**
 * How long the longest known word is that begins here; 0 where none does.
 * @param {string} text
 * @param {number} at
 * @param {ReturnType<typeof lookUp>} words
 */
const lengthAt = (text, at, { known, longest }) => {
  let length = Math.min(longest, text.length - at);
  while (length && !known.has(text.slice(at, at + length))) length -= 1;
  return length;
};

/**
 * @param {string} word
 * @param {Synonyms} synonyms
 * @param {boolean} finely whether what lies between is cut at blanks and figures too
 * @param {Set<string>} [others] words besides, at which the query is cut
 */
export const cutUp = (word, synonyms, finely, others = new Set()) => {
  const words = lookUp(synonyms, others);
  /** @type {Part[]} */
  const parts = [];
  let rest = "";
  const leave = () => {
    parts.push(...pieces(rest, finely).map(text => ({ text, words: [] })));
    rest = "";
  };
  for (let at = 0; at < word.length;) {
    const length = lengthAt(word, at, words);
    if (length) {
      leave();
      const text = word.slice(at, at + length);
      const groups = words.concepts.get(text);
      if (groups || others.has(text)) parts.push({ text, words: groups ?? [] });
    } else rest += word[at];
    at += length || 1;
  }
  leave();
  return parts;
};
