import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figure } from "../lib/figures.js";
import { fold, foldCharacter } from "../lib/fold.js";
import { target } from "../lib/roving.js";
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

test("keys lead from control to control and from part to part, and not beyond the ends", () => {
  const parts = [0, 0, 0, 1, 1, 2];
  /** @param {string} key */
  const from = key => parts.map((_, here) => target(key, here, parts));
  assert.deepEqual(from("ArrowDown"), [1, 2, 3, 4, 5, -1]);
  assert.deepEqual(from("ArrowRight"), from("ArrowDown"));
  assert.deepEqual(from("ArrowUp"), [-1, 0, 1, 2, 3, 4]);
  assert.deepEqual(from("ArrowLeft"), from("ArrowUp"));
  assert.deepEqual(from("PageDown"), [3, 3, 3, 5, 5, -1]);
  assert.deepEqual(from("PageUp"), [-1, -1, -1, 0, 0, 3]);
  assert.deepEqual(from("Home"), [0, 0, 0, 0, 0, 0]);
  assert.deepEqual(from("End"), [5, 5, 5, 5, 5, 5]);
  for (const key of ["Tab", " ", "Enter", "a"]) assert.deepEqual(new Set(from(key)), new Set([-1]));
});
