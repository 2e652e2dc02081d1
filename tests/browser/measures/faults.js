// What is wrong with a page's structure, labels and headings: a list of short names.
() => {
  const faults = [];
  const visible = (e) => e.getClientRects().length > 0;
  const count = (selector) => document.querySelectorAll(selector).length;
  if (count("h1") !== 1) faults.push(`${count("h1")} h1`);
  if (count("main") !== 1) faults.push(`${count("main")} main`);
  if (document.documentElement.lang !== "zh-CN") faults.push("lang");
  if (!document.title) faults.push("title");
  for (const e of document.querySelectorAll("img")) {
    if (!e.hasAttribute("alt")) faults.push(`no alt: ${e.src}`);
  }
  for (const e of document.querySelectorAll("a[href], button")) {
    const name = e.getAttribute("aria-label") || e.textContent.trim() || e.title;
    if (visible(e) && !name) faults.push(`no name: ${e.outerHTML.slice(0, 80)}`);
  }
  for (const e of document.querySelectorAll(".md-content input")) {
    if (!e.labels.length && !e.getAttribute("aria-label")) faults.push(`no label: ${e.id}`);
  }
  for (const e of document.querySelectorAll("table.kp-data, table.kp-bars")) {
    if (!e.caption || !e.caption.textContent.trim()) faults.push("no caption");
    for (const th of e.querySelectorAll("th")) if (!th.scope) faults.push("th without scope");
  }
  for (const e of document.querySelectorAll(".md-content [style], .md-content script:not([type=\"application/ld+json\"])")) {
    faults.push(`inline: ${e.outerHTML.slice(0, 80)}`);
  }
  const ids = [...document.querySelectorAll("main [id]")].map((e) => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => faults.push(`id twice: ${id}`));
  const levels = [...document.querySelectorAll("main :is(h1,h2,h3,h4)")].map((e) => +e.tagName[1]);
  levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) faults.push(`h${l} after h${levels[i - 1]}`); });
  return faults;
}
