// The form of a case that was made after another one: which case the address names.
import assert from "node:assert/strict";
import { test } from "node:test";
import { caseOf, filledIn } from "../adapted/form.js";

const ID = "2021/zhengzhou/metro-bookroom";

test("a query names a case", () => {
  assert.equal(caseOf(`?case=${ID}`), ID);
  assert.equal(caseOf(`?a=1&case=${encodeURIComponent(ID)}`), ID);
});

test("what can be no case is none", () => {
  const wrong = ["", "?case=", "?case=javascript:alert(1)", `?case=${ID}/../..`, `?case=/${ID}`];
  for (const query of [...wrong, `?case=${ID}%0Aown: true`, `?case=2021/x/${"a".repeat(400)}`]) {
    assert.equal(caseOf(query), "", query);
  }
});

test("the form names the case wherever the mark stands", () => {
  assert.equal(filledIn("case: MARK\n# MARK", "MARK", ID), `case: ${ID}\n# ${ID}`);
});
