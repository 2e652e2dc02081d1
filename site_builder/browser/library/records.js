// The library's records, as site_builder/render/library_data.py writes them: who passes the chosen
// filters, how many each further choice would give, and in which order they stand.
(() => {
  "use strict";
  const FACETS_OF_OTHERS = ["round", "city"];
  const kindOf = group => group.split("-")[0];

  // One facet of one kind of record: `sets` are combinations of choices, `of` each record's.
  const facetOf = (key, choices, sets, of) => ({ key, choices, sets, of });

  class Records {
    constructor(raw) {
      this.raw = raw;
      this.places = new Map();
      const starts = { case: 0, other: 0 };
      this.size = { case: 0, report: 0, update: 0, guide: 0 };
      this.first = {};
      for (const [name, count] of raw.groups) {
        const kind = kindOf(name);
        const table = kind === "case" ? "case" : "other";
        this.first[kind] = this.first[kind] ?? starts[table];
        this.places.set(name, { kind, start: starts[table] - this.first[kind] });
        starts[table] += count;
        this.size[kind] += count;
      }
      this.facets = Object.fromEntries(Object.keys(this.size).map(kind => [kind, this.facetsOf(kind)]));
      this.newest = this.rankByAge();
    }

    facetsOf(kind) {
      const { facets, pages } = this.raw;
      if (kind === "case") return facets.map(f => facetOf(f.key, f.choices, f.sets, f.of));
      if (kind === "guide") return [];
      const start = this.first[kind] ?? 0;
      return facets.filter(f => FACETS_OF_OTHERS.includes(f.key)).map(f => {
        const none = f.choices.length;
        const of = pages[f.key].slice(start, start + this.size[kind]).map(n => (n < 0 ? none : n));
        return facetOf(f.key, f.choices, [...f.choices.map((_, n) => [n]), []], of);
      });
    }

    // Newest round first, then the cities in their official order, then by address.
    rankByAge() {
      const [round, city] = FACETS_OF_OTHERS.map(key => this.facets.case.find(f => f.key === key));
      const at = (facet, n) => (facet ? facet.sets[facet.of[n]][0] ?? 0 : 0);
      const order = Array.from({ length: this.size.case }, (_, n) => n);
      order.sort((a, b) => at(round, a) - at(round, b) || at(city, a) - at(city, b) || a - b);
      const rank = new Int32Array(order.length);
      order.forEach((n, place) => { rank[n] = place; });
      return rank;
    }

    // The kind of a search hit and its number among the records of that kind, or null.
    place({ group, number }) {
      const found = this.places.get(group);
      // Index and records may be of different builds, where one of them was kept by the browser.
      const here = found && found.start + number;
      return found && here < this.size[found.kind] ? { kind: found.kind, number: here } : null;
    }

    // `chosen` is facet → set of values; `ranks` number → place among the hits of a query, or null.
    // `found` pass all filters, `counts` says what each choice has beside the other facets, and
    // `without` how many there would be if one facet (or the query, as `q`) were dropped.
    select(kind, chosen, ranks) {
      const facets = this.facets[kind];
      const passes = facets.map(facet => {
        const wanted = chosen[facet.key];
        if (!wanted || !wanted.size) return null;
        return facet.sets.map(set => set.some(n => wanted.has(facet.choices[n])));
      });
      const bySet = facets.map(facet => new Int32Array(facet.sets.length));
      const missing = new Int32Array(facets.length + 1);
      const found = [];
      for (let n = 0; n < this.size[kind]; n += 1) {
        let failed = ranks && !ranks.has(n) ? facets.length : -1;
        let failures = failed < 0 ? 0 : 1;
        for (let f = 0; f < facets.length && failures < 2; f += 1) {
          if (passes[f] && !passes[f][facets[f].of[n]]) { failed = f; failures += 1; }
        }
        if (failures > 1) continue;
        if (failures) {
          missing[failed] += 1;
          if (failed < facets.length) bySet[failed][facets[failed].of[n]] += 1;
        } else {
          found.push(n);
          for (let f = 0; f < facets.length; f += 1) bySet[f][facets[f].of[n]] += 1;
        }
      }
      const counts = {};
      const without = { q: found.length + missing[facets.length] };
      facets.forEach((facet, f) => {
        const here = new Int32Array(facet.choices.length);
        facet.sets.forEach((set, s) => set.forEach(n => { here[n] += bySet[f][s]; }));
        counts[facet.key] = here;
        without[facet.key] = found.length + missing[f];
      });
      return { found, counts, without };
    }

    sort(kind, found, by, ranks) {
      const age = n => (kind === "case" ? this.newest[n] : n);
      const column = { funds: "funds", people: "people", complete: "complete" }[by];
      if (kind === "case" && column) {
        const values = this.raw.cases[column];
        return found.sort((a, b) => values[b] - values[a] || age(a) - age(b));
      }
      if (by === "match" && ranks) return found.sort((a, b) => ranks.get(a) - ranks.get(b));
      return found.sort((a, b) => age(a) - age(b));
    }

    case(n) {
      const { cases } = this.raw;
      const values = Object.fromEntries(this.facets.case.map(
        f => [f.key, f.sets[f.of[n]].map(c => f.choices[c])],
      ));
      const [round, city] = [values.round[0], values.city[0]];
      const id = `${round}/${city}/${cases.slug[n]}`;
      return {
        id,
        values,
        address: `cases/${id}/`,
        title: cases.title[n],
        unit: cases.units[cases.unit[n]],
        image: cases.image[n],
        point: cases.point[n],
        funds: cases.funds[n] / 10000,
        people: cases.people[n],
        complete: cases.complete[n],
      };
    }

    other(kind, n) {
      const { pages } = this.raw;
      const at = this.first[kind] + n;
      return { address: pages.address[at], title: pages.title[at], about: pages.about[at] };
    }
  }

  window.kepu = Object.assign(window.kepu || {}, { Records });
})();
