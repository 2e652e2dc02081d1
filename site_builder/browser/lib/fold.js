// Folding: what the search takes for the same character, one character at a time, exactly as
// site_builder/search/text.py does. test/folding.json holds both to the same examples.

import { RADICALS } from "./radicals.js";

const HIDDEN = /[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;
const PARTS = /[\p{P}\p{S}\p{Z}\p{Cc}]/u;
const KEPT = "%‰°+#@&"; // signs that belong to a figure or a name

const pairs = RADICALS.match(/../gu) ?? [];
const ordinary = new Map(pairs.map(pair => /** @type {[string, string]} */ (Array.from(pair))));

/** @param {string} char */
const partOf = char => {
  if (HIDDEN.test(char)) return "";
  return PARTS.test(char) && !KEPT.includes(char) ? " " : char;
};

/** @type {Map<string, string>} */
const folded = new Map();

/**
 * What a character is folded to: some characters, a space where it parts words, or nothing.
 * @param {string} char
 */
export const foldCharacter = char => {
  let made = folded.get(char);
  if (made === undefined) {
    made = Array.from((ordinary.get(char) ?? char).normalize("NFKC").toLowerCase(), partOf).join(
      "",
    );
    folded.set(char, made);
  }
  return made;
};

/**
 * The text as the index holds it: words of folded characters, one space between.
 * @param {string} text
 */
export const fold = text =>
  Array.from(text.normalize("NFC"), foldCharacter).join("").split(" ").filter(Boolean).join(" ");
