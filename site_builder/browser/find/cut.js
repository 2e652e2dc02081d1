// Cuts a query at the words of the synonyms; what lies between stays as it is.

/** @typedef {import("../types.d.ts").Synonyms} Synonyms */
/**
 * @typedef {object} Part
 * @property {string} text
 * @property {string[][]} words the groups of synonyms that it is in
 */

/** @param {Synonyms} synonyms */
const lookUp = ({ groups, ignored }) => {
  /** @type {Map<string, string[][]>} */
  const concepts = new Map();
  for (const words of groups) {
    for (const one of words) concepts.set(one, [...(concepts.get(one) ?? []), words]);
  }
  const known = new Set([...concepts.keys(), ...ignored]);
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
 * @param {string} word
 * @param {Synonyms} synonyms
 * @param {boolean} finely whether what lies between is cut at blanks and figures too
 */
export const cutUp = (word, synonyms, finely) => {
  const { concepts, known, longest } = lookUp(synonyms);
  /** @type {Part[]} */
  const parts = [];
  let rest = "";
  const leave = () => {
    parts.push(...pieces(rest, finely).map(text => ({ text, words: [] })));
    rest = "";
  };
  for (let at = 0; at < word.length;) {
    let length = Math.min(longest, word.length - at);
    while (length && !known.has(word.slice(at, at + length))) length -= 1;
    const text = word.slice(at, at + length);
    const words = concepts.get(text);
    if (length) leave();
    else rest += word[at];
    if (words) parts.push({ text, words });
    at += length || 1;
  }
  leave();
  return parts;
};
