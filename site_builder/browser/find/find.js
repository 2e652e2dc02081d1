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
        return /[\p{P}\p{S}\p{Z}\p{Cc}]/u.test(c) && !"%‰°+#@&".includes(c) ? " " : c;
      });
      folded.set(char, made.join(""));
    }
    return folded.get(char);
  };
  const fold = text => Array.from(text.normalize("NFC"), foldCharacter).join("").split(" ").filter(Boolean).join(" ");

  // ---- Words of a query, each with the forms that are taken for the word as typed.
  // Traditional characters lie outside GB 2312, whose characters a decoder can list.
  const common = new Set();
  const isCommon = word => {
    if (!common.size) {
      const bytes = [];
      for (let row = 0xB0; row < 0xF8; row += 1) for (let cell = 0xA1; cell < 0xFF; cell += 1) bytes.push(row, cell);
      for (const char of new TextDecoder("gb2312").decode(new Uint8Array(bytes))) common.add(char);
    }
    return Array.from(word).every(char => char < "\u3400" || common.has(char));
  };
  const simplify = async word => {
    if (isCommon(word)) return word;
    const { traditional, simplified } = await load(`${FOLDER}/traditional.json`);
    const to = Array.from(simplified);
    const table = new Map(Array.from(traditional, (char, at) => [char, to[at]]));
    return Array.from(word, char => table.get(char) || char).join("");
  };
  // 17440 and 17,440 are one number; 2022 is a year.
  const withCommas = word => word.replace(/\d{4,}/g, digits =>
    (/^(19|20)\d\d$/.test(digits) ? digits : digits.replace(/\B(?=(\d{3})+$)/g, " ")));
  const formsOf = async raw => {
    const typed = fold(raw);
    const simple = await simplify(typed);
    const numbers = /\d[,，]\d{3}/.test(raw) ? [fold(raw.replace(/(\d)[,，](?=\d{3})/g, "$1"))] : [withCommas(simple)];
    return [...new Set([typed, simple, ...numbers])];
  };
  const LONGEST = 120; // characters of a query, and
  const MOST = 10; // words, that are looked for
  const wordsOf = async query => {
    const raws = Array.from(query.trim()).slice(0, LONGEST).join("").split(/\s+/u);
    const typed = new Map(raws.map(raw => [fold(raw), raw]).filter(([word]) => word));
    return Promise.all([...typed.values()].slice(0, MOST).map(formsOf));
  };

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

  // ---- Volumes: a round's pages, or the guide's, in groups.
  const open = volume => {
    const owner = [];
    const starts = [];
    Array.from(volume.windows, (char, page) => {
      const start = owner.length * rules.window;
      for (let n = char.codePointAt(0) - 48; n > 0; n -= 1) {
        owner.push(page);
        starts.push(start);
      }
    });
    const letters = Array.from(volume.frequent);
    const frequent = new Set();
    for (let at = 0; at < letters.length; at += 2) frequent.add(letters[at] + letters[at + 1]);
    let first = 0;
    const groups = volume.groups.map(([key, count]) => {
      const [, kind, year] = /^([^-]*)-?(\d*)$/.exec(key);
      first += count;
      return { key, kind, year: Number(year), first: first - count, end: first };
    });
    return { ...volume, owner, starts, frequent, groups };
  };
  const volumes = async () => {
    if (!rules) {
      const found = await load(`${FOLDER}/index.json`);
      Array.from(found.digits, (char, value) => { digits[char.charCodeAt(0)] = value; });
      rules = { window: found.window, starts: found.starts };
      rules.volumes = found.volumes.map(open);
    }
    return rules.volumes;
  };
  const shardOf = (term, count) => Array.from(term).reduce((v, c) => (v * 7919 + c.codePointAt(0)) % 104729, 0) % count;
  const look = async (volume, term) => {
    const shard = await load(`${FOLDER}/terms/${volume.key}/${shardOf(term, volume.shards)}.json`);
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
  const ofPositions = (volume, positions) => {
    const found = new Map();
    for (const position of positions) {
      const window = Math.floor(position / rules.window);
      const page = volume.owner[window];
      const offset = position - volume.starts[window];
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
  const phrase = async (volume, word) => {
    const letters = Array.from(word);
    if (letters.length === 1 || (letters.length === 2 && volume.frequent.has(word))) {
      return ofCodes(readCodes(await look(volume, word)));
    }
    // Two lists at a time: mostly they show that the rest need not be loaded.
    const terms = cover(letters, volume.frequent);
    let found;
    for (let at = 0; at < terms.length && (!found || found.length); at += 2) {
      const lists = await Promise.all(terms.slice(at, at + 2).map(async ([start, term]) =>
        readPositions(await look(volume, term)).map(position => position - start)));
      found = (found ? [found, ...lists] : lists).reduce(meet);
    }
    return ofPositions(volume, found);
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

  const join = found => {
    const all = new Map();
    for (const pages of found) {
      for (const [page, has] of pages) {
        const had = all.get(page);
        all.set(page, had ? {
          fields: had.fields | has.fields,
          times: had.times + has.times,
          at: [...had.at, ...has.at].sort((a, b) => a - b),
        } : has);
      }
    }
    return all;
  };
  // A hit on a page of a volume; `base` and `part` put its worth in its place among the others.
  const hit = (volume, page, has, exact, base, part) => {
    const { key, kind, year, first } = volume.groups.find(group => page < group.end);
    const near = has.slice(1).reduce((sum, two, i) => sum + nearness(has[i].at, two.at), 0);
    const worth = (has.reduce((sum, one) => sum + weigh(one), 0) + near) * (KINDS[kind] || 1);
    const score = base * (exact ? 1 : KINDS[kind] || 1) + worth / part;
    return { group: key, number: page - first, score, exact, kind, year };
  };

  // First what stands there: every word, in one of its forms.
  const ABOVE = 200;
  const exactly = async (volume, words) => {
    const found = await Promise.all(words.map(async forms => join(await Promise.all(forms.map(form => phrase(volume, form))))));
    return [...found[0].keys()].filter(page => found.every(pages => pages.has(page)))
      .map(page => hit(volume, page, found.map(pages => pages.get(page)), true, ABOVE, 1));
  };

  // Then what is meant: a query is cut at the words of the synonyms; what lies between stays.
  const cutUp = (word, { groups: known, ignored }, finely) => {
    const concepts = new Map();
    known.forEach(words => words.forEach(one => concepts.set(one, [...(concepts.get(one) || []), words])));
    const skipped = new Set(ignored);
    const longest = Math.max(0, ...[...concepts.keys(), ...ignored].map(one => one.length));
    const parts = [];
    let rest = "";
    const leave = () => {
      const texts = finely ? rest.match(/[a-z0-9]+|[^a-z0-9 ]+/g) : rest.trim() && [rest.trim()];
      for (const text of texts || []) parts.push({ text, words: [] });
      rest = "";
    };
    for (let at = 0; at < word.length;) {
      let length = Math.min(longest, word.length - at);
      while (length && !concepts.has(word.slice(at, at + length)) && !skipped.has(word.slice(at, at + length))) length -= 1;
      const text = word.slice(at, at + length);
      if (length) leave();
      if (concepts.has(text)) parts.push({ text, words: concepts.get(text) });
      if (!length) rest += word[at];
      at += length || 1;
    }
    leave();
    return parts;
  };
  const meant = async (volume, part) => join(await Promise.all(part.words.length
    ? part.words.map(async words => ofCodes(readCodes(await look(volume, `~${words.join("/")}`))))
    : [phrase(volume, part.text)]));
  // Of a part that no page has: pages with most of its pairs of characters.
  const PAIRS = 5;
  const isBroken = part => !part.words.length && part.text.length > 2 && !/^[a-z0-9]+$/.test(part.text);
  const mostly = async (volume, part) => {
    const letters = Array.from(part.text);
    const step = Math.max(1, (letters.length - 1) / PAIRS);
    const pairs = [];
    for (let at = 0; at < letters.length - 1; at += step) pairs.push(letters[Math.floor(at)] + letters[Math.floor(at) + 1]);
    const found = await Promise.all(pairs.map(pair => phrase(volume, pair)));
    const all = new Map();
    for (const [page, has] of join(found)) {
      const share = found.filter(pages => pages.has(page)).length / pairs.length;
      if (share > 0.5) all.set(page, { ...has, share });
    }
    return all;
  };
  const byMeaning = async (volume, parts, loosely) => {
    // One character that is left over helps, but is not asked for, unless there is nothing else.
    const asked = parts.some(part => part.text.length > 1) ? parts.map(part => (part.text.length > 1 ? part.text.length : 0))
      : parts.map(() => 1);
    const total = asked.reduce((sum, length) => sum + length, 0);
    const found = await Promise.all(parts.map(async part => {
      const pages = await meant(volume, part);
      return loosely && isBroken(part) && !pages.size ? mostly(volume, part) : pages;
    }));
    const hits = [];
    for (const page of join(found).keys()) {
      const has = found.map(pages => pages.get(page));
      const share = has.reduce((sum, one, i) => sum + (one ? asked[i] * (one.share || 1) : 0), 0) / total;
      if (share >= (loosely ? 0.5 : 1)) hits.push(hit(volume, page, has.filter(Boolean), false, share * 100, parts.length));
    }
    return hits;
  };

  const ENOUGH = 50; // hits: what else may be meant is not looked for
  const FEW = 10; // hits: pages with most of the words are offered besides, but no more than
  const PARTLY = 20;
  const search = async query => {
    const words = await wordsOf(query);
    if (!words.length) return { terms: [], hits: [] };
    const loading = load(`${FOLDER}/synonyms.json`); // beside the index: most questions need it
    loading.catch(() => {});
    const all = await volumes();
    const everywhere = async find => (await Promise.all(all.map(find))).flat();
    const hits = await everywhere(volume => exactly(volume, words));
    const terms = new Set(words.flat());
    const there = new Set();
    const add = more => {
      for (const one of more) {
        const key = `${one.group}/${one.number}`;
        if (!there.has(key)) hits.push(one);
        there.add(key);
      }
    };
    if (hits.length < ENOUGH) {
      const none = !hits.length;
      add(hits.splice(0));
      const known = await loading;
      const meaning = words.map(forms => forms[Math.min(1, forms.length - 1)]);
      const cut = finely => meaning.flatMap(word => cutUp(word, known, finely));
      const tell = parts => parts.flatMap(part => [part.text, ...part.words.flat()])
        .filter(term => term.length > 1).forEach(term => terms.add(term));
      const parts = cut(false);
      if (parts.length && parts.some((part, at) => part.words.length || part.text !== meaning[at])) {
        add(await everywhere(volume => byMeaning(volume, parts, false)));
        tell(parts);
      }
      const pieces = cut(true);
      if (none && hits.length < FEW && pieces.length) {
        const more = await everywhere(volume => byMeaning(volume, pieces, true));
        add(more.sort(best).slice(0, FEW + PARTLY));
        tell(pieces);
      }
    }
    return { terms: [...terms], hits: hits.sort(best) };
  };

  // ---- Excerpts.
  const LENGTH = 96;
  const BEFORE = 30;
  const PASSAGES = 3;
  const text = hit => load(`${FOLDER}/pages/${hit.group}/${hit.number}.json`);
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
    let end = Math.max(start + LENGTH, ...found.filter(p => p[0] === first).map(p => p[1]));
    // A number is shown whole: half of one reads as another.
    const splits = at => /[\d.,%]/.test(letters[at] || "") && /[\d.,]/.test(letters[at - 1] || "");
    while (splits(start)) start -= 1;
    while (splits(end)) end += 1;
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
