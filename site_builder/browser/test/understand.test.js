import assert from "node:assert/strict";
import { test } from "node:test";
import { amountsIn } from "../find/amounts.js";
import { replaced, Understanding } from "../find/understand.js";
import { passesAll } from "../library/filters.js";
import { nearestOf } from "../library/nearby.js";
import { Records } from "../library/records.js";

/** @typedef {import("../types.d.ts").RawRecords} RawRecords */

/** @type {import("../types.d.ts").AmountWords} */
const AMOUNTS = {
  title: "资金",
  units: [
    { word: "万元", worth: 10_000 },
    { word: "万", worth: 10_000 },
    { word: "元", worth: 1 },
  ],
  digits: "一二三四五六七八九",
  twos: "两",
  tens: "十",
  hundreds: "百",
  to: ["到", "至", "-", "~"],
  before: {
    under: ["不到", "少于"],
    most: ["不超过"],
    over: ["超过"],
    least: ["至少"],
    about: ["约"],
  },
  after: { most: ["以下", "以内"], least: ["以上"], about: ["左右"] },
  about: 20,
};

/** @type {import("../types.d.ts").QueryWords[]} */
const WORDS = [
  {
    key: "round",
    title: "年度",
    alone: false,
    choices: { 2021: ["2021年", "2021年度", "2021"], 2022: ["2022年", "2022年度", "2022"] },
  },
  {
    key: "city",
    title: "市",
    alone: false,
    choices: { nanyang: ["南阳市", "南阳"], zhoukou: ["周口市", "周口"] },
  },
  { key: "themes", title: "主题", alone: true, choices: { team: ["队伍"], base: ["阵地"] } },
  {
    key: "audiences",
    title: "人群",
    alone: false,
    choices: { farmers: ["农民", "村民"], elderly: ["老年人", "老人"] },
  },
  { key: "county", title: "县", alone: false, choices: { 1: ["项城市", "项城"], 2: ["新县"] } },
];
const SYNONYMS = {
  groups: [
    ["反诈", "防骗", "被骗", "反诈骗"],
    ["地震", "防震"],
    ["老年人", "老人"],
  ],
  ignored: ["怎么", "有没有", "我们村", "老是", "的"],
};
const understanding = new Understanding(WORDS, AMOUNTS);

/** @param {import("../find/understand.js").Reading} reading */
const told = ({ filters, texts }) => [
  ...filters.map(({ key, word, values }) => `${key}:${word}=${values.join("/")}`),
  ...texts,
];

test("words that are a filter become one, and the others are text", () => {
  assert.deepEqual(told(understanding.byWord("南阳 农民")), [
    "city:南阳=nanyang",
    "audiences:农民=farmers",
  ]);
  assert.deepEqual(told(understanding.byWord("2021年 队伍 项城 防骗")), [
    "round:2021年=2021",
    "themes:队伍=team",
    "county:项城=1",
    "防骗",
  ]);
  assert.deepEqual(told(understanding.byWord("南阳农民 10万以下")), [
    "funds:10万以下=",
    "南阳农民",
  ]);
  assert.deepEqual(told(understanding.byWord("　，")), []);
});

test("a word in quotation marks is text", () => {
  for (const quoted of ["“农民”", '"农民"', "「农民」", "『农民』"]) {
    assert.deepEqual(told(understanding.byWord(`南阳 ${quoted}`)), ["city:南阳=nanyang", quoted]);
    assert.deepEqual(told(understanding.throughout(quoted, SYNONYMS)), [quoted]);
  }
});

test("filters are found within words, and what says nothing is left out", () => {
  const reading = understanding.throughout("南阳我们村的老人老是被骗有没有5万元以内的", SYNONYMS);
  assert.deepEqual(told(reading), [
    "funds:5万元以内=",
    "city:南阳=nanyang",
    "audiences:老人=elderly",
    "被骗",
  ]);
  assert.deepEqual(told(understanding.throughout("创新县队伍", SYNONYMS)), ["创新县队伍"]);
});

test("a query is put together again with a word as text, or without it", () => {
  assert.equal(replaced("南阳 农民", "农民", " “农民” "), "南阳 “农民”");
  assert.equal(replaced("南阳 农民", "南阳", ""), "农民");
  assert.equal(replaced("南阳农民防骗", "农民", " “农民” "), "南阳 “农民” 防骗");
  assert.equal(replaced("a", "a", "$&"), "$&");
});

test("amounts, however they are written", () => {
  const W = 10_000;
  /** @type {[string, number, number][]} */
  const written = [
    ["5万以下", 0, 5 * W],
    ["五万元以内", 0, 5 * W],
    ["不超过12.5万元", 0, 12.5 * W],
    ["不到10万元", 0, 10 * W - 1],
    ["10到20万", 10 * W, 20 * W],
    ["10万-20万", 10 * W, 20 * W],
    ["十至二十万元", 10 * W, 20 * W],
    ["超过20万", 20 * W + 1, Infinity],
    ["两百万以上", 200 * W, Infinity],
    ["约10万", 8 * W, 12 * W],
    ["10万左右", 8 * W, 12 * W],
    ["15万", 15 * W, 15 * W],
    ["5,000元以下", 0, 5000],
  ];
  for (const [text, low, high] of written) {
    const [found, more] = amountsIn(text, AMOUNTS);
    assert.deepEqual([found.low, found.high, found.start, found.end], [low, high, 0, text.length]);
    assert.equal(more, undefined);
  }
  for (const text of ["3.5元", "10人", "万元", "十二个人", "2021年"]) {
    assert.deepEqual(amountsIn(text, AMOUNTS), [], text);
  }
});

/** @type {RawRecords} */
const RAW = {
  facets: [
    { key: "city", choices: ["nanyang", "zhoukou"], sets: [[0], [1]], of: [0, 1, 0] },
    { key: "audiences", choices: ["farmers", "elderly"], sets: [[0], [0, 1], []], of: [0, 1, 2] },
  ],
  words: WORDS,
  amounts: AMOUNTS,
  groups: [["case-2021", 3]],
  cases: {
    slug: ["a", "b", "c"],
    title: ["甲", "乙", "丙"],
    unit: [0, 0, 0],
    units: ["一"],
    image: ["", "", ""],
    point: ["", "", ""],
    funds: [80_000, 200_000, 0],
    people: [1, 2, 3],
  },
  pages: { address: [], title: [], about: [], round: [], city: [] },
};
const records = new Records(RAW);

/** @param {string} query */
const passing = query => [0, 1, 2].filter(passesAll(records, understanding.byWord(query).filters));

test("a case passes all facets that are said, and one of the words of each", () => {
  assert.deepEqual(passing("南阳 农民"), [0]);
  assert.deepEqual(passing("南阳 周口"), [0, 1, 2]);
  assert.deepEqual(passing("老人"), [1]);
  assert.deepEqual(passing("项城"), [], "a facet that the data do not have");
});

test("an amount passes what it says, and not what is unknown", () => {
  assert.deepEqual(passing("10万以下"), [0]);
  assert.deepEqual(passing("20万"), [1]);
  assert.deepEqual(passing("5万以上"), [0, 1]);
});

test("without any text the nearest are those that pass most, then those whose amount is nearest", () => {
  const { filters } = understanding.byWord("周口 5万以下");
  const found = nearestOf({ hits: [], weight: 0 }, filters, records, 3);
  assert.deepEqual(
    found.map(hit => hit.number),
    [1, 0, 2],
  );
});
