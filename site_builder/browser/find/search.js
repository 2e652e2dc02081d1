// Finds pages by what stands in them, in the index that site_builder/search writes: where every
// word stands, where what is meant does, and where most of it does.
import { cutUp } from "./cut.js";
import { excerptsOf } from "./excerpts.js";
import { Failures } from "./failures.js";
import { Hits } from "./hits.js";
import { FOLDER, openIndex } from "./index.js";
import { join } from "./lists.js";
import { byMeaning } from "./meaning.js";
import { Mender } from "./mender.js";
import { nearestHits } from "./nearest.js";
import { phrase } from "./phrase.js";
import { mark } from "./places.js";
import { wordsOf } from "./query.js";
import { best, hitOn } from "./ranking.js";
import { simplify } from "./simplify.js";

/** @typedef {import("../lib/load.js").Load} Load */
/** @typedef {import("../types.d.ts").RawText} RawText */
/** @typedef {import("../types.d.ts").Synonyms} Synonyms */
/** @typedef {import("./cut.js").Part} Part */
/** @typedef {import("./index.js").Volume} Volume */
/** @typedef {import("./ranking.js").Hit} Hit */
/**
 * @typedef {object} Answer
 * @property {string[]} terms what to mark
 * @property {Hit[]} hits best first
 * @property {boolean} whole whether nothing was missing that would have found more
 */

const ABOVE = 200; // every hit on what is meant
const ENOUGH = 50; // hits: what else may be meant is not looked for
/** @type {Synonyms} */
const NO_SYNONYMS = { groups: [], ignored: [] };
const PARTS = 12; // of a query, by which the nearest pages are told
const NO_TABLE = { traditional: "", simplified: "" };

/**
 * Hits on pages that have every word, in one of its forms.
 * @param {Volume} volume
 * @param {string[][]} words
 */
const exactly = async (volume, words) => {
  /** @param {string[]} forms */
  const look = async forms => join(await Promise.all(forms.map(form => phrase(volume, form))));
  const found = await Promise.all(words.map(look));
  return [...found[0].keys()].flatMap(page => {
    const has = found.flatMap(pages => pages.get(page) ?? []);
    if (has.length < found.length) return [];
    return [hitOn(volume, page, has, { exact: true, base: ABOVE, part: 1 })];
  });
};

/** @param {Part[]} parts */
const termsOf = parts =>
  parts.flatMap(part => [part.text, ...part.words.flat()]).filter(term => term.length > 1);

/**
 * Each word as it is looked up by what it means: in simplified characters.
 * @param {string[][]} words
 */
const meaningOf = words => words.map(forms => forms[Math.min(1, forms.length - 1)]);

/**
 * The parts of a query that say most: a character alone says little, and some parts are enough.
 * @param {Part[]} parts
 */
const telling = parts => {
  const long = parts.filter(part => part.text.length > 1);
  return (long.length ? long : parts).slice(0, PARTS);
};

/** A search of the site: its files come through `load`. */
export class Search {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Promise<Volume[]> | undefined} */
    this.opening = undefined;
    this.mender = new Mender(load);
  }

  volumes() {
    if (!this.opening) {
      const opening = openIndex(this.load);
      opening.catch(() => (this.opening = undefined)); // it may be tried again
      this.opening = opening;
    }
    return this.opening;
  }

  /** @param {(volume: Volume) => Promise<Hit[]>} look */
  async everywhere(look) {
    const volumes = await this.volumes();
    return (await Promise.all(volumes.map(look))).flat();
  }

  /**
   * A word in simplified characters.
   * @param {string} word
   * @param {Failures} [failed]
   */
  simplified(word, failed = new Failures()) {
    return simplify(word, path => failed.without(this.load(path), NO_TABLE));
  }

  /** @param {Failures} [failed] */
  synonyms(failed = new Failures()) {
    return failed.without(this.load(`${FOLDER}/synonyms.json`), NO_SYNONYMS);
  }

  /**
   * Where every word stands, and where fewer than enough pages have them, where what they mean
   * does. What only finds more fails alone: hits on the words themselves need none of it.
   * @param {string} query
   * @returns {Promise<Answer>}
   */
  async ask(query) {
    const failed = new Failures();
    const words = await wordsOf(query, word => this.simplified(word, failed));
    if (!words.length) return { terms: [], hits: [], whole: true };
    // Loads beside the index: most questions need it.
    const synonyms = this.synonyms(failed);
    const hits = new Hits();
    hits.add(await this.everywhere(volume => exactly(volume, words)));
    /** @type {string[]} */
    let more = [];
    if (hits.size < ENOUGH) {
      const widening = this.widen(words, await synonyms, hits);
      more = await (hits.size ? failed.without(widening, []) : widening);
    }
    const terms = [...new Set([...words.flat(), ...more])];
    return { terms, hits: hits.sorted(), whole: failed.none };
  }

  /**
   * Adds hits on what is meant, and returns the terms that may stand there.
   * @param {string[][]} words
   * @param {Synonyms} synonyms
   * @param {Hits} hits
   */
  async widen(words, synonyms, hits) {
    const meaning = meaningOf(words);
    const parts = meaning.flatMap(word => cutUp(word, synonyms, false));
    if (parts.every((part, at) => !part.words.length && part.text === meaning[at])) return [];
    hits.add(await this.everywhere(volume => byMeaning(volume, parts)));
    return termsOf(parts);
  }

  /**
   * The pages nearest to a query, whatever they lack of it, and how much it says, in bits.
   * @param {string} query
   * @returns {Promise<Answer & {weight: number}>}
   */
  async nearest(query) {
    const failed = new Failures();
    const words = await wordsOf(query, word => this.simplified(word, failed));
    const synonyms = await this.synonyms(failed);
    const parts = telling(meaningOf(words).flatMap(word => cutUp(word, synonyms, true)));
    const { hits, weight } = await nearestHits(await this.volumes(), parts);
    return { terms: termsOf(parts), hits: hits.sort(best), whole: failed.none, weight };
  }

  /**
   * Queries that may have been meant by one that stands nowhere.
   * @param {string} query
   * @param {Iterable<string>} known words besides the synonyms
   */
  async mendings(query, known) {
    const { groups } = await this.synonyms();
    return this.mender.mendings(await this.simplified(query), [...known, ...groups.flat()]);
  }

  /**
   * A title in pieces.
   * @param {string} title
   * @param {string[]} terms
   */
  mark(title, terms) {
    return mark(title, terms);
  }

  /**
   * @param {Hit} hit
   * @returns {Promise<RawText>}
   */
  text(hit) {
    return this.load(`${FOLDER}/pages/${hit.group}/${hit.number}.json`);
  }

  /** @param {Hit} hit */
  async page(hit) {
    const { u, t, a } = await this.text(hit);
    return { address: u, title: t, about: a };
  }

  /**
   * None where the page's text cannot be loaded: the page is found all the same.
   * @param {Hit} hit
   * @param {string[]} terms
   */
  async excerpts(hit, terms) {
    try {
      return excerptsOf((await this.text(hit)).s, terms);
    } catch (error) {
      console.warn(error);
      return [];
    }
  }
}
