import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figure } from "../lib/figures.js";
import { fold, foldCharacter } from "../lib/fold.js";
import { fill } from "../lib/words.js";

// The same table as tests/test_scripts.py: both fold it alike.
/** @type {[string, string][]} */
const FOLDING = JSON.parse(
  await readFile(new URL("folding.json", import.meta.url), { encoding: "utf8" }),
);

test("text is folded as the index has it", () => {
  for (const [text, folded] of FOLDING) assert.equal(fold(text), folded, JSON.stringify(text));
});

test("folding what is folded changes nothing", () => {
  for (const [, folded] of FOLDING) assert.equal(fold(folded), folded);
});

test("a character that parts words is one space, and one that does not show is nothing", () => {
  assert.deepEqual(["，", "\u200b", "Ａ"].map(foldCharacter), [" ", "", "a"]);
});

test("a sentence is filled, each name wherever it stands", () => {
  assert.equal(fill("共{total}个，{count}/{total}", { total: 3, count: 0 }), "共3个，0/3");
  assert.equal(fill("{text}", { text: "{count}" }), "{count}");
  assert.equal(fill(undefined, {}), "");
});

test("figures as on every page", () => {
  assert.deepEqual([12000, 12.5, 0.12345, 0].map(figure), ["12,000", "12.5", "0.1235", "0"]);
});
