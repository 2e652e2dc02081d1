// Loads what it takes to see what was meant by a query that stands nowhere: for such queries alone.
import { fold } from "../lib/fold.js";
import { FOLDER } from "./index.js";
import { Lexicon, wordsOfRows } from "./lexicon.js";
import { mendings } from "./mend.js";
import { Pinyin } from "./pinyin.js";

/** @typedef {import("../lib/load.js").Load} Load */

export class Mender {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Lexicon | undefined} */
    this.lexicon = undefined;
  }

  /** @param {string[]} known */
  async learn(known) {
    const [rows, readings] = await Promise.all(
      ["vocabulary", "pinyin"].map(name => this.load(`${FOLDER}/${name}.json`)),
    );
    return new Lexicon(known, wordsOfRows(rows), new Pinyin(readings));
  }

  /**
   * Queries that may have been meant, the likeliest first; none where the words do not come.
   * @param {string} query
   * @param {string[]} known
   */
  async mendings(query, known) {
    try {
      this.lexicon ??= await this.learn(known);
      return mendings(fold(query), this.lexicon);
    } catch (error) {
      console.warn(error);
      return [];
    }
  }
}
