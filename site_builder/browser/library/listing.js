// Fills the library's templates: cards, found pages with excerpts, chips, and what to do about an
// empty result. Words stand in the page, as labels of its choices or as its data attributes.
(() => {
  "use strict";
  const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
  const copy = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const address = path => new URL(path, window.kepu.root).href;
  const choice = (facet, value) => [...document.querySelectorAll(`[data-facet="${facet}"] input`)]
    .find(input => input.value === value);
  const label = (facet, value) => choice(facet, value)?.nextElementSibling.textContent ?? value;
  const title = facet => document.querySelector(`[data-facet="${facet}"] legend`)?.textContent ?? facet;

  const pick = (item, record) => {
    const box = item.querySelector("[data-kp-pick]");
    box.value = record.id;
    box.dataset.kpPick = record.title;
    item.querySelector("[data-kp=title]").textContent = record.title;
  };

  const card = record => {
    const item = copy("kp-card");
    const say = (name, text) => { item.querySelector(`[data-kp=${name}]`).textContent = text; };
    const anchor = item.querySelector("h3 a");
    anchor.href = address(record.address);
    anchor.textContent = record.title;
    item.querySelector("img").src = address(record.image);
    say("place", label("city", record.values.city[0]));
    say("round", label("round", record.values.round[0]));
    say("unit", record.unit);
    say("point", record.point);
    say("funds", figures.format(record.funds));
    say("people", figures.format(record.people));
    say("complete", `${record.complete}/${document.getElementById("kp-library").dataset.items}`);
    say("themes", (record.values.themes || []).map(value => label("themes", value)).join("、"));
    pick(item, record);
    return item;
  };

  const append = (element, parts) => {
    for (const { text, match } of parts) {
      if (!match) { element.append(text); continue; }
      const mark = document.createElement("mark");
      mark.textContent = text;
      element.append(mark);
    }
  };

  // `title` is in parts and `excerpts` are the search's: a heading, its anchor, and the text around each match.
  const hit = (record, title, about, excerpts) => {
    const item = copy("kp-hit");
    const anchor = item.querySelector("h3 a");
    anchor.href = address(record.address);
    append(anchor, title);
    item.querySelector(".kp-hit__about").textContent = about;
    const list = item.querySelector(".kp-hit__parts");
    for (const { heading, anchor: id, parts } of excerpts) {
      const part = copy("kp-part");
      const link = part.querySelector("a");
      if (heading) {
        link.textContent = heading;
        link.href = address(record.address) + (id ? `#${id}` : "");
      } else link.remove();
      append(part.querySelector("p"), parts);
      list.append(part);
    }
    if (!excerpts.length) list.remove();
    if (record.id) pick(item, record);
    else item.querySelector(".kp-pick").remove();
    return item;
  };

  // A button in a list item; `act` runs when it is pressed.
  const button = (template, text, act) => {
    const item = copy(template);
    const made = item.querySelector("button");
    if (text) (made.querySelector("span") || made).textContent = text;
    made.addEventListener("click", act);
    return item;
  };

  const about = record => [
    label("city", record.values.city[0]), record.unit, label("round", record.values.round[0]),
  ].join("，");

  window.kepu = Object.assign(window.kepu || {}, {
    listing: { about, button, card, choice, fill, hit, label, title },
  });
})();
