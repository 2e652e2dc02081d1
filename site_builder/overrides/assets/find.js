// Finds pages by what stands in them, in the index that site_builder/search writes.
// `kepu.find.search(query)` → {terms, hits}, each hit {group, number, score, exact}, best first;
// `page(hit)` → {address, title, about}; `excerpts(hit, terms)` → [{heading, anchor, parts}];
// `mark(text, terms)` → parts. Parts are [{text, match}].
(() => {
  "use strict";
  const FOLDER = "search/data";
  const { load } = window.kepu;

  // ---- Text: folded as site_builder/search/text.py does, one character at a time.
  const folded = new Map();
  const foldCharacter = char => {
    if (!folded.has(char)) {
      const made = Array.from(char.normalize("NFKC").toLowerCase(), c => {
        if (/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u.test(c)) return "";
        return /[\p{P}\p{S}\p{Z}\p{Cc}]/u.test(c) ? " " : c;
      });
      folded.set(char, made.join(""));
    }
    return folded.get(char);
  };
  const fold = text => Array.from(text.normalize("NFC"), foldCharacter).join("").split(" ").filter(Boolean).join(" ");
  const wordsOf = query => [...new Set(query.split(/\s+/u).map(fold).filter(Boolean))];

  // ---- Lists: numbers and page codes, as site_builder/search/codes.py writes them.
  let rules;
  const digits = new Uint8Array(128);
  const readNumber = (text, from) => {
    let value = 0;
    for (let at = from, unit = 1; ; at += 1, unit *= 32) {
      const digit = digits[text.charCodeAt(at)];
      value += (digit & 31) * unit;
      if (digit < 32) return [value, at + 1];
    }
  };
  const readPositions = text => {
    const found = [];
    for (let at = 0, last = 0; at < text.length;) {
      const [gap, next] = readNumber(text, at);
      found.push(last += gap);
      at = next;
    }
    return found;
  };
  const readCodes = text => {
    const found = new Map();
    if (text.startsWith("=")) {
      for (let at = 1; at < text.length; at += 1) {
        const code = digits[text.charCodeAt(at)];
        if (code) found.set(at - 1, code);
      }
    } else {
      for (let at = 0, last = 0; at < text.length;) {
        const [gap, next] = readNumber(text, at);
        found.set(last += gap, digits[text.charCodeAt(next)]);
        at = next + 1;
      }
    }
    return found;
  };

  // ---- Groups of pages.
  const open = group => {
    const pages = [];
    const starts = [];
    Array.from(group.windows, (char, page) => {
      const start = pages.length * rules.window;
      for (let n = char.codePointAt(0) - 48; n > 0; n -= 1) {
        pages.push(page);
        starts.push(start);
      }
    });
    const letters = Array.from(group.frequent);
    const frequent = new Set();
    for (let at = 0; at < letters.length; at += 2) frequent.add(letters[at] + letters[at + 1]);
    const [, kind, year] = /^([^-]*)-?(\d*)$/.exec(group.key);
    return { ...group, kind, year: Number(year), owner: pages, starts, frequent };
  };
  const groups = async () => {
    if (!rules) {
      const found = await load(`${FOLDER}/groups.json`);
      Array.from(found.digits, (char, value) => { digits[char.charCodeAt(0)] = value; });
      rules = { ...found, groups: undefined };
      rules.groups = found.groups.map(open);
    }
    return rules.groups;
  };
  const shardOf = (term, count) => Array.from(term).reduce((v, c) => (v * 7919 + c.codePointAt(0)) % 104729, 0) % count;
  const look = async (group, term) => {
    const shard = await load(`${FOLDER}/${group.key}/terms/${shardOf(term, group.shards)}.json`);
    return Object.hasOwn(shard, term) ? shard[term] : "";
  };

  // ---- Phrases. What a page has of one: fields (a bit each), times in the body, addresses.
  const BODY = 4;
  const TIMES = [0, 1, 2.5, 5];
  const ofCodes = codes => {
    const found = new Map();
    for (const [page, code] of codes) {
      const fields = [0, 1, 2, 3].reduce((bits, field) => bits | (code & (32 >> field) ? 1 << field : 0), code & 3 ? 1 << BODY : 0);
      found.set(page, { fields, times: TIMES[code & 3], at: [] });
    }
    return found;
  };
  const ofPositions = (group, positions) => {
    const found = new Map();
    for (const position of positions) {
      const window = Math.floor(position / rules.window);
      const page = group.owner[window];
      const offset = position - group.starts[window];
      let field = BODY;
      while (offset < rules.starts[field]) field -= 1;
      if (!found.has(page)) found.set(page, { fields: 0, times: 0, at: [] });
      const has = found.get(page);
      has.fields |= 1 << field;
      has.times += field === BODY ? 1 : 0;
      has.at.push(position);
    }
    return found;
  };
  // Terms whose lists together decide about a phrase, each with its distance from the start.
  const cover = (letters, frequent) => {
    const terms = [];
    for (let at = 0; at < letters.length;) {
      let start = Math.min(at, letters.length - 2);
      let length = 2;
      if (frequent.has(letters[start] + letters[start + 1])) {
        start = Math.min(at, letters.length - 3);
        length = 3;
      }
      terms.push([start, letters.slice(start, start + length).join("")]);
      at = start + length;
    }
    return terms;
  };
  const meet = (a, b) => {
    const found = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) {
        found.push(a[i]);
        i += 1;
        j += 1;
      } else if (a[i] < b[j]) i += 1;
      else j += 1;
    }
    return found;
  };
  const phrase = async (group, word) => {
    const letters = Array.from(word);
    if (letters.length === 1 || (letters.length === 2 && group.frequent.has(word))) {
      return ofCodes(readCodes(await look(group, word)));
    }
    const lists = await Promise.all(cover(letters, group.frequent).map(async ([start, term]) =>
      readPositions(await look(group, term)).map(position => position - start)));
    return ofPositions(group, lists.sort((a, b) => a.length - b.length).reduce(meet));
  };

  // ---- Scores: the best field decides; further fields, times and nearness count a little.
  const WEIGHTS = [10, 8, 5, 3, 1];
  const KINDS = { case: 1, report: 0.9, update: 0.9, guide: 0.5 };
  const ORDER = Object.keys(KINDS);
  const NEAR = 60;
  const weigh = ({ fields, times }) => {
    const here = WEIGHTS.filter((_, field) => fields & (1 << field));
    const others = here.slice(1).reduce((sum, weight) => sum + weight, 0);
    return here[0] + 0.05 * others + 0.15 * Math.log2(1 + Math.min(times, 15));
  };
  const nearness = (one, two) => {
    let least = NEAR;
    for (let i = 0, j = 0; i < one.length && j < two.length;) {
      least = Math.min(least, Math.abs(one[i] - two[j]));
      if (one[i] < two[j]) i += 1;
      else j += 1;
    }
    return 0.5 * (1 - least / NEAR);
  };
  const best = (a, b) => b.score - a.score
    || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.year - a.year || a.number - b.number;

  const inGroup = async (group, words) => {
    const found = await Promise.all(words.map(word => phrase(group, word)));
    const hits = [];
    for (const page of found[0].keys()) {
      const has = found.map(pages => pages.get(page));
      if (!has.every(Boolean)) continue;
      const near = has.slice(1).reduce((sum, two, i) => sum + nearness(has[i].at, two.at), 0);
      const score = (has.reduce((sum, one) => sum + weigh(one), 0) + near) * (KINDS[group.kind] || 1);
      hits.push({ group: group.key, number: page, score, exact: true, kind: group.kind, year: group.year });
    }
    return hits;
  };
  const search = async query => {
    const words = wordsOf(query);
    if (!words.length) return { terms: [], hits: [] };
    const hits = (await Promise.all((await groups()).map(group => inGroup(group, words)))).flat();
    return { terms: words, hits: hits.sort(best) };
  };

  // ---- Excerpts.
  const LENGTH = 96;
  const BEFORE = 30;
  const PASSAGES = 3;
  const text = hit => load(`${FOLDER}/${hit.group}/pages/${hit.number}.json`);
  // The places of terms in a text: [first, after] of its characters.
  const places = (letters, terms) => {
    let whole = "";
    const origin = [];
    letters.forEach((letter, at) => {
      for (const unit of foldCharacter(letter)) {
        if (unit === " " && whole.endsWith(" ")) continue;
        whole += unit;
        for (let n = unit.length; n > 0; n -= 1) origin.push(at);
      }
    });
    const found = [];
    for (const term of terms) {
      for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + term.length)) {
        found.push([origin[at], origin[at + term.length - 1] + 1, term]);
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    let end = 0;
    return found.filter(place => {
      if (place[0] < end) return false;
      end = place[1];
      return true;
    });
  };
  const cut = (letters, found) => {
    const kinds = from => new Set(found.filter(p => p[0] >= from && p[1] <= from + LENGTH - BEFORE).map(p => p[2])).size;
    const first = found.reduce((chosen, p) => (kinds(p[0]) > kinds(chosen) ? p[0] : chosen), found.length ? found[0][0] : 0);
    let start = Math.max(0, first - BEFORE);
    const stop = letters.slice(start, first).findLastIndex(c => /[。！？；\n]/.test(c));
    if (start > 0 || stop >= 0) start += stop + 1;
    const end = Math.max(start + LENGTH, ...found.filter(p => p[0] === first).map(p => p[1]));
    const parts = [];
    const add = (from, to, match) => {
      const said = letters.slice(from, to).join("").replace(/\s+/gu, " ");
      if (said) parts.push({ text: said, match });
    };
    if (start > 0) parts.push({ text: "……", match: false });
    let at = start;
    for (const [from, to] of found.filter(p => p[0] >= start && p[1] <= end)) {
      add(at, from, false);
      add(from, to, true);
      at = to;
    }
    add(at, end, false);
    if (end < letters.length) parts.push({ text: "……", match: false });
    return parts;
  };
  // The whole of a short text in parts, for titles.
  const mark = (said, terms) => {
    const letters = Array.from(said.normalize("NFC"));
    const parts = [];
    let at = 0;
    for (const [from, to] of [...places(letters, terms), [letters.length, letters.length]]) {
      if (from > at) parts.push({ text: letters.slice(at, from).join(""), match: false });
      if (to > from) parts.push({ text: letters.slice(from, to).join(""), match: true });
      at = to;
    }
    return parts;
  };
  const page = async hit => {
    const { u, t, a } = await text(hit);
    return { address: u, title: t, about: a };
  };
  const excerpts = async (hit, terms) => {
    const { s } = await text(hit);
    const passages = s.map(([heading, anchor, said]) => {
      const letters = Array.from(said.normalize("NFC"));
      const found = places(letters, terms);
      const kinds = new Set([...found, ...places(Array.from(heading), terms)].map(p => p[2])).size;
      return { heading, anchor, letters, found, kinds };
    });
    const most = passages.filter(p => p.kinds).sort((a, b) => b.kinds - a.kinds).slice(0, PASSAGES);
    const shown = most.length ? passages.filter(p => most.includes(p)) : passages.filter(p => p.letters.length).slice(0, 1);
    return shown.map(({ heading, anchor, letters, found }) => ({ heading, anchor, parts: cut(letters, found) }));
  };

  window.kepu.find = { search, page, excerpts, mark };
})();
