import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { cutUp } from "../find/cut.js";
import { decoder } from "../find/decode.js";
import { excerpt, excerptsOf } from "../find/excerpts.js";
import { cover, join, meet, ofCodes, ofPositions } from "../find/lists.js";
import { lengthsOf, pairsOf } from "../find/meaning.js";
import { mark, places } from "../find/places.js";
import { wordsOf } from "../find/query.js";
import { best, hitOn, nearness, weigh } from "../find/ranking.js";

/** @typedef {import("../find/index.js").Volume} Volume */
/** @typedef {import("../find/ranking.js").Hit} Hit */

// The same table as tests/test_scripts.py: Python writes the lists that are read here.
const CODES = JSON.parse(
  await readFile(new URL("codes.json", import.meta.url), { encoding: "utf8" }),
);
const read = decoder(CODES.digits);
/** @param {string} word */
const asTyped = async word => word;
/** @param {string} text */
const letters = text => Array.from(text);

test("positions are read as Python writes them", () => {
  for (const [positions, text] of CODES.positions) {
    assert.deepEqual(read.positions(text), positions);
  }
  assert.deepEqual(read.positions(""), []);
});

test("page codes are read as Python writes them, in both ways of writing", () => {
  for (const [codes, , text] of CODES.codes) assert.deepEqual([...read.codes(text)], codes);
  const dense = CODES.codes.filter((/** @type {any[]} */ one) => one[2].startsWith("="));
  assert.ok(dense.length > 0 && dense.length < CODES.codes.length);
});

test("a query is words, each in its forms", async () => {
  assert.deepEqual(await wordsOf(" 书苑　轮流 书苑 ", asTyped), [["书苑"], ["轮流"]]);
  assert.deepEqual(await wordsOf("，。 <>", asTyped), []);
  assert.deepEqual(await wordsOf("17440", asTyped), [["17440", "17 440"]]);
  assert.deepEqual(await wordsOf("17,440人", asTyped), [["17 440人", "17440人"]]);
  assert.deepEqual(await wordsOf("2022", asTyped), [["2022"]]);
  assert.deepEqual(await wordsOf("書苑", async () => "书苑"), [["書苑", "书苑"]]);
});

test("a query is not endless", async () => {
  const many = Array.from({ length: 40 }, (_, n) => `w${n}`).join(" ");
  assert.equal((await wordsOf(many, asTyped)).length, 10);
  assert.deepEqual(await wordsOf("字".repeat(500), asTyped), [["字".repeat(120)]]);
});

test("a phrase is covered by pairs, and by threes where pairs are frequent", () => {
  assert.deepEqual(cover(letters("甲乙丙丁"), new Set()), [
    [0, "甲乙"],
    [2, "丙丁"],
  ]);
  assert.deepEqual(cover(letters("甲乙丙"), new Set()), [
    [0, "甲乙"],
    [1, "乙丙"],
  ]);
  assert.deepEqual(cover(letters("甲乙丙丁"), new Set(["甲乙"])), [
    [0, "甲乙丙"],
    [2, "丙丁"],
  ]);
});

test("two lists meet in what both have", () => {
  assert.deepEqual(meet([1, 3, 5, 9], [2, 3, 9, 10]), [3, 9]);
  assert.deepEqual(meet([], [1]), []);
});

test("a code says which fields and how often", () => {
  const found = ofCodes(new Map([[7, 32 | 3]]));
  assert.deepEqual([...found], [[7, { fields: 0b10001, times: 5, at: [] }]]);
});

test("positions say which page and field", () => {
  const volume = {
    window: 100,
    fields: [0, 20, 40, 60, 80],
    owner: [0, 1, 1],
    starts: [0, 100, 100],
  };
  assert.deepEqual(
    [...ofPositions(volume, [5, 190, 250])],
    [
      [0, { fields: 1, times: 0, at: [5] }],
      [1, { fields: 0b10000, times: 2, at: [190, 250] }],
    ],
  );
});

test("what pages have of several forms is joined", () => {
  const one = new Map([[1, { fields: 1, times: 0, at: [9] }]]);
  const two = new Map([[1, { fields: 16, times: 2, at: [3] }]]);
  assert.deepEqual([...join([one, two])], [[1, { fields: 17, times: 2, at: [3, 9] }]]);
  assert.equal(join([]).size, 0);
});

test("the title weighs more than the body however often", () => {
  const title = weigh({ fields: 1, times: 0, at: [] });
  const body = weigh({ fields: 16, times: 1000, at: [] });
  assert.ok(title > body);
  assert.equal(body, weigh({ fields: 16, times: 15, at: [] }));
  assert.ok(weigh({ fields: 16, times: 5, at: [] }) > weigh({ fields: 16, times: 1, at: [] }));
});

test("nearness is half at one place and nothing far away", () => {
  assert.equal(nearness([100], [100]), 0.5);
  assert.equal(nearness([0], [1000]), 0);
  assert.equal(nearness([], [1]), 0);
  assert.ok(nearness([0, 100], [103]) > nearness([0, 100], [120]));
});

/** @type {Volume} */
const VOLUME = {
  groups: [
    { key: "case-2021", kind: "case", year: 2021, first: 0, end: 3 },
    { key: "guide", kind: "guide", year: 0, first: 3, end: 5 },
  ],
  frequent: new Set(),
  window: 100,
  fields: [],
  owner: [],
  starts: [],
  positions: async () => [],
  codes: async () => new Map(),
};

test("a hit names its page within its group", () => {
  const has = [{ fields: 1, times: 0, at: [] }];
  const worth = { exact: true, base: 200, part: 1 };
  const one = hitOn(VOLUME, 2, has, worth);
  const other = hitOn(VOLUME, 4, has, worth);
  assert.deepEqual(
    [one.group, one.number, other.group, other.number],
    ["case-2021", 2, "guide", 1],
  );
  assert.ok(one.score > other.score);
  assert.throws(() => hitOn(VOLUME, 9, has, worth));
});

test("of equal hits cases come first, then newer ones", () => {
  /** @type {(kind: string, year: number, number: number) => Hit} */
  const made = (kind, year, number) => ({ group: "", kind, year, number, score: 1, exact: true });
  const order = [
    made("case", 2022, 0),
    made("case", 2021, 0),
    made("case", 2021, 5),
    made("guide", 0, 0),
  ];
  assert.deepEqual([...order].reverse().sort(best), order);
  assert.ok(best({ ...order[0], score: 1 }, { ...order[3], score: 2 }) > 0);
});

test("a query is cut at the synonyms, longest first", () => {
  const synonyms = { groups: [["书苑", "图书角"], ["书"]], ignored: ["怎么"] };
  assert.deepEqual(cutUp("怎么书苑轮流2次", synonyms, false), [
    { text: "书苑", words: [["书苑", "图书角"]] },
    { text: "轮流2次", words: [] },
  ]);
  const finely = cutUp("轮流2次", { groups: [], ignored: [] }, true).map(part => part.text);
  assert.deepEqual(finely, ["轮流", "2", "次"]);
});

test("of a broken part a few pairs stand for all", () => {
  assert.deepEqual(pairsOf("甲乙丙"), ["甲乙", "乙丙"]);
  assert.ok(pairsOf("字".repeat(100)).length <= 6);
});

test("one character that is left over is not asked for, unless there is nothing else", () => {
  const [one, two] = ["的", "书苑"].map(text => ({ text, words: [] }));
  assert.deepEqual(lengthsOf([one, two]), [0, 2]);
  assert.deepEqual(lengthsOf([one]), [1]);
});

test("places are of the text as it stands, whatever it is folded to", () => {
  assert.deepEqual(places(letters("ＫＥＰＵ，书苑"), ["kepu", "书苑"]), [
    { start: 0, end: 4, term: "kepu" },
    { start: 5, end: 7, term: "书苑" },
  ]);
  assert.deepEqual(
    places(letters("书苑书"), ["书", "书苑"]).map(place => place.term),
    ["书苑", "书"],
  );
});

test("a title in pieces is the title", () => {
  const pieces = mark("社区书苑：书苑", ["书苑"]);
  assert.equal(pieces.map(piece => piece.text).join(""), "社区书苑：书苑");
  assert.deepEqual(
    pieces.filter(piece => piece.match).map(piece => piece.text),
    ["书苑", "书苑"],
  );
  assert.deepEqual(mark("无", ["书苑"]), [{ text: "无", match: false }]);
});

test("an excerpt begins with a sentence, and says what it leaves out", () => {
  const text = `${"前".repeat(80)}。从这里起有书苑。${"后".repeat(200)}`;
  const parts = excerpt(letters(text), places(letters(text), ["书苑"]));
  assert.equal(parts[0].text, "……");
  assert.ok(parts[1].text.startsWith("从这里起"));
  assert.deepEqual(parts[2], { text: "书苑", match: true });
  assert.equal(parts.at(-1)?.text, "……");
});

test("an excerpt shows numbers whole", () => {
  for (let shift = 0; shift < 12; shift += 1) {
    const text = `${"前".repeat(20 + shift)}12,345.67${"中".repeat(24)}书苑${"后".repeat(60)}12,345.67人`;
    const said = excerpt(letters(text), places(letters(text), ["书苑"]))
      .map(part => part.text)
      .join("");
    for (const number of said.match(/[\d.,]+/g) ?? []) assert.equal(number, "12,345.67");
  }
});

test("excerpts are of the sections with most of the terms, in their order", () => {
  const found = excerptsOf(
    [
      ["一、背景", "part-1", "没有。"],
      ["二、做法", "part-2", "书苑轮流。"],
      ["三、书苑", "part-3", "也没有。"],
    ],
    ["书苑", "轮流"],
  );
  assert.deepEqual(
    found.map(one => one.anchor),
    ["part-2", "part-3"],
  );
  const many = ["书苑", "书苑", "书苑", "书苑轮流"].map((text, n) => ["", `p${n}`, text]);
  const chosen = excerptsOf(/** @type {[string, string, string][]} */ (many), ["书苑", "轮流"]);
  assert.deepEqual(
    chosen.map(one => one.anchor),
    ["p0", "p1", "p3"],
  );
  assert.deepEqual(excerptsOf([["", "", "只有这些"]], ["书苑"])[0].parts, [
    { text: "只有这些", match: false },
  ]);
});
