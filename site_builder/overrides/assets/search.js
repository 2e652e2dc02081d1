/* The search page: looks words up in the sharded index and lists what it finds.
   The index and its rules are described in site_builder/render/search.py. Pages are named by
   the index as candidates; the text of one is fetched only when it is its turn to be shown,
   and decides whether the words really stand there. */
"use strict";
(() => {
  const STEP = 20;
  const BEFORE = 30;
  const LENGTH = 110;
  const form = document.getElementById("kp-search");
  const status = document.getElementById("kp-status");
  const list = document.getElementById("kp-results");
  const more = document.getElementById("kp-more");
  if (!form || !status || !list || !more) return;
  const input = form.elements.namedItem("q");
  const page = location.href.split(/[?#]/)[0];
  const data = new URL("data/", page);
  const cache = new Map();
  let current = 0; // the number of the newest query: an older one that is still loading gives up

  const load = (name) => {
    if (!cache.has(name)) {
      const wanted = fetch(new URL(name, data)).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${name}`);
        return answer.json();
      });
      wanted.catch(() => cache.delete(name));
      cache.set(name, wanted);
    }
    return cache.get(name);
  };
  const normalise = (text) => text.normalize("NFKC").toLowerCase();
  // Folds width and case and keeps every character's place, for excerpts and marks.
  const folded = (text) => text.replace(/[^]/gu, (c) => (normalise(c).length === c.length ? normalise(c) : c));
  const wordsOf = (query) => [...new Set(normalise(query).match(/[\p{L}\p{N}]+/gu) || [])];

  async function pagesWith(word, shards) {
    const letters = Array.from(word);
    const shardOf = (letter) => load(`terms/${letter.codePointAt(0) % shards}.json`);
    if (letters.length === 1) {
      const shard = await shardOf(word);
      return new Set(Object.keys(shard).filter((term) => term.startsWith(word)).flatMap((term) => shard[term]));
    }
    const pairs = letters.slice(1).map((letter, i) => letters[i] + letter);
    const lists = await Promise.all(pairs.map(async (pair) => (await shardOf(Array.from(pair)[0]))[pair] || []));
    return lists.reduce((found, here) => intersect(found, new Set(here)), new Set(lists[0]));
  }
  const intersect = (a, b) => new Set([...a].filter((n) => b.has(n)));

  // Words in the title first; then cases, what was reported, the guide; then the newest.
  const RANKS = ["cases/", "reports/", "updates/", "guide/"];
  const rank = (address) => RANKS.findIndex((start) => address.startsWith(start)) % RANKS.length;
  const year = (address) => Number((/\/(20\d\d)\//.exec(address) || [0, 0])[1]);
  function inOrder(numbers, pages, words) {
    const titled = (n) => words.filter((word) => normalise(pages[n].t).includes(word)).length;
    const key = new Map([...numbers].map((n) => [n, [-titled(n), rank(pages[n].u), -year(pages[n].u), n]]));
    return [...numbers].sort((a, b) => {
      const [one, two] = [key.get(a), key.get(b)];
      const at = one.findIndex((value, i) => value !== two[i]);
      return at < 0 ? 0 : one[at] - two[at];
    });
  }

  function excerpt(text, words) {
    const plain = folded(text);
    const places = words.map((word) => plain.indexOf(word)).filter((at) => at >= 0);
    const start = places.length ? Math.max(0, Math.min(...places) - BEFORE) : 0;
    const end = start + LENGTH;
    const cut = text.slice(start, end).replace(/\s+/g, " ").trim();
    return (start > 0 ? "……" : "") + cut + (end < text.length ? "……" : "");
  }

  function marked(element, text, words) {
    const plain = folded(text);
    const longest = [...words].sort((a, b) => b.length - a.length);
    let position = 0;
    while (position < text.length) {
      const hits = longest.map((word) => [plain.indexOf(word, position), word]).filter(([at]) => at >= 0);
      if (!hits.length) break;
      const [at, word] = hits.reduce((best, hit) => (hit[0] < best[0] ? hit : best));
      element.append(text.slice(position, at));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, at + word.length);
      element.append(mark);
      position = at + word.length;
    }
    element.append(text.slice(position));
  }

  function show(found, text, words) {
    const item = document.createElement("li");
    const heading = document.createElement("h2");
    const anchor = document.createElement("a");
    anchor.href = new URL(`../${found.u}`, page).href;
    marked(anchor, found.t, words);
    heading.append(anchor);
    const about = document.createElement("small");
    about.textContent = found.a;
    const line = document.createElement("p");
    marked(line, excerpt(text, words), words);
    item.append(heading, about, line);
    list.append(item);
    return anchor;
  }

  async function search(query) {
    current += 1;
    const mine = current;
    const words = wordsOf(query);
    list.replaceChildren();
    more.hidden = true;
    if (!words.length) {
      status.textContent = "输入要找的词，例如“反诈”“农技协”“书苑”。几个词之间用空格隔开。";
      return;
    }
    status.textContent = "正在检索……";
    const { shards, pages } = await load("pages.json");
    const sets = await Promise.all(words.map((word) => pagesWith(word, shards)));
    if (mine !== current) return;
    const waiting = inOrder(sets.reduce(intersect), pages, words);
    // A word of one or two characters is a term of the index, so that its pages are certain.
    const certain = words.every((word) => Array.from(word).length <= 2);
    const total = waiting.length;
    let shown = 0;

    async function next() {
      let first = null;
      const goal = shown + STEP;
      while (shown < goal && waiting.length) {
        const batch = waiting.splice(0, goal - shown);
        const texts = await Promise.all(batch.map((n) => load(`text/${n}.json`)));
        if (mine !== current) return null;
        batch.forEach((n, i) => {
          const whole = normalise(`${pages[n].t}\n${texts[i]}`);
          if (!words.every((word) => whole.includes(word))) return;
          const anchor = show(pages[n], texts[i], words);
          first = first || anchor;
          shown += 1;
        });
      }
      more.hidden = !waiting.length;
      if (!shown) status.textContent = `没有找到“${query.trim()}”。可以换一个更短的词，或到案例库里浏览。`;
      else if (!waiting.length) status.textContent = `找到${shown}个页面。`;
      else if (certain) status.textContent = `找到${total}个页面，显示前${shown}个。`;
      else status.textContent = `显示前${shown}个页面，后面还有。`;
      return first;
    }
    more.onclick = async () => {
      const first = await next();
      if (first) first.focus();
    };
    await next();
  }

  const run = (query) => search(query).catch(() => {
    status.textContent = "检索没有成功，可能是网络中断。请再试一次。";
  });
  const asked = () => new URLSearchParams(location.search).get("q") || "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", input.value);
    history.pushState(null, "", address);
    run(input.value);
  });
  window.addEventListener("popstate", () => {
    input.value = asked();
    run(input.value);
  });
  input.value = asked();
  if (!input.value) input.focus();
  run(input.value);
})();
