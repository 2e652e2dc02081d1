// Lists of the index: ascending numbers and page codes, as site_builder/search/codes.py writes
// them. A number is five bits a digit, the lowest first; 32 means that more follow.

/**
 * @typedef {object} Decoder
 * @property {(text: string) => number[]} positions
 * @property {(text: string) => Map<number, number>} codes page → code
 */

const DENSE = "="; // before a list that has one digit for each page

/**
 * What reads lists written with this alphabet of 64 digits.
 * @param {string} alphabet
 * @returns {Decoder}
 */
export const decoder = alphabet => {
  const digits = new Uint8Array(128);
  for (let value = 0; value < alphabet.length; value += 1) {
    digits[alphabet.charCodeAt(value)] = value;
  }

  /**
   * A number, and where the next one begins.
   * @param {string} text
   * @param {number} from
   * @returns {[number, number]}
   */
  const number = (text, from) => {
    let value = 0;
    for (let at = from, unit = 1; ; at += 1, unit *= 32) {
      const digit = digits[text.charCodeAt(at)];
      value += (digit & 31) * unit;
      if (digit < 32) return [value, at + 1];
    }
  };

  /** @param {string} text */
  const positions = text => {
    const found = [];
    for (let at = 0, last = 0; at < text.length;) {
      const [gap, next] = number(text, at);
      last += gap;
      found.push(last);
      at = next;
    }
    return found;
  };

  /** @param {string} text */
  const dense = text => {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (let at = DENSE.length; at < text.length; at += 1) {
      const code = digits[text.charCodeAt(at)];
      if (code) found.set(at - DENSE.length, code);
    }
    return found;
  };

  /** @param {string} text */
  const sparse = text => {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (let at = 0, last = 0; at < text.length;) {
      const [gap, next] = number(text, at);
      last += gap;
      found.set(last, digits[text.charCodeAt(next)]);
      at = next + 1;
    }
    return found;
  };

  return { positions, codes: text => (text.startsWith(DENSE) ? dense : sparse)(text) };
};
