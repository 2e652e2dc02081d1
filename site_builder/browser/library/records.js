// The library's records, as site_builder/render/library_data.py writes them: who passes the chosen
// filters, how many each further choice would give, and in which order they stand.
import { select } from "./select.js";

/** @typedef {import("../types.d.ts").RawRecords} RawRecords */
/** @typedef {import("../types.d.ts").RawFacet} Facet One facet of one kind of record. */
/** @typedef {Record<string, Set<string>>} Chosen facet → values */
/** @typedef {Map<number, number>} Ranks number of a record → its place among the hits of a query */
/**
 * @typedef {object} Card A case, as its card shows it.
 * @property {string} id
 * @property {Record<string, string[]>} values facet → choices
 * @property {string} address
 * @property {string} title
 * @property {string} unit
 * @property {string} image
 * @property {string} point
 * @property {number} funds 万元
 * @property {number} people
 */
/** @typedef {{address: string, title: string, about: string}} Other Any other page. */

const FACETS_OF_OTHERS = ["round", "city"];
const TENTHS = 10_000; // of funds, which the file has as whole numbers
/**
 * @typedef {object} Order Of cases, by a figure of theirs.
 * @property {"funds" | "people"} column
 * @property {1 | -1} way 1 from the least up; what is not known comes last either way
 */
/** @type {Record<string, Order>} */
const ORDERS = {
  funds: { column: "funds", way: -1 },
  "funds-least": { column: "funds", way: 1 },
  people: { column: "people", way: -1 },
};

/**
 * @param {Order} order
 * @param {number[]} figures
 */
const byFigure =
  ({ way }, figures) =>
  (/** @type {number} */ a, /** @type {number} */ b) =>
    Number(!figures[a]) - Number(!figures[b]) || way * (figures[a] - figures[b]);

/** @param {string} group */
const kindOf = group => group.split("-")[0];

export class Records {
  /** @param {RawRecords} raw */
  constructor(raw) {
    this.raw = raw;
    /** @type {Map<string, {kind: string, start: number}>} */
    this.places = new Map();
    /** @type {Record<string, number>} */
    this.size = { case: 0, report: 0, update: 0, guide: 0 };
    /** @type {Record<string, number>} */
    this.first = {};
    this.layOut();
    this.facets = Object.fromEntries(
      Object.keys(this.size).map(kind => [kind, this.facetsOf(kind)]),
    );
    this.newest = this.rankByAge();
  }

  /** Where the records of each group and kind begin, in the cases and in the other pages. */
  layOut() {
    const starts = { case: 0, other: 0 };
    for (const [name, count] of this.raw.groups) {
      const kind = kindOf(name);
      const table = kind === "case" ? "case" : "other";
      this.first[kind] ??= starts[table];
      this.places.set(name, { kind, start: starts[table] - this.first[kind] });
      starts[table] += count;
      this.size[kind] += count;
    }
  }

  /**
   * @param {string} kind
   * @returns {Facet[]}
   */
  facetsOf(kind) {
    const { facets } = this.raw;
    if (kind === "case") return facets;
    if (kind === "guide") return [];
    return facets.filter(f => FACETS_OF_OTHERS.includes(f.key)).map(f => this.ofOthers(f, kind));
  }

  /**
   * @param {Facet} facet
   * @param {string} kind
   */
  ofOthers({ key, choices }, kind) {
    const column = this.raw.pages[/** @type {"round" | "city"} */ (key)];
    const start = this.first[kind] ?? 0;
    const none = choices.length;
    const of = column.slice(start, start + this.size[kind]).map(n => (n < 0 ? none : n));
    return { key, choices, sets: [...choices.map((_, n) => [n]), []], of };
  }

  /** Newest round first, then the cities in their official order, then by address. */
  rankByAge() {
    const [round, city] = FACETS_OF_OTHERS.map(key => this.facets.case.find(f => f.key === key));
    /**
     * @param {Facet | undefined} facet
     * @param {number} n
     */
    const at = (facet, n) => (facet ? (facet.sets[facet.of[n]][0] ?? 0) : 0);
    const order = Array.from({ length: this.size.case }, (_, n) => n);
    order.sort((a, b) => at(round, a) - at(round, b) || at(city, a) - at(city, b) || a - b);
    const rank = new Int32Array(order.length);
    order.forEach((n, place) => {
      rank[n] = place;
    });
    return rank;
  }

  /**
   * The kind of a search hit and its number among the records of that kind, or null.
   * @param {{group: string, number: number}} hit
   */
  place({ group, number }) {
    const found = this.places.get(group);
    if (!found) return null;
    // Index and records may be of different builds, where one of them was kept by the browser.
    const here = found.start + number;
    return here < this.size[found.kind] ? { kind: found.kind, number: here } : null;
  }

  /**
   * @param {string} kind
   * @param {Chosen} chosen
   * @param {Ranks | null} ranks
   */
  select(kind, chosen, ranks) {
    return select(this.facets[kind], this.size[kind], chosen, ranks);
  }

  /**
   * Sorts numbers of records in their place.
   * @param {string} kind
   * @param {number[]} found
   * @param {string} by
   * @param {Ranks | null} ranks
   */
  sort(kind, found, by, ranks) {
    /** @param {number} n */
    const age = n => (kind === "case" ? this.newest[n] : n);
    if (kind === "case" && Object.hasOwn(ORDERS, by)) {
      const order = byFigure(ORDERS[by], this.raw.cases[ORDERS[by].column]);
      return found.sort((a, b) => order(a, b) || age(a) - age(b));
    }
    if (by === "match" && ranks) {
      return found.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    }
    return found.sort((a, b) => age(a) - age(b));
  }

  /**
   * @param {number} n
   * @returns {Card}
   */
  case(n) {
    const { cases } = this.raw;
    const values = Object.fromEntries(
      this.facets.case.map(f => [f.key, f.sets[f.of[n]].map(c => f.choices[c])]),
    );
    const id = `${values.round[0]}/${values.city[0]}/${cases.slug[n]}`;
    return {
      id,
      values,
      address: `cases/${id}/`,
      title: cases.title[n],
      unit: cases.units[cases.unit[n]],
      image: cases.image[n],
      point: cases.point[n],
      funds: cases.funds[n] / TENTHS,
      people: cases.people[n],
    };
  }

  /**
   * @param {string} kind
   * @param {number} n
   * @returns {Other}
   */
  other(kind, n) {
    const { pages } = this.raw;
    const at = this.first[kind] + n;
    return { address: pages.address[at], title: pages.title[at], about: pages.about[at] };
  }
}
