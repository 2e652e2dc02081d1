// Finds pages by what stands in them, in the index that site_builder/search writes: first where
// every word stands, then where what is meant does, at last where most of it does.
import { cutUp } from "./cut.js";
import { excerptsOf } from "./excerpts.js";
import { FOLDER, openIndex } from "./index.js";
import { join } from "./lists.js";
import { byMeaning } from "./meaning.js";
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
const FEW = 10; // hits: pages with most of the words are offered besides, but no more than
const PARTLY = 20;
/** @type {Synonyms} */
const NO_SYNONYMS = { groups: [], ignored: [] };
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

/** Hits of several ways of looking, each page once: the first way that finds it counts. */
class Hits {
  constructor() {
    /** @type {Map<string, Hit>} */
    this.found = new Map();
  }

  get size() {
    return this.found.size;
  }

  /** @param {Hit[]} more */
  add(more) {
    for (const hit of more) {
      const key = `${hit.group}/${hit.number}`;
      if (!this.found.has(key)) this.found.set(key, hit);
    }
  }

  sorted() {
    return [...this.found.values()].sort(best);
  }
}

/** What could not be loaded, and was done without. */
class Failures {
  constructor() {
    this.none = true;
  }

  /**
   * @template T
   * @param {Promise<T>} loading
   * @param {T} otherwise
   * @returns {Promise<T>}
   */
  async without(loading, otherwise) {
    try {
      return await loading;
    } catch (error) {
      console.warn(error);
      this.none = false;
      return otherwise;
    }
  }
}

/** @param {Part[]} parts */
const termsOf = parts =>
  parts.flatMap(part => [part.text, ...part.words.flat()]).filter(term => term.length > 1);

/** A search of the site: its files come through `load`. */
export class Search {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Promise<Volume[]> | undefined} */
    this.opening = undefined;
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
   * What only finds more fails alone: hits on the words themselves need none of it.
   * @param {string} query
   * @returns {Promise<Answer>}
   */
  async ask(query) {
    const failed = new Failures();
    const words = await wordsOf(query, word =>
      simplify(word, path => failed.without(this.load(path), NO_TABLE)),
    );
    if (!words.length) return { terms: [], hits: [], whole: true };
    // Loads beside the index: most questions need it.
    const synonyms = failed.without(this.load(`${FOLDER}/synonyms.json`), NO_SYNONYMS);
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
    const none = !hits.size;
    const terms = [];
    const meaning = words.map(forms => forms[Math.min(1, forms.length - 1)]);
    /** @param {boolean} finely */
    const cut = finely => meaning.flatMap(word => cutUp(word, synonyms, finely));
    const parts = cut(false);
    if (parts.some((part, at) => part.words.length || part.text !== meaning[at])) {
      hits.add(await this.everywhere(volume => byMeaning(volume, parts, false)));
      terms.push(...termsOf(parts));
    }
    const finer = cut(true);
    if (none && hits.size < FEW && finer.length) {
      const found = await this.everywhere(volume => byMeaning(volume, finer, true));
      hits.add(found.sort(best).slice(0, FEW + PARTLY));
      terms.push(...termsOf(finer));
    }
    return terms;
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
