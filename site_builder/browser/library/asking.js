// Asks the search, in the order in which people mean it: as filters and text, as it is written,
// as what sounds or looks like it, and at last as whatever comes nearest.
import { isQuoted, Understanding } from "../find/understand.js";
import { answerOf } from "./answer.js";
import { passesAll } from "./filters.js";
import { nearestOf } from "./nearby.js";

/** @typedef {import("../find/ranking.js").Hit} Hit */
/** @typedef {import("../find/search.js").Answer} Found */
/** @typedef {import("../find/search.js").Search} Search */
/** @typedef {import("../find/understand.js").Reading} Reading */
/** @typedef {import("../types.d.ts").Synonyms} Synonyms */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./records.js").Records} Records */
/**
 * @typedef {object} Strict What passes the filters of a query.
 * @property {Reading} reading
 * @property {number[]} numbers of cases, best first
 * @property {Map<number, Hit>} hits
 * @property {Found} found
 */

const QUESTION = 8; // characters of a sentence rather than a word

/** A text that says nothing: the filters alone count. */
const NOTHING = { hits: [], weight: 0 };

/** @param {Hit[]} hits */
const hasExact = hits => hits.some(hit => hit.exact);

/** @param {string} query */
const isQuestion = query => query.split(/\s+/u).some(token => token.length >= QUESTION);

/**
 * Whether a query has letters, or a word of which not all is known: nothing else can be mended.
 * @param {string} query
 * @param {Understanding} understanding
 * @param {Synonyms} synonyms
 */
const isMendable = (query, understanding, synonyms) =>
  query
    .split(/\s+/u)
    .filter(token => !isQuoted(token))
    .some(token => /[a-z]/i.test(token) || understanding.hasUnknown(token, synonyms));

export class Asker {
  /**
   * @param {Search} search
   * @param {Records} records
   * @param {string[]} kinds
   */
  constructor(search, records, kinds) {
    this.search = search;
    this.records = records;
    this.kinds = kinds;
    this.understanding = new Understanding(records.raw.words, records.raw.amounts);
  }

  /**
   * Null where the query has marks alone, which are none.
   * @param {string} q
   * @returns {Promise<Answer | null>}
   */
  async ask(q) {
    const simple = await this.search.simplified(q);
    const answer = await this.read(q, simple);
    if (!answer) return null;
    if (answer.exact) return this.withCases(answer);
    const mended = await this.mended(q, simple, answer);
    if (mended) return this.withCases(mended);
    return answer.some && !isQuestion(simple) ? answer : this.nearest(q, simple);
  }

  /**
   * An answer whose filters no case passes has the cases that come nearest.
   * @param {Answer} answer
   * @returns {Promise<Answer>}
   */
  async withCases(answer) {
    const [first] = this.kinds;
    if (!answer.filters.length || answer.ranks[first].size) return answer;
    const near = await this.nearest(answer.q, answer.asked);
    if (!near) return answer;
    const ranks = { ...answer.ranks, [first]: near.ranks[first] };
    const hits = { ...answer.hits, [first]: near.hits[first] };
    return { ...answer, ranks, hits, nearest: [first] };
  }

  /**
   * What was likely meant, if that is found: as it stands, or at least where the query itself has
   * nothing.
   * @param {string} q
   * @param {string} simple
   * @param {Answer} answer to the query itself
   * @returns {Promise<Answer | null>}
   */
  async mended(q, simple, answer) {
    if (!isMendable(simple, this.understanding, await this.search.synonyms())) return null;
    const known = this.understanding.filters.keys();
    for (const text of await this.search.mendings(simple, known)) {
      const other = await this.read(q, text);
      if (other?.exact || (other?.some && !answer.some)) {
        return { ...other, asked: text, mended: true };
      }
    }
    return null;
  }

  /**
   * @param {string} q
   * @param {string} text the query as it is looked for
   * @returns {Promise<Answer | null>}
   */
  async read(q, text) {
    const plain = await this.search.ask(text);
    if (!plain.terms.length) return null;
    let strict = await this.strictly(this.understanding.byWord(text), plain);
    if (!strict.numbers.length && !hasExact(plain.hits)) {
      const reading = this.understanding.throughout(text, await this.search.synonyms());
      if (reading.filters.length > strict.reading.filters.length) {
        strict = await this.strictly(reading, plain);
      }
    }
    return answerOf({ q, asked: text, plain, strict }, this.records, this.kinds);
  }

  /**
   * @param {Reading} reading
   * @param {Found} plain what the whole query found as text
   * @returns {Promise<Strict>}
   */
  async strictly(reading, plain) {
    /** @type {Strict} */
    const strict = { reading, numbers: [], hits: new Map(), found: plain };
    if (!reading.filters.length) return strict;
    const passes = passesAll(this.records, reading.filters);
    strict.found = reading.texts.length ? await this.search.ask(reading.texts.join(" ")) : plain;
    for (const hit of strict.found.hits) {
      const place = this.records.place(hit);
      if (place?.kind !== this.kinds[0] || !passes(place.number)) continue;
      strict.hits.set(place.number, hit);
    }
    strict.numbers = [...strict.hits.keys()];
    if (!reading.texts.length) strict.numbers.push(...this.others(passes, strict.hits));
    return strict;
  }

  /**
   * What passes the filters where nothing else is asked, newest first.
   * @param {(n: number) => boolean} passes
   * @param {Map<number, Hit>} hits that stand before
   */
  others(passes, hits) {
    const [kind] = this.kinds;
    const numbers = Array.from({ length: this.records.size[kind] }, (_, n) => n);
    const found = numbers.filter(n => passes(n) && !hits.has(n));
    return this.records.sort(kind, found, "newest", null);
  }

  /**
   * What has most of a query: a few records where most is asked too much, else the nearest three.
   * @param {string} q
   * @param {string} text
   */
  async nearest(q, text) {
    const { filters, texts } = this.understanding.throughout(text, await this.search.synonyms());
    const found = await this.search.nearest(texts.join(" ") || text);
    const hits = nearestOf(texts.length ? found : NOTHING, filters, this.records);
    const strict = { reading: { filters: [], texts }, numbers: [], hits: new Map(), found };
    const asked = { q, asked: text, plain: { ...found, hits }, strict };
    const answer = answerOf(asked, this.records, this.kinds);
    return answer && { ...answer, exact: false, nearest: this.kinds };
  }
}
