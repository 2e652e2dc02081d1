// Traditional characters as simplified ones. They lie outside GB 2312, whose characters a decoder
// can list: the table is loaded for those who need it alone.
import { FOLDER } from "./index.js";

/** @typedef {import("../lib/load.js").Load} Load */

/** @type {Set<string>} */
const common = new Set();

const fillCommon = () => {
  const bytes = [];
  for (let row = 0xb0; row < 0xf8; row += 1) {
    for (let cell = 0xa1; cell < 0xff; cell += 1) bytes.push(row, cell);
  }
  for (const char of new TextDecoder("gb2312").decode(new Uint8Array(bytes))) common.add(char);
};

/** @param {string} word */
const isCommon = word => {
  if (!common.size) fillCommon();
  return Array.from(word).every(char => char < "\u3400" || common.has(char));
};

/**
 * @param {string} word
 * @param {Load} load
 */
export const simplify = async (word, load) => {
  if (isCommon(word)) return word;
  const { traditional, simplified } = await load(`${FOLDER}/traditional.json`);
  const to = Array.from(simplified);
  const table = new Map(Array.from(traditional, (char, at) => [char, to[at]]));
  return Array.from(word, char => table.get(char) || char).join("");
};
