// Which records pass the chosen filters, and what another choice would give: in one pass.

/** @typedef {import("./records.js").Facet} Facet */
/** @typedef {import("./records.js").Chosen} Chosen */
/** @typedef {import("./records.js").Ranks} Ranks */
/**
 * @typedef {object} Selected
 * @property {number[]} found numbers of the records that pass all filters
 * @property {Record<string, Int32Array>} counts what each choice has beside the other facets
 * @property {Record<string, number>} without how many there would be if one facet (or the query,
 *   as `q`) were dropped
 */

/**
 * For each facet, whether each of its sets passes; null where nothing is chosen.
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 */
const passing = (facets, chosen) =>
  facets.map(({ key, choices, sets }) => {
    const wanted = chosen[key];
    return wanted?.size ? sets.map(set => set.some(n => wanted.has(choices[n]))) : null;
  });

/**
 * The one filter that a record fails: -1 if it fails none, -2 if it fails several. The query
 * counts as one more filter, after the facets.
 * @param {Facet[]} facets
 * @param {ReturnType<typeof passing>} passes
 * @param {Ranks | null} ranks
 * @param {number} n
 */
const failedBy = (facets, passes, ranks, n) => {
  let failed = ranks && !ranks.has(n) ? facets.length : -1;
  for (let f = 0; f < facets.length; f += 1) {
    if (passes[f]?.[facets[f].of[n]] !== false) continue;
    if (failed >= 0) return -2;
    failed = f;
  }
  return failed;
};

/**
 * How often each choice stands in the records that each set counts.
 * @param {Facet} facet
 * @param {Int32Array} bySet
 */
const byChoice = ({ choices, sets }, bySet) => {
  const counts = new Int32Array(choices.length);
  sets.forEach((set, s) => {
    for (const n of set) counts[n] += bySet[s];
  });
  return counts;
};

/**
 * @param {Facet[]} facets
 * @param {number} size how many records there are
 * @param {Chosen} chosen
 * @param {Ranks | null} ranks
 * @returns {Selected}
 */
export const select = (facets, size, chosen, ranks) => {
  const passes = passing(facets, chosen);
  const bySet = facets.map(facet => new Int32Array(facet.sets.length));
  const missing = new Int32Array(facets.length + 1);
  /** @type {number[]} */
  const found = [];
  for (let n = 0; n < size; n += 1) {
    const failed = failedBy(facets, passes, ranks, n);
    if (failed === -1) {
      found.push(n);
      for (let f = 0; f < facets.length; f += 1) bySet[f][facets[f].of[n]] += 1;
    } else if (failed >= 0) {
      missing[failed] += 1;
      if (failed < facets.length) bySet[failed][facets[failed].of[n]] += 1;
    }
  }
  const counts = Object.fromEntries(facets.map((f, i) => [f.key, byChoice(f, bySet[i])]));
  const without = Object.fromEntries(facets.map((f, i) => [f.key, found.length + missing[i]]));
  return { found, counts, without: { ...without, q: found.length + missing[facets.length] } };
};
