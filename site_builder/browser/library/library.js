// The finder: the address of the page says what is asked for, and the list follows it.
(() => {
  "use strict";
  const root = document.getElementById("kp-library");
  if (!root) return;
  const { load, Records, listing } = window.kepu;
  const { fill } = listing;
  const element = id => document.getElementById(id);
  const [form, field, status, results] = ["kp-search", "kp-q", "kp-status", "kp-results"].map(element);
  const [more, empty, chips, kinds, sorting] = ["kp-more", "kp-empty", "kp-chips", "kp-kinds", "kp-sort"].map(element);
  const boxes = [...root.querySelectorAll("[data-facet] input")];
  const facets = [...root.querySelectorAll("[data-facet]")].map(e => e.dataset.facet);
  const words = root.dataset;
  const STEP = 24;
  const PATIENCE = 400; // ms before it is said that something is under way
  const PAUSE = 200; // ms after the last key before a query is asked
  const KINDS = [...kinds.querySelectorAll("input")].map(input => input.value);
  const SORTS = [...sorting.options].map(option => option.value);

  let data = null; // the records
  let asked = null; // the newest query that was answered: {q, terms, ranks by kind, hits by kind}
  let list = []; // numbers of the records that were found, in order
  let shown = results.children.length;
  let turn = 0; // the number of the newest request: an older one that is still loading gives up
  let typing = false; // whether the newest address in the history is that of an unfinished query

  // State and address
  // As much as is looked for, and nothing that an address cannot hold: half of a character.
  const clean = text => text.slice(0, field.maxLength).replace(/\p{Cs}/gu, "").trim();
  const read = () => {
    const given = new URLSearchParams(location.search);
    const one = (key, allowed) => (allowed.includes(given.get(key)) ? given.get(key) : "");
    const q = clean(given.get("q") || "");
    const chosen = Object.fromEntries(facets.map(key => {
      const values = given.getAll(key).flatMap(text => text.split(","));
      return [key, new Set(values.filter(value => listing.choice(key, value)))];
    }));
    const sort = one("sort", SORTS);
    return {
      q,
      chosen,
      kind: (q && one("kind", KINDS)) || KINDS[0],
      sort: sort === "match" && !q ? "" : sort,
      view: one("view", ["cards", "list"]),
    };
  };
  const write = state => {
    const pairs = [];
    if (state.q) pairs.push(["q", state.q]);
    if (state.q && state.kind !== KINDS[0]) pairs.push(["kind", state.kind]);
    for (const key of facets) if (state.chosen[key].size) pairs.push([key, [...state.chosen[key]].join(",")]);
    if (state.sort) pairs.push(["sort", state.sort]);
    if (state.view) pairs.push(["view", state.view]);
    const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",")}`).join("&");
    return text ? `?${text}` : location.pathname;
  };
  let state = read();
  let drawn = location.search;

  const go = (change, { replace = false, focus = null } = {}) => {
    state = { ...state, ...change };
    if (!state.q) state.kind = KINDS[0];
    if (state.sort === "match" && !state.q) state.sort = "";
    const target = write(state);
    if (target !== (location.search || location.pathname)) {
      if (replace) history.replaceState(null, "", target);
      else history.pushState(null, "", target);
    }
    drawn = location.search;
    return update(STEP, focus);
  };
  const choose = (key, value, on) => {
    const values = new Set(state.chosen[key]);
    if (on) values.add(value); else values.delete(value);
    return { ...state.chosen, [key]: values };
  };
  const nothing = () => Object.fromEntries(facets.map(key => [key, new Set()]));

  // Data and query
  const ready = async () => {
    data = data || new Records(await load("cases/data.json"));
    return data;
  };
  const look = async q => {
    if (!q) return null;
    if (asked && asked.q === q) return asked;
    const { terms, hits } = await window.kepu.find.search(q);
    if (!terms.length) return null; // marks alone are no query
    const made = { q, terms, ranks: {}, hits: {} };
    for (const kind of KINDS) { made.ranks[kind] = new Map(); made.hits[kind] = new Map(); }
    hits.forEach((hit, rank) => {
      const place = data.place(hit);
      if (!place) return;
      made.ranks[place.kind].set(place.number, rank);
      made.hits[place.kind].set(place.number, hit);
    });
    return made;
  };
  const ranksOf = kind => (asked ? asked.ranks[kind] : null);
  const sortNow = () => (asked || state.sort !== "match" ? state.sort : "") || (asked ? "match" : "newest");
  const viewNow = () => (state.kind !== KINDS[0] ? "list" : state.view || (asked ? "list" : "cards"));

  const items = (numbers, query) => Promise.all(numbers.map(async n => {
    const record = state.kind === KINDS[0] ? data.case(n) : data.other(state.kind, n);
    if (viewNow() === "cards") return listing.card(record);
    const hit = query && query.hits[state.kind].get(n);
    const excerpts = hit ? await window.kepu.find.excerpts(hit, query.terms) : [];
    const { mark } = window.kepu.find;
    const title = query ? mark(record.title, query.terms) : [{ text: record.title, match: false }];
    return listing.hit(record, title, record.about || listing.about(record), excerpts);
  }));

  // Brings the page into line with `state`, with `count` records at first.
  const update = async (count, focus) => {
    turn += 1;
    const mine = turn;
    more.disabled = true; // until its list is the one that is asked for
    const slow = setTimeout(() => { status.textContent = words.loading; }, PATIENCE);
    try {
      await ready();
      const answer = await look(state.q);
      if (mine !== turn) return;
      asked = answer;
      if (!asked) state.kind = KINDS[0];
      const selected = data.select(state.kind, state.chosen, ranksOf(state.kind));
      const sorted = data.sort(state.kind, selected.found, sortNow(), ranksOf(state.kind));
      const made = await items(sorted.slice(0, count), answer);
      if (mine !== turn) return;
      list = sorted;
      results.classList.toggle("kp-cards", viewNow() === "cards");
      results.classList.toggle("kp-hits", viewNow() === "list");
      results.replaceChildren(...made);
      shown = made.length;
      controls(selected);
      say(selected);
      window.kepu.tray?.mark(results);
      if (focus) focus();
      keepFocus();
    } catch (error) {
      if (mine === turn) status.textContent = words.failed;
      console.warn(error); // eslint-disable-line no-console
    } finally {
      clearTimeout(slow);
      if (mine === turn) more.disabled = false;
      document.documentElement.classList.remove("kp-asked");
    }
  };

  // What the controls show
  const controls = ({ counts }) => {
    if (document.activeElement !== field) field.value = state.q;
    for (const box of boxes) {
      const here = counts[box.name];
      const facet = data.facets[state.kind].find(f => f.key === box.name);
      const count = here?.[facet.choices.indexOf(box.value)] ?? 0;
      box.checked = state.chosen[box.name].has(box.value);
      box.parentElement.querySelector("small").textContent = count.toLocaleString("en");
      box.parentElement.classList.toggle("kp-facet__none", !count);
    }
    for (const set of root.querySelectorAll("[data-facet]")) set.hidden = !counts[set.dataset.facet];
    kinds.hidden = !asked;
    for (const input of kinds.querySelectorAll("input")) {
      input.checked = input.value === state.kind;
      const found = data.select(input.value, state.chosen, ranksOf(input.value)).found.length;
      input.parentElement.querySelector("small").textContent = found.toLocaleString("en");
    }
    const match = sorting.options[SORTS.indexOf("match")];
    match.hidden = !asked;
    match.disabled = !asked;
    sorting.value = sortNow();
    for (const part of root.querySelectorAll(".kp-bar__sort, .kp-bar__view")) part.hidden = state.kind !== KINDS[0];
    for (const input of root.querySelectorAll("[name=view]")) input.checked = input.value === viewNow();
    more.hidden = shown >= list.length;
    more.textContent = fill(words.more, { count: Math.min(STEP, list.length - shown) });
    element("kp-done").textContent = fill(words.done, { count: list.length.toLocaleString("en") });
    const active = Object.values(state.chosen).reduce((sum, values) => sum + values.size, 0);
    element("kp-active").textContent = active ? fill(words.active, { count: active }) : "";
    showChips(counts);
  };

  const showChips = counts => {
    const made = [];
    const after = () => (chips.querySelector("button") || field).focus();
    if (state.q) {
      const text = fill(words.query, { query: state.q });
      made.push(listing.button("kp-chip", text, () => { field.value = ""; go({ q: "" }, { focus: after }); }));
    }
    for (const key of facets.filter(name => counts[name])) {
      for (const value of state.chosen[key]) {
        const text = fill(words.chip, { facet: listing.title(key), label: listing.label(key, value) });
        const drop = () => go({ chosen: choose(key, value, false) }, { focus: after });
        made.push(listing.button("kp-chip", text, drop));
      }
    }
    if (made.length > 1) {
      made.push(listing.button("kp-clear", "", () => {
        field.value = "";
        go({ q: "", chosen: nothing() }, { focus: () => field.focus() });
      }));
    }
    chips.replaceChildren(...made);
  };

  const say = ({ without }) => {
    const kind = kinds.querySelector(`[value=${state.kind}]`).nextElementSibling.textContent;
    const facts = { kind, total: data.size[state.kind], count: list.length };
    const some = list.length === facts.total ? words.all : words.some;
    const blank = state.q && !asked ? words.blank : "";
    const exact = number => asked.hits[state.kind].get(number)?.exact;
    const near = asked && list.length && !list.some(exact) ? words.near : "";
    status.textContent = fill(list.length || !facts.total ? some : words.none, facts) + near + blank;
    empty.hidden = list.length > 0;
    if (list.length) return;
    const ways = [];
    const after = () => status.focus();
    const offer = (label, count, change) => {
      if (!count) return;
      const text = fill(words.drop, { label, count });
      ways.push(listing.button("kp-drop", text, () => { field.value = change.q ?? state.q; go(change, { focus: after }); }));
    };
    for (const key of facets.filter(name => without[name] && state.chosen[name].size)) {
      const labels = [...state.chosen[key]].map(value => listing.label(key, value)).join("、");
      offer(fill(words.chip, { facet: listing.title(key), label: labels }), without[key], { chosen: { ...state.chosen, [key]: new Set() } });
    }
    if (state.q) offer(fill(words.query, { query: state.q }), without.q, { q: "" });
    for (const input of state.q ? kinds.querySelectorAll("input") : []) {
      const count = Number(input.parentElement.querySelector("small").textContent.replaceAll(",", ""));
      if (!count || input.value === state.kind) continue;
      const text = fill(words.turn, { kind: input.nextElementSibling.textContent, count });
      ways.push(listing.button("kp-drop", text, () => go({ kind: input.value }, { focus: after })));
    }
    empty.querySelector("ul").replaceChildren(...ways);
  };

  // What was focused may have gone with the old list.
  let had = null;
  root.addEventListener("focusin", event => { had = event.target; });
  root.addEventListener("focusout", event => { if (event.relatedTarget) had = null; });
  const keepFocus = () => {
    if (had && !had.isConnected && document.activeElement === document.body) status.focus();
  };

  // Events
  more.addEventListener("click", async () => {
    if (!data || !list.length) await update(shown, null);
    const before = shown;
    const mine = turn;
    more.disabled = true;
    const made = await items(list.slice(before, before + STEP), asked);
    if (mine !== turn) return; // the list is another one by now
    more.disabled = false;
    results.append(...made);
    shown += made.length;
    window.kepu.tray?.mark(results);
    more.hidden = shown >= list.length;
    more.textContent = fill(words.more, { count: Math.min(STEP, list.length - shown) });
    history.replaceState({ shown }, "");
    results.children[before]?.querySelector("a").focus();
  });
  for (const box of boxes) {
    box.addEventListener("change", () => { typing = false; go({ chosen: choose(box.name, box.value, box.checked) }); });
  }
  kinds.addEventListener("change", event => go({ kind: event.target.value }));
  sorting.addEventListener("change", () => go({ sort: sorting.value }));
  root.querySelector(".kp-bar__view").addEventListener("change", event => go({ view: event.target.value }));

  element("kp-done").addEventListener("click", () => {
    element("kp-facets").open = false;
    status.focus();
    status.scrollIntoView({ block: "center" });
  });

  let pause = 0;
  const ask = () => {
    clearTimeout(pause);
    const q = clean(field.value);
    if (q === state.q) return;
    go({ q, ...(q ? {} : { sort: "" }) }, { replace: typing });
    typing = true;
  };
  field.addEventListener("input", event => {
    clearTimeout(pause);
    if (!event.isComposing) pause = setTimeout(ask, PAUSE);
  });
  field.addEventListener("compositionend", () => { clearTimeout(pause); pause = setTimeout(ask, PAUSE); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    ask();
    typing = false;
  });
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Escape" && field.value) { event.preventDefault(); field.value = ""; ask(); }
    if (event.key === "ArrowDown") { event.preventDefault(); results.querySelector("h3 a")?.focus(); }
  });
  results.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") field.focus();
    if (!step || event.target.type === "checkbox") return;
    event.preventDefault();
    const anchors = [...results.querySelectorAll("h3 a")];
    const here = anchors.indexOf(event.target.closest("li:has(h3)")?.querySelector("h3 a"));
    (anchors[here + step] || (step < 0 ? field : more)).focus();
  });
  window.addEventListener("popstate", event => {
    if (location.search === drawn && !event.state) return; // a move within the page
    drawn = location.search;
    typing = false;
    state = read();
    field.value = state.q;
    update(event.state?.shown || STEP, null);
  });
  // The data come as soon as somebody turns to the finder: not everybody who opens the page does.
  const warm = () => ready().catch(() => {});
  for (const sign of ["pointerover", "focusin", "touchstart"]) {
    root.addEventListener(sign, warm, { once: true, passive: true });
  }
  if (window.matchMedia("(min-width: 60em)").matches) element("kp-facets").open = true;
  element("kp-done").textContent = fill(words.done, { count: words.total });
  more.hidden = shown >= Number(words.total);
  field.value = state.q;
  if (location.hash === "#kp-q") field.focus();
  if (location.search || history.state?.shown) update(history.state?.shown || STEP, null);
})();
