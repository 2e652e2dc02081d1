// Asks the search, in the order in which people mean it: as filters and text, as it is written,
// as what sounds or looks like it, and at last as whatever comes nearest.
import { isQuoted, Understanding } from "../find/understand.js";
import { answerOf, hasExact } from "./answer.js";
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

const FEW = 3; // of a kind, where nothing is found
const MANY = 10; // of a kind, where a whole sentence is asked
const QUESTION = 8; // characters of a sentence rather than a word

/**
 * What a query found that has no text: the filters alone count.
 * @param {string} text
 */
const nothing = text => ({ terms: [text], hits: [], whole: true, weight: 0 });

/** @param {string} query */
const isQuestion = query => query.split(/\s+/u).some(token => token.length >= QUESTION);

/**
 * Whether an answer will do: words stand somewhere, or what they mean does, but for a sentence,
 * of which any word may be beside the point.
 * @param {Answer} answer
 * @param {string} query
 */
const answers = ({ elsewhere, some }, query) =>
  elsewhere.length > 0 || (some && !isQuestion(query));

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

/**
 * An answer that has of some kinds what another one has.
 * @param {Answer} answer
 * @param {Answer} other
 * @param {string[]} kinds
 * @returns {Answer}
 */
const taken = (answer, other, kinds) => {
  const ranks = { ...answer.ranks };
  const hits = { ...answer.hits };
  for (const kind of kinds) {
    ranks[kind] = other.ranks[kind];
    hits[kind] = other.hits[kind];
  }
  const terms = [...new Set([...answer.terms, ...other.terms])];
  return { ...answer, ranks, hits, terms };
};

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
    if (!answer || answer.exact) return answer;
    const found = (await this.mended(q, simple, answer)) ?? (answers(answer, simple) && answer);
    if (found) return this.withCases(found);
    const near = await this.nearest(q, simple);
    return near && { ...near, whole: near.whole && answer.whole };
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
    return { ...taken(answer, near, [first]), nearest: [first] };
  }

  /**
   * What was likely meant, if that is found: as it stands, or at least where the query itself has
   * nothing. Kinds in which the query stands as it was typed are left as they are.
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
        const kept = taken(other, answer, answer.elsewhere);
        const mended = this.kinds.filter(kind => !answer.elsewhere.includes(kind));
        return { ...kept, asked: text, mended };
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
    if (!strict.numbers.length && !hasExact(plain.hits, this.kinds[0])) {
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
   * What comes nearest to a query: three of each kind, or more where a whole sentence is asked.
   * @param {string} q
   * @param {string} text
   */
  async nearest(q, text) {
    const { filters, texts } = this.understanding.throughout(text, await this.search.synonyms());
    const byFilters = filters.length > 0 && !texts.length;
    const found = byFilters ? nothing(text) : await this.search.nearest(texts.join(" ") || text);
    const most = isQuestion(text) ? MANY : FEW;
    const hits = nearestOf(found, filters, this.records, most);
    const strict = { reading: { filters: [], texts }, numbers: [], hits: new Map(), found };
    const asked = { q, asked: text, plain: { ...found, hits }, strict };
    const answer = answerOf(asked, this.records, this.kinds);
    return answer && { ...answer, exact: false, nearest: this.kinds };
  }
}
