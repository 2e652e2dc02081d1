// Sets the cases that the address names side by side: one column a case, one row a fact.
(() => {
  "use strict";
  const root = document.getElementById("kp-compare");
  if (!root) return;
  const element = id => document.getElementById(id);
  const [status, region, how, more] = ["status", "table", "how", "do"].map(name => element(`kp-compare-${name}`));
  const words = root.dataset;
  const MOST = 4;
  const PATIENCE = 400; // ms before it is said that something is under way
  const ID = /^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/;
  const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
  const money = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const copy = name => element(`kp-compare-${name}`).content.firstElementChild.cloneNode(true);
  const labels = new Map([...element("kp-compare-choices").content.children].map(
    e => [`${e.dataset.field}/${e.dataset.value}`, e.textContent],
  ));
  const label = (field, value) => labels.get(`${field}/${value}`) ?? value;
  let turn = 0;

  const asked = () => [...new Set(new URLSearchParams(location.search).getAll("case"))]
    .filter(id => ID.test(id)).slice(0, MOST);
  const address = ids => `${location.pathname}?${ids.map(id => `case=${id}`).join("&")}`;

  const text = (value, small = "") => {
    const cell = copy("cell");
    cell.querySelector("span").textContent = value;
    if (small) cell.querySelector("small").textContent = small;
    else cell.querySelector("small").remove();
    return cell;
  };
  const points = values => {
    const cell = copy("points");
    for (const value of values) {
      const item = document.createElement("li");
      item.textContent = value;
      cell.querySelector("ul").append(item);
    }
    return cell;
  };
  const chosen = key => ({ fields }) => {
    const values = [fields[key] ?? []].flat();
    // In the order of the form, so that equal choices look equal.
    const inOrder = [...labels.keys()].filter(name => values.some(value => name === `${key}/${value}`));
    return text(inOrder.map(name => labels.get(name)).join("、") || words.none);
  };
  const said = key => ({ fields }) => text(fields[key] === undefined ? words.none : String(fields[key]));
  const number = key => ({ fields }) => text(fields[key] === undefined ? words.none : figures.format(fields[key]));

  const CELLS = {
    place: one => text([...new Set([one.city_name, one.place_name])].filter(Boolean).join("，")),
    unit_name: one => text(one.unit_name),
    round: said("round"),
    funds_wan: number("funds_wan"),
    people_served: number("people_served"),
    cost: ({ fields: { funds_wan: funds, people_served: people } }) => {
      if (!(funds > 0 && people > 0)) return text(words.noCost);
      const facts = { funds: figures.format(funds), people: figures.format(people) };
      return text(money.format((funds * 10000) / people), fill(words.per, facts));
    },
    category: chosen("category"),
    themes: chosen("themes"),
    key_areas: chosen("key_areas"),
    audiences: chosen("audiences"),
    summary: said("summary"),
    replicable: ({ fields }) => points(fields.replicable ?? []),
    conditions: said("conditions"),
    completeness: ({ completeness = {} }) => {
      const keys = Object.keys(completeness);
      const missing = keys.filter(key => !completeness[key]).map(key => label("completeness", key));
      const facts = { met: keys.length - missing.length, total: keys.length, missing: missing.join("、") };
      return text(fill(missing.length ? words.part : words.whole, facts));
    },
  };

  const cover = ({ fields, pictures }) => {
    const number = (fields.images ?? []).findIndex(one => one.file === fields.cover);
    const found = /media\/[\w-]+\.webp$/.exec(pictures?.[number]?.address ?? "");
    // The file names the largest size; where that is the widest, there is a smaller one too.
    return found ? new URL(found[0].replace(/-1280\.webp$/, "-640.webp"), window.kepu.root).href : "";
  };
  const head = (id, one, drop) => {
    const cell = copy("case");
    const [picture, anchor, button] = [...cell.children];
    const title = one ? one.fields.title : id;
    anchor.textContent = title;
    anchor.href = new URL(`cases/${id}/`, window.kepu.root).href;
    button.querySelector("span").textContent = `：${title}`;
    button.addEventListener("click", drop);
    const source = one && cover(one);
    if (source) picture.src = source; else picture.remove();
    return cell;
  };

  const update = async focus => {
    turn += 1;
    const mine = turn;
    const ids = asked();
    how.hidden = ids.length > 1;
    more.hidden = !ids.length;
    region.hidden = !ids.length;
    if (!ids.length) { status.textContent = ""; return; }
    const slow = setTimeout(() => { status.textContent = words.loading; }, PATIENCE);
    const loads = ids.map(id => window.kepu.load(`cases/${id}/case.json`).catch(() => null));
    const cases = await Promise.all(loads);
    clearTimeout(slow);
    if (mine !== turn) return;
    const drop = id => () => {
      history.pushState(null, "", address(ids.filter(other => other !== id)));
      window.kepu.tray?.forget(id);
      update(() => status.focus());
    };
    const top = region.querySelector("thead tr");
    top.replaceChildren(top.firstElementChild, ...ids.map((id, n) => head(id, cases[n], drop(id))));
    for (const row of region.querySelectorAll("[data-row]")) {
      const made = cases.map(one => (one ? CELLS[row.dataset.row](one) : text("")));
      row.replaceChildren(row.firstElementChild, ...made);
      const values = made.map(cell => cell.firstElementChild.textContent);
      const known = values.filter((_, n) => cases[n]);
      row.classList.toggle("kp-same", known.length > 1 && new Set(known).size === 1);
    }
    const first = region.querySelector("[data-row]");
    cases.forEach((one, n) => { if (!one) first.children[n + 1].firstElementChild.textContent = words.missing; });
    const count = cases.filter(Boolean).length;
    status.textContent = count > 1 ? fill(words.shown, { count }) : words[count ? "one" : "missing"];
    again = ids.map((id, n) => ({ id, title: cases[n]?.fields.title ?? id }));
    if (focus) focus();
  };

  // Who chooses more goes on with the cases of this page.
  let again = [];
  more.querySelector("[data-kp-again]").addEventListener("click", () => window.kepu.tray?.keep(again));
  window.addEventListener("popstate", () => update(null));
  update(null);
})();
