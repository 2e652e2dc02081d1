import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Lexicon, slipsOf, wordsOfRows } from "../find/lexicon.js";
import { mendings } from "../find/mend.js";
import { Pinyin } from "../find/pinyin.js";

const PINYIN = new Pinyin(readFileSync("test/pinyin.txt", "utf8").trim());
const SEEN = ["地震", "应急", "花菇", "书苑"];
const lexicon = new Lexicon(["反诈骗", "老年人", "南阳", "山药", "志愿服务"], SEEN, PINYIN);

test("letters are words that they spell, with or without blanks", () => {
  for (const typed of ["dizhen", "di zhen", "di'zhen"]) {
    assert.deepEqual(mendings(typed, lexicon), ["地震"], typed);
  }
  assert.deepEqual(mendings("nanyanglaonianren", lexicon), ["南阳 老年人"]);
  assert.deepEqual(mendings("nanyang 花菇", lexicon), ["南阳 花菇"]);
  for (const word of ["xyz", "s140", "a4版"]) assert.deepEqual(mendings(word, lexicon), [], word);
});

test("initials are a word where there is one alone", () => {
  assert.deepEqual(mendings("lnr", lexicon), ["老年人"]);
  const two = new Lexicon(["老年人", "两年人"], [], PINYIN);
  assert.deepEqual(mendings("lnr", two), []);
  assert.deepEqual(mendings("dz", lexicon), [], "only of words that somebody wrote down");
});

test("characters that sound like a word, or nearly", () => {
  assert.deepEqual(mendings("地阵", lexicon), ["地震"]);
  assert.deepEqual(mendings("山要", lexicon), ["山药"]);
  assert.deepEqual(mendings("老连人", lexicon), ["老年人"], "n and l");
  assert.deepEqual(mendings("应急地阵", lexicon), ["应急地震"]);
});

test("a slip of one character, and two that are turned", () => {
  for (const slip of ["反诈编", "反许骗", "诈反骗"]) {
    assert.deepEqual(mendings(slip, lexicon), ["反诈骗"], slip);
  }
  for (const slip of ["志愿服", "志愿者服务", "志愿服夯"]) {
    assert.ok(mendings(slip, lexicon).includes("志愿服务"), slip);
  }
  assert.deepEqual(mendings("药山", lexicon), ["山药"]);
});

test("what is right, or like nothing, or too long, is left alone", () => {
  for (const word of ["地震", "反诈骗", "龘龘", "书", "反诈编反诈编反诈编", "1234"]) {
    assert.deepEqual(mendings(word, lexicon), [], word);
  }
});

// A law: one character of a longer word may be any other one, and the word is found.
test("any one character of a word of three or more may be wrong", () => {
  for (const word of ["反诈骗", "老年人", "志愿服务"]) {
    for (let at = 0; at < word.length; at += 1) {
      const slip = `${word.slice(0, at)}龘${word.slice(at + 1)}`;
      assert.deepEqual(mendings(slip, lexicon), [word], slip);
    }
  }
});

test("words in rows, and the slips of a word", () => {
  assert.deepEqual(wordsOfRows(["甲乙丙丁", "一二三"]), ["甲乙", "丙丁", "一二三"]);
  assert.deepEqual(slipsOf("甲乙"), ["乙甲"]);
  assert.ok(slipsOf("甲乙丙").includes("甲?丙"));
});
