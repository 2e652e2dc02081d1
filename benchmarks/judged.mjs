// Asks the library of a built site, as its page does: `node judged.mjs SITE < queries.json` writes
// for each query the cases in their order, what was loaded and how long it took.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Search } from "../site_builder/browser/find/search.js";
import { Asker } from "../site_builder/browser/library/asking.js";
import { Records } from "../site_builder/browser/library/records.js";

const [, , site] = process.argv;
const queries = JSON.parse(readFileSync(0, "utf8"));
const KINDS = ["case", "report", "update", "guide"];
const texts = new Map();

const read = path => {
  if (!texts.has(path)) {
    const text = readFileSync(join(site, path), "utf8");
    texts.set(path, { text, bytes: gzipSync(text).length });
  }
  return texts.get(path);
};

const records = new Records(JSON.parse(read("cases/data.json").text));
const answers = [];
for (const q of queries) {
  const loading = new Map();
  let bytes = 0;
  const load = path => {
    if (!loading.has(path)) {
      const { text, bytes: size } = read(path);
      bytes += size;
      loading.set(path, Promise.resolve(JSON.parse(text)));
    }
    return loading.get(path);
  };
  const asker = new Asker(new Search(load), records, KINDS);
  const first = await asker.ask(q);
  const start = performance.now();
  await new Asker(asker.search, records, KINDS).ask(q);
  const ms = performance.now() - start;
  const ranks = first ? [...first.ranks.case.keys()] : [];
  answers.push({
    found: ranks.map(n => records.case(n).id),
    exact: ranks.filter(n => first.hits.case.get(n)?.exact).map(n => records.case(n).id),
    strict: first ? first.strict.size : 0,
    filters: first ? first.filters.map(({ key, word }) => `${key}:${word}`) : [],
    asked: first?.asked,
    how: first?.mended.length ? "mended" : first?.nearest.includes("case") ? "nearest" : first?.exact ? "exact" : "meant",
    bytes,
    ms,
  });
}
process.stdout.write(JSON.stringify(answers));
