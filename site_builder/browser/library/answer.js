// What a query found, by kind of record.

/** @typedef {import("../find/ranking.js").Hit} Hit */
/** @typedef {import("../find/search.js").Answer} Found */
/** @typedef {import("../find/understand.js").Filter} Filter */
/** @typedef {import("./asking.js").Strict} Strict */
/** @typedef {import("./records.js").Records} Records */
/** @typedef {import("./records.js").Ranks} Ranks */
/**
 * @typedef {object} Answer
 * @property {string} q
 * @property {string} asked the query as it was looked for
 * @property {string[]} mended kinds in which that is another one, which was likely meant
 * @property {string[]} nearest kinds of which nothing was found but what comes nearest
 * @property {boolean} exact whether cases meet filters or words as they are
 * @property {string[]} elsewhere other kinds in which the words stand as they are
 * @property {boolean} some whether anything was found
 * @property {Filter[]} filters that words of the query say
 * @property {Set<number>} strict the cases that pass them; of no query without filters
 * @property {string[]} terms
 * @property {boolean} whole whether nothing was missing that would have found more
 * @property {Record<string, Ranks>} ranks by kind
 * @property {Record<string, Map<number, Hit>>} hits by kind: number of a record → its hit
 */

/**
 * @typedef {object} Asked What was asked and what came of it.
 * @property {string} q
 * @property {string} asked the query as it was looked for
 * @property {Found} plain what its words found
 * @property {Strict} strict what passes its filters
 */

/**
 * @param {Iterable<number>} numbers
 * @returns {Ranks}
 */
const rank = numbers => new Map([...numbers].map((n, place) => [n, place]));

/**
 * The hits on the words, by kind. Beside what passes the filters stands what has the words, and
 * nothing that is only meant.
 * @param {Asked} asked
 * @param {Records} records
 * @param {string[]} kinds
 */
const hitsOn = ({ plain, strict }, records, kinds) => {
  /** @type {Record<string, Map<number, Hit>>} */
  const hits = Object.fromEntries(kinds.map(kind => [kind, new Map()]));
  for (const hit of plain.hits) {
    const place = records.place(hit);
    if (!place) continue;
    const beside = place.kind === kinds[0] && strict.numbers.length > 0;
    if (hit.exact || !beside) hits[place.kind].set(place.number, hit);
  }
  return hits;
};

/**
 * @param {Hit[]} hits
 * @param {string} kind
 */
export const hasExact = (hits, kind) => hits.some(hit => hit.exact && hit.kind === kind);

/**
 * Whether cases meet filters or words as they are.
 * @param {Asked} asked
 * @param {string} first the kind of the cases
 */
const isExact = ({ plain, strict }, first) => {
  if (hasExact(plain.hits, first)) return true;
  if (!strict.reading.texts.length) return strict.numbers.length > 0;
  return [...strict.hits.values()].some(hit => hit.exact);
};

/**
 * The records that were found: those that pass the filters before those that only have the words.
 * Null where the query had marks alone, which are none.
 * @param {Asked} asked
 * @param {Records} records
 * @param {string[]} kinds
 * @returns {Answer | null}
 */
export const answerOf = (asked, records, kinds) => {
  const { plain, strict } = asked;
  if (!plain.terms.length) return null;
  const hits = hitsOn(asked, records, kinds);
  const ranks = Object.fromEntries(kinds.map(kind => [kind, rank(hits[kind].keys())]));
  const [first] = kinds;
  ranks[first] = rank(new Set([...strict.numbers, ...hits[first].keys()]));
  hits[first] = new Map([...hits[first], ...strict.hits]);
  return {
    q: asked.q,
    asked: asked.asked,
    mended: [],
    nearest: [],
    exact: isExact(asked, first),
    elsewhere: kinds.filter(kind => kind !== first && hasExact(plain.hits, kind)),
    some: kinds.some(kind => ranks[kind].size),
    filters: strict.reading.filters,
    strict: new Set(strict.numbers),
    terms: [...new Set([...plain.terms, ...strict.found.terms])],
    whole: plain.whole && strict.found.whole,
    ranks,
    hits,
  };
};

/**
 * The cases of a list that pass the filters of a query, before those that only have its words.
 * @param {Answer | null} answer
 * @param {number[]} list
 */
export const parted = (answer, list) => {
  const strict = answer?.strict;
  if (!strict?.size) return { first: list, rest: [] };
  return { first: list.filter(n => strict.has(n)), rest: list.filter(n => !strict.has(n)) };
};
