/* The search page: looks terms up in the sharded bigram index and lists what it finds.
   The index and its rules are described in site_builder/render/search.py. */
"use strict";
(async () => {
  const form = document.getElementById("kp-search");
  const status = document.getElementById("kp-status");
  const list = document.getElementById("kp-results");
  if (!form || !status || !list) return;
  const input = form.elements.namedItem("q");
  const data = new URL("data/", location.href.split(/[?#]/)[0]);
  const cache = new Map();
  const load = (name) => {
    if (!cache.has(name)) cache.set(name, fetch(new URL(name, data)).then((r) => r.json()));
    return cache.get(name);
  };
  const normalise = (text) => text.normalize("NFKC").toLowerCase();
  // Folds width and case and keeps every character's place, for excerpts and marks.
  const folded = (text) => Array.from(text, (c) => (normalise(c).length === c.length ? normalise(c) : c)).join("");
  const runs = (text) => normalise(text).match(/[\p{L}\p{N}]+/gu) || [];
  const chars = (run) => Array.from(run);

  async function pagesWith(run, shards) {
    const letters = chars(run);
    const shardOf = (char) => load(`terms/${char.codePointAt(0) % shards}.json`);
    if (letters.length === 1) {
      const shard = await shardOf(letters[0]);
      const lists = Object.keys(shard).filter((t) => t.startsWith(letters[0])).map((t) => shard[t]);
      return new Set(lists.flat());
    }
    let found = null;
    for (let i = 0; i + 1 < letters.length; i += 1) {
      const shard = await shardOf(letters[i]);
      const here = new Set(shard[letters[i] + letters[i + 1]] || []);
      found = found === null ? here : new Set([...found].filter((n) => here.has(n)));
    }
    return found;
  }

  function excerpt(text, words) {
    const at = Math.min(...words.map((w) => folded(text).indexOf(w)).filter((i) => i >= 0), Infinity);
    const start = Number.isFinite(at) ? Math.max(0, at - 30) : 0;
    return (start > 0 ? "…" : "") + text.slice(start, start + 110).replace(/\s+/g, " ") + "…";
  }

  function marked(element, text, words) {
    const plain = folded(text);
    let position = 0;
    while (position < text.length) {
      const hits = words.map((w) => [plain.indexOf(w, position), w]).filter(([i]) => i >= 0);
      if (!hits.length) break;
      const [index, word] = hits.sort((a, b) => a[0] - b[0])[0];
      element.append(text.slice(position, index));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(index, index + word.length);
      element.append(mark);
      position = index + word.length;
    }
    element.append(text.slice(position));
  }

  async function search(query) {
    const words = runs(query);
    list.replaceChildren();
    if (!words.length) { status.textContent = "输入要找的词，例如“反诈”“农技协”“书苑”。"; return; }
    const { shards, pages } = await load("pages.json");
    let found = null;
    for (const word of words) {
      const here = await pagesWith(word, shards);
      found = found === null ? here : new Set([...found].filter((n) => here.has(n)));
    }
    const inTitle = (n) => words.filter((w) => normalise(pages[n].t).includes(w)).length;
    const ordered = [...found].sort((a, b) => inTitle(b) - inTitle(a) || a - b);
    const checked = [];
    for (const number of ordered) {
      const text = await load(`text/${number}.json`);
      const whole = normalise(`${pages[number].t}\n${text}`);
      if (words.every((w) => whole.includes(w))) checked.push([pages[number], text]);
    }
    status.textContent = checked.length
      ? `找到 ${checked.length} 个页面`
      : "没有找到。可以换一个更短的词，或到案例库里浏览。";
    for (const [page, text] of checked) {
      const item = document.createElement("li");
      const heading = document.createElement("h2");
      const anchor = document.createElement("a");
      anchor.href = new URL(`../${page.u}`, location.href.split(/[?#]/)[0]).href;
      marked(anchor, page.t, words);
      heading.append(anchor);
      const about = document.createElement("small");
      about.textContent = page.a;
      const line = document.createElement("p");
      marked(line, excerpt(text, words), words);
      item.append(heading, about, line);
      list.append(item);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", input.value);
    history.replaceState(null, "", address);
    search(input.value);
  });
  input.value = new URLSearchParams(location.search).get("q") || "";
  await search(input.value);
})();
