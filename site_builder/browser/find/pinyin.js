// How characters are read: search/data/pinyin.json, which site_builder/search/pinyin.py makes.

const MOST = 4; // readings of a word that are looked at

/** Sounds that many people do not tell apart: zh and z, n and l, ang and an, h and f. */
/** @type {[RegExp, string][]} */
const ALIKE = [
  [/^([zcs])h/, "$1"],
  [/^n(?=.)/, "l"],
  [/([aei])ng$/, "$1n"],
  [/^hu(?=[aei])/, "f"],
];

/** @param {string} syllable */
const blurred = syllable => ALIKE.reduce((text, [from, to]) => text.replace(from, to), syllable);

export class Pinyin {
  /** @param {string} text syllables, each followed by its characters */
  constructor(text) {
    /** @type {Map<string, string[]>} */
    this.readings = new Map();
    for (const line of text.split(" ")) {
      const [, syllable = "", characters = ""] = /^([a-z]+)(.*)$/u.exec(line) ?? [];
      for (const char of characters) {
        this.readings.set(char, [...(this.readings.get(char) ?? []), syllable]);
      }
    }
  }

  /**
   * The ways to read a word, each a list of syllables; none where a character is unknown.
   * @param {string} word
   * @returns {string[][]}
   */
  ways(word) {
    /** @type {string[][]} */
    let ways = [[]];
    for (const char of word) {
      const read = this.readings.get(char) ?? [];
      ways = ways.flatMap(way => read.map(syllable => [...way, syllable])).slice(0, MOST);
    }
    return ways;
  }

  /** @param {string} word */
  sounds(word) {
    return this.ways(word).map(way => way.join(" "));
  }

  /** @param {string} word */
  blurredSounds(word) {
    return this.ways(word).map(way => way.map(blurred).join(" "));
  }

  /** @param {string} word */
  spellings(word) {
    return this.ways(word).map(way => way.join(""));
  }

  /** @param {string} word */
  initials(word) {
    return this.ways(word).map(way => way.map(syllable => syllable[0]).join(""));
  }
}
