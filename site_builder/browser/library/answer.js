// What a query found, by kind of record.

/** @typedef {import("../find/ranking.js").Hit} Hit */
/** @typedef {import("../find/search.js").Answer} Found */
/** @typedef {import("./records.js").Records} Records */
/** @typedef {import("./records.js").Ranks} Ranks */
/**
 * @typedef {object} Answer
 * @property {string} q
 * @property {string[]} terms
 * @property {boolean} whole whether nothing was missing that would have found more
 * @property {Record<string, Ranks>} ranks by kind
 * @property {Record<string, Map<number, Hit>>} hits by kind: number of a record → its hit
 */

/**
 * The records that were found; null where the query had marks alone, which are none.
 * @param {string} q
 * @param {Found} found
 * @param {Records} records
 * @param {string[]} kinds
 * @returns {Answer | null}
 */
export const answerOf = (q, { terms, hits, whole }, records, kinds) => {
  if (!terms.length) return null;
  /** @type {Answer} */
  const made = { q, terms, whole, ranks: {}, hits: {} };
  for (const kind of kinds) {
    made.ranks[kind] = new Map();
    made.hits[kind] = new Map();
  }
  hits.forEach((hit, rank) => {
    const place = records.place(hit);
    if (!place) return;
    made.ranks[place.kind].set(place.number, rank);
    made.hits[place.kind].set(place.number, hit);
  });
  return made;
};
