import assert from "node:assert/strict";
import { test } from "node:test";
import { askedCases, searchFor, smallPicture } from "../compare/asked.js";
import { parseChosen } from "../frame/chosen.js";
import { MOST } from "../lib/tray.js";
import { dayOf, daysUntil, restOfDay } from "../rounds/calendar.js";
import { citation, localDay } from "../lib/citation.js";
import { figureIn, nextDirection, ordering } from "../tables/order.js";

/** @typedef {import("../tables/order.js").Direction} Direction */

test("a cell holds a figure or says why not", () => {
  const texts = ["1,286.5", " 0 ", "-3", "", "未填", "12人"];
  assert.deepEqual(texts.map(figureIn), [1286.5, 0, -3, null, null, null]);
});

test("figures from the greatest down first, then up, then as it was", () => {
  /** @param {boolean} hasFigures */
  const turns = hasFigures => {
    const first = nextDirection(null, hasFigures);
    const second = nextDirection(first, hasFigures);
    return [first, second, nextDirection(second, hasFigures)];
  };
  assert.deepEqual(turns(true), ["descending", "ascending", null]);
  assert.deepEqual(turns(false), ["ascending", "descending", null]);
});

test("what is no figure stays at the end either way", () => {
  const cells = ["未填", "99", "1,286.5", "不适用", "3"];
  /** @param {Direction} direction */
  const sorted = direction => [...cells].sort(ordering(direction, true));
  assert.deepEqual(sorted("descending"), ["1,286.5", "99", "3", "未填", "不适用"]);
  assert.deepEqual(sorted("ascending"), ["3", "99", "1,286.5", "未填", "不适用"]);
});

test("text in the order of pinyin", () => {
  const names = ["郑州市", "省本级", "洛阳市"];
  assert.deepEqual([...names].sort(ordering("ascending", false)), ["洛阳市", "省本级", "郑州市"]);
});

test("a day begins at midnight in Shanghai", () => {
  const midnight = Date.parse("2022-10-19T16:00:00Z");
  assert.equal(dayOf(midnight), "2022-10-20");
  assert.equal(dayOf(midnight - 1), "2022-10-19");
  assert.equal(restOfDay(midnight), 24 * 3600e3);
  assert.equal(restOfDay(midnight - 1), 1);
});

test("the last day counts as a whole", () => {
  assert.deepEqual(daysUntil("2022-10-20", "2022-10-18"), { state: "left", count: 2 });
  assert.deepEqual(daysUntil("2022-10-20", "2022-10-20"), { state: "due", count: 0 });
  assert.deepEqual(daysUntil("2022-10-20", "2022-11-01"), { state: "past", count: 12 });
});

test("a citation ends with the day and the address", () => {
  const day = localDay(new Date(2022, 0, 5));
  assert.equal(day, "2022-01-05");
  assert.equal(
    citation("某科协. 书苑[EB/OL].", day, "https://a/"),
    "某科协. 书苑[EB/OL].[2022-01-05]. https://a/.",
  );
});

test("what was stored is a choice of cases, or none", () => {
  const cases = Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, title: "题" }));
  assert.deepEqual(parseChosen(JSON.stringify(cases)), cases.slice(0, MOST));
  assert.deepEqual(parseChosen(null), []);
  assert.deepEqual(parseChosen('[null, 3, {"id": "x"}]'), []);
  assert.equal(parseChosen('{"id": "x"}'), null);
  assert.throws(() => parseChosen("{"));
});

test("an address asks for four cases at most, each once, and for nothing else", () => {
  const ids = ["2021/a/b", "2022/c/d-1", "2022/e/f", "2022/g/h", "2022/i/j"];
  assert.deepEqual(askedCases(searchFor(ids)), ids.slice(0, 4));
  assert.deepEqual(askedCases("?case=2021/a/b&case=../x&case=2021/a/b&q=1"), ["2021/a/b"]);
  assert.deepEqual(askedCases(""), []);
});

test("of a picture at its full size there is a smaller one", () => {
  assert.equal(smallPicture("https://x/media/ab12-1280.webp"), "media/ab12-640.webp");
  assert.equal(smallPicture("media/ab12-900.webp"), "media/ab12-900.webp");
  assert.equal(smallPicture(undefined), undefined);
  assert.equal(smallPicture("media/a.jpg"), undefined);
});
