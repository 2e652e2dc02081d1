// Amounts of money in a query, as search/query_words.yml says they are written.

/** @typedef {import("../types.d.ts").AmountWords} AmountWords */
/**
 * @typedef {object} Amount
 * @property {number} start of its words in the text
 * @property {number} end
 * @property {number} low 元
 * @property {number} high 元
 */
/** @typedef {[low: number, high: number]} Span */

const LEAST = 1; // 元 by which an amount is more or less than another one

/** @param {string} text */
const escaped = text => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** @param {Iterable<string>} words */
const any = words =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/**
 * A number in figures or in Chinese numerals below a thousand.
 * @param {string} text
 * @param {AmountWords} words
 */
const numberOf = (text, { digits, twos, tens, hundreds }) => {
  if (/^\d/.test(text)) return Number(text.replace(/[,，]/g, ""));
  let sum = 0;
  let digit = 0;
  for (const char of text) {
    if (tens.includes(char)) sum += (digit || 1) * 10;
    else if (hundreds.includes(char)) sum += (digit || 1) * 100;
    digit = twos.includes(char) ? 2 : digits.indexOf(char) + 1;
  }
  return sum + digit;
};

/**
 * From where to where an amount goes that is said to be of a sort.
 * @type {Record<string, (amount: number, about: number) => Span>}
 */
const SORTS = {
  under: amount => [0, amount - LEAST],
  most: amount => [0, amount],
  over: amount => [amount + LEAST, Infinity],
  least: amount => [amount, Infinity],
  about: (amount, about) => [amount * (1 - about / 100), amount * (1 + about / 100)],
};

/**
 * Of which sort a word says that an amount is.
 * @param {Record<string, string[]>} sorts
 * @param {string} word
 */
const sortOf = (sorts, word) => Object.keys(sorts).find(key => sorts[key].includes(word));

/**
 * @param {string} unit
 * @param {AmountWords} words
 */
const worthOf = (unit, { units }) => units.find(({ word }) => word === unit)?.worth ?? 0;

/** @param {AmountWords} words */
const patternOf = words => {
  const numerals = `[${words.digits}${words.twos}${words.tens}${words.hundreds}]+`;
  const number = `(\\d[\\d,，]*(?:\\.\\d+)?|${numerals})`;
  const unit = `(${any(words.units.map(({ word }) => word))})`;
  const before = `(${any(Object.values(words.before).flat())})?`;
  const after = `(${any(Object.values(words.after).flat())})?`;
  return new RegExp(
    `${before}${number}(?:${unit}?(?:${any(words.to)})${number})?${unit}${after}`,
    "gu",
  );
};

/**
 * What amounts a text speaks of. One that is neither compared nor in 万 is no sum of a project.
 * @param {string} text
 * @param {AmountWords} words
 * @returns {Amount[]}
 */
export const amountsIn = (text, words) =>
  [...text.matchAll(patternOf(words))].flatMap(found => {
    const [whole, before, first, ofFirst, second, unit, after] = found;
    const worth = worthOf(unit, words);
    const one = numberOf(first, words) * worthOf(ofFirst ?? unit, words);
    const start = found.index ?? 0;
    const place = { start, end: start + whole.length };
    if (second) return [{ ...place, low: one, high: numberOf(second, words) * worth }];
    const sort = sortOf(words.before, before) ?? sortOf(words.after, after);
    if (!sort && worth === 1) return [];
    const [low, high] = sort ? SORTS[sort](one, words.about) : [one, one];
    return [{ ...place, low, high }];
  });
