// The words of a query, each with the forms that are taken for the word as typed.
import { fold } from "../lib/fold.js";

const LONGEST = 120; // characters of a query, and
const MOST = 10; // words, that are looked for
const YEAR = /^(19|20)\d\d$/;
const THOUSANDS = /\B(?=(\d{3})+$)/g;

/**
 * 17440 and 17,440 are one number; 2022 is a year.
 * @param {string} word
 */
const parted = word =>
  word.replace(/\d{4,}/g, digits => (YEAR.test(digits) ? digits : digits.replace(THOUSANDS, " ")));

/** @param {string} raw */
const joined = raw => fold(raw.replace(/(\d)[,，](?=\d{3})/g, "$1"));

/**
 * The forms of a word as it was typed: as it is, simplified, its numbers written otherwise.
 * @param {string} raw
 * @param {(word: string) => Promise<string>} simplified
 */
const formsOf = async (raw, simplified) => {
  const typed = fold(raw);
  const simple = await simplified(typed);
  const number = /\d[,，]\d{3}/.test(raw) ? joined(raw) : parted(simple);
  return [...new Set([typed, simple, number])];
};

/**
 * The words of a query, each in its forms.
 * @param {string} query
 * @param {(word: string) => Promise<string>} simplified
 */
export const wordsOf = (query, simplified) => {
  const raws = Array.from(query.trim()).slice(0, LONGEST).join("").split(/\s+/u);
  const typed = new Map(raws.flatMap(raw => (fold(raw) ? [[fold(raw), raw]] : [])));
  return Promise.all([...typed.values()].slice(0, MOST).map(raw => formsOf(raw, simplified)));
};
