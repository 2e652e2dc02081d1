import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf } from "../library/answer.js";
import { Records } from "../library/records.js";
import { select } from "../library/select.js";
import { choose, clean, nothing, readState, settled, writeState } from "../library/state.js";

/** @typedef {import("../library/state.js").Allowed} Allowed */
/** @typedef {import("../types.d.ts").RawRecords} RawRecords */

/** @type {Allowed} */
const ALLOWED = {
  facets: new Map([
    ["city", new Set(["luoyang", "zhengzhou"])],
    ["themes", new Set(["brand", "team"])],
  ]),
  kinds: ["case", "report"],
  sorts: ["match", "newest", "funds", "funds-least"],
  views: ["cards", "list"],
  longest: 10,
};

/** @param {string} search */
const again = search => writeState(readState(search, ALLOWED), ALLOWED);

test("an address that says what the page offers is kept as it is", () => {
  const kept = [
    "",
    "?city=luoyang",
    "?q=%E4%B9%A6%E8%8B%91&kind=report",
    "?q=a%26b&city=luoyang,zhengzhou&themes=team&sort=match&view=cards",
    "?sort=funds&view=list",
    "?sort=funds-least",
  ];
  for (const search of kept) assert.equal(again(search), search);
});

test("what the page does not offer is left aside", () => {
  assert.equal(again("?city=nowhere,luoyang&sort=x&view=y&kind=z&other=1"), "?city=luoyang");
  assert.equal(again("?sort=complete"), "", "an order that the library had once");
  assert.equal(again("?kind=report&sort=match"), "", "without a query there is neither");
  assert.equal(again("?city=luoyang&city=zhengzhou"), "?city=luoyang,zhengzhou");
});

test("a query is as long as it may be, and holds no half of a character", () => {
  assert.equal(clean(" 书苑 ", 10), "书苑");
  assert.equal(clean("123456789\u{20000}", 10), "123456789");
  assert.equal(encodeURIComponent(clean("123456789\u{20000}", 10)), "123456789");
});

test("choices are added and dropped without touching what was", () => {
  const none = nothing(ALLOWED.facets.keys());
  const one = choose(none, "city", "luoyang", true);
  assert.deepEqual([...one.city], ["luoyang"]);
  assert.equal(none.city.size, 0);
  assert.equal(choose(one, "city", "luoyang", false).city.size, 0);
});

test("without a query there are cases, newest first", () => {
  const state = { ...readState("", ALLOWED), kind: "report", sort: "match" };
  assert.deepEqual(settled(state, ALLOWED), { ...state, kind: "case", sort: "" });
  assert.equal(settled({ ...state, q: "x" }, ALLOWED).kind, "report");
});

/** @type {RawRecords} */
const RAW = {
  facets: [
    { key: "round", choices: ["2022", "2021"], sets: [[0], [1]], of: [1, 0, 0] },
    { key: "city", choices: ["zhengzhou", "luoyang"], sets: [[0], [1]], of: [0, 1, 0] },
    { key: "themes", choices: ["brand", "team"], sets: [[0, 1], [1]], of: [0, 1, 1] },
  ],
  groups: [
    ["case-2021", 1],
    ["case-2022", 2],
    ["report-2021", 1],
    ["update-2022", 1],
    ["guide", 1],
  ],
  cases: {
    slug: ["a", "b", "c"],
    title: ["甲", "乙", "丙"],
    unit: [0, 1, 0],
    units: ["一", "二"],
    image: ["", "", ""],
    point: ["", "", ""],
    funds: [10_000, 30_000, 10_000],
    people: [5, 6, 7],
  },
  pages: {
    address: ["reports/x/", "updates/y/", "guide/"],
    title: ["报告", "动态", "指南"],
    about: ["", "", ""],
    round: [1, 0, -1],
    city: [0, 1, -1],
  },
};

test("a hit's place is its number among the records of its kind", () => {
  const records = new Records(RAW);
  assert.deepEqual(records.place({ group: "case-2022", number: 1 }), { kind: "case", number: 2 });
  assert.deepEqual(records.place({ group: "update-2022", number: 0 }), {
    kind: "update",
    number: 0,
  });
  assert.equal(records.place({ group: "case-2022", number: 2 }), null, "of another build");
  assert.equal(records.place({ group: "case-1999", number: 0 }), null);
});

test("records in their orders", () => {
  const records = new Records(RAW);
  assert.deepEqual(records.sort("case", [0, 1, 2], "newest", null), [2, 1, 0]);
  assert.deepEqual(records.sort("case", [0, 1, 2], "funds", null), [1, 2, 0]);
  assert.deepEqual(records.sort("case", [0, 1, 2], "funds-least", null), [2, 0, 1]);
  assert.deepEqual(records.sort("case", [0, 1, 2], "complete", null), [2, 1, 0], "as no order");
  const ranks = new Map([
    [0, 0],
    [1, 2],
    [2, 1],
  ]);
  assert.deepEqual(records.sort("case", [0, 1, 2], "match", ranks), [0, 2, 1]);
  assert.deepEqual(records.sort("report", [1, 0], "funds", null), [0, 1]);
});

test("an amount that is not public is neither the least nor the most", () => {
  const records = new Records({ ...RAW, cases: { ...RAW.cases, funds: [0, 30_000, 10_000] } });
  assert.deepEqual(records.sort("case", [0, 1, 2], "funds-least", null), [2, 1, 0]);
  assert.deepEqual(records.sort("case", [0, 1, 2], "funds", null), [1, 2, 0]);
});

test("a case and another page as they are shown", () => {
  const records = new Records(RAW);
  const { id, address, funds, unit, values } = records.case(1);
  assert.deepEqual(
    [id, address, funds, unit],
    ["2022/luoyang/b", "cases/2022/luoyang/b/", 3, "二"],
  );
  assert.deepEqual(values.themes, ["team"]);
  assert.equal(records.other("update", 0).title, "动态");
  assert.deepEqual(records.facets.guide, []);
});

test("hits become records by kind", () => {
  /** @type {(group: string, number: number) => import("../find/ranking.js").Hit} */
  const hit = (group, number) => ({ group, number, score: 0, exact: true, kind: "", year: 0 });
  const hits = [hit("case-2022", 1), hit("gone", 0), hit("case-2021", 0)];
  const found = { terms: ["x"], hits, whole: true };
  const answer = answerOf("x", found, new Records(RAW), ["case", "report", "update", "guide"]);
  assert.deepEqual(
    [...(answer?.ranks.case ?? [])],
    [
      [2, 0],
      [0, 2],
    ],
  );
  assert.equal(
    answerOf("，", { terms: [], hits: [], whole: true }, new Records(RAW), ["case"]),
    null,
  );
});

// A law: the one pass counts what looking at every record again and again would count.
test("counts are those of a slow count", () => {
  let seed = 20221020;
  /** @param {number} below */
  const chance = below => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 60; round += 1) {
    const size = 1 + chance(12);
    const facets = ["f", "g", "h"].map(key => {
      const choices = ["a", "b", "c"];
      const sets = Array.from({ length: 4 }, () => [0, 1, 2].filter(() => chance(2)));
      return { key, choices, sets, of: Array.from({ length: size }, () => chance(4)) };
    });
    const chosen = Object.fromEntries(
      facets.map(({ key, choices }) => [key, new Set(choices.filter(() => chance(3) === 0))]),
    );
    const ranks = chance(2)
      ? new Map(Array.from({ length: chance(size + 1) }, (_, n) => [n, n]))
      : null;
    /** @type {(n: number, leave: string) => boolean} */
    const passes = (n, leave) =>
      (leave === "q" || !ranks || ranks.has(n)) &&
      facets.every(({ key, choices, sets, of }) => {
        if (key === leave || !chosen[key].size) return true;
        return sets[of[n]].some(c => chosen[key].has(choices[c]));
      });
    const all = Array.from({ length: size }, (_, n) => n);
    const { found, counts, without } = select(facets, size, chosen, ranks);
    assert.deepEqual(
      found,
      all.filter(n => passes(n, "")),
    );
    assert.equal(without.q, all.filter(n => passes(n, "q")).length);
    for (const { key, sets, of } of facets) {
      const here = all.filter(n => passes(n, key));
      assert.equal(without[key], here.length);
      const slow = [0, 1, 2].map(c => here.filter(n => sets[of[n]].includes(c)).length);
      assert.deepEqual([...counts[key]], slow);
    }
  }
});
