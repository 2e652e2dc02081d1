// What is asked of the library, and the address that says so.

/** @typedef {import("./records.js").Chosen} Chosen */
/**
 * @typedef {object} State
 * @property {string} q
 * @property {Chosen} chosen
 * @property {string} kind
 * @property {string} sort empty: as it fits
 * @property {string} view empty: as it fits
 */
/**
 * @typedef {object} Allowed What the page offers.
 * @property {Map<string, Set<string>>} facets facet → its choices
 * @property {string[]} kinds the first is that of a library without a query
 * @property {string[]} sorts
 * @property {string[]} views
 * @property {number} longest of a query
 */

/**
 * As much of a query as is looked for, and nothing that an address cannot hold: half of a
 * character.
 * @param {string} text
 * @param {number} longest
 */
export const clean = (text, longest) =>
  text
    .slice(0, longest)
    .replace(/\p{Cs}/gu, "")
    .trim();

/**
 * No choice in any facet.
 * @param {Iterable<string>} facets
 * @returns {Chosen}
 */
export const nothing = facets => Object.fromEntries([...facets].map(key => [key, new Set()]));

/**
 * The choices with one more, or one less.
 * @param {Chosen} chosen
 * @param {string} key
 * @param {string} value
 * @param {boolean} on
 * @returns {Chosen}
 */
export const choose = (chosen, key, value, on) => {
  const values = new Set(chosen[key]);
  if (on) values.add(value);
  else values.delete(value);
  return { ...chosen, [key]: values };
};

/**
 * Without a query there are cases alone, and nothing that fits more or less.
 * @param {State} state
 * @param {Allowed} allowed
 * @returns {State}
 */
export const settled = (state, { kinds }) => {
  if (state.q) return state;
  return { ...state, kind: kinds[0], sort: state.sort === "match" ? "" : state.sort };
};

/**
 * @param {string} search of an address
 * @param {Allowed} allowed
 * @returns {State}
 */
export const readState = (search, allowed) => {
  const given = new URLSearchParams(search);
  /**
   * @param {string} key
   * @param {string[]} known
   */
  const one = (key, known) => {
    const value = given.get(key) ?? "";
    return known.includes(value) ? value : "";
  };
  const chosen = [...allowed.facets].map(([key, choices]) => {
    const values = given.getAll(key).flatMap(text => text.split(","));
    return [key, new Set(values.filter(value => choices.has(value)))];
  });
  return settled(
    {
      q: clean(given.get("q") ?? "", allowed.longest),
      chosen: Object.fromEntries(chosen),
      kind: one("kind", allowed.kinds) || allowed.kinds[0],
      sort: one("sort", allowed.sorts),
      view: one("view", allowed.views),
    },
    allowed,
  );
};

/**
 * The search of the address that asks for this, empty where nothing is asked.
 * @param {State} state
 * @param {Allowed} allowed
 */
export const writeState = ({ q, chosen, kind, sort, view }, { kinds }) => {
  const facets = Object.entries(chosen).map(([key, values]) => [key, [...values].join(",")]);
  const pairs = [
    ["q", q],
    ["kind", q && kind !== kinds[0] ? kind : ""],
    ...facets,
    ["sort", sort],
    ["view", view],
  ];
  const text = pairs
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",")}`)
    .join("&");
  return text ? `?${text}` : "";
};
