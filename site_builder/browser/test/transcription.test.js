import assert from "node:assert/strict";
import { test } from "node:test";
import { openProgress, parseDone } from "../transcription/progress.js";
import { rowText } from "../transcription/row.js";

const memory = () => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    kept,
    /** @param {string} name */
    getItem: name => kept.get(name) ?? null,
    /** @param {string} name @param {string} text */
    setItem: (name, text) => void kept.set(name, text),
    /** @param {string} name */
    removeItem: name => void kept.delete(name),
  };
};

test("a row is cells with tabs between, and what would part it is quoted", () => {
  assert.equal(rowText(["书苑", "12.5", ""]), "书苑\t12.5\t");
  assert.equal(rowText(['说"好"', "两\n行", "a\tb"]), '"说""好"""\t"两\n行"\t"a\tb"');
});

test("what was noted is there again, of the same sheet alone", () => {
  const store = memory();
  const first = openProgress("a/2022/1", ["/x", "/y"], () => store);
  first.note("/x", true);
  first.note("/y", true);
  first.note("/y", false);
  const again = openProgress("a/2022/1", ["/x", "/y"], () => store);
  assert.deepEqual([again.has("/x"), again.has("/y"), again.count], [true, false, 1]);
  assert.equal(openProgress("a/2022/2", ["/x"], () => store).count, 0);
  again.forget();
  assert.equal(openProgress("a/2022/1", ["/x"], () => store).count, 0);
});

test("what is no list of known answers counts for nothing", () => {
  const known = new Set(["/x"]);
  for (const text of [null, "", "{", "1", '{"a":1}', "null", '["/z", 3]']) {
    assert.equal(parseDone(text, known).size, 0, String(text));
  }
});

test("where nothing may be kept, it is noted all the same while the page is open", () => {
  const refused = () => {
    throw new Error("SecurityError");
  };
  const open = openProgress("a", ["/x"], refused);
  open.note("/x", true);
  assert.deepEqual([open.isKept, open.count], [false, 1]);
  const full = openProgress("a", ["/x"], () => ({ ...memory(), setItem: refused }));
  assert.equal(full.isKept, false);
});
