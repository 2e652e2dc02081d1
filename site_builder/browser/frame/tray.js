// The tray: the cases chosen for a comparison, kept for this window and shown on every page.
(() => {
  "use strict";
  const KEY = "kepu-compare";
  const MOST = 4;
  const tray = document.getElementById("kp-tray");
  if (!tray) return;
  const [status, list, link] = [...tray.querySelectorAll("[role=status], ul, a")];
  const empty = tray.querySelector("[data-kp-empty]");
  const template = document.getElementById("kp-tray-item");
  const words = tray.dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // Where nothing can be stored, the choice lasts as long as the page.
  let chosen = [];
  const read = () => {
    try {
      const stored = JSON.parse(sessionStorage.getItem(KEY) || "[]");
      if (Array.isArray(stored)) chosen = stored.filter(one => one && one.id && one.title).slice(0, MOST);
    } catch { /* as it was */ }
  };
  const write = () => {
    try { sessionStorage.setItem(KEY, JSON.stringify(chosen)); } catch { /* not remembered */ }
  };
  const has = id => chosen.some(one => one.id === id);

  // Marks the boxes below an element as what was chosen says.
  const mark = (root = document) => {
    for (const box of root.querySelectorAll("[data-kp-pick]")) box.checked = has(box.value);
  };
  const show = said => {
    list.replaceChildren(...chosen.map(one => {
      const item = template.content.firstElementChild.cloneNode(true);
      item.querySelector("span").textContent = one.title;
      item.querySelector("button").addEventListener("click", () => drop(one.id));
      return item;
    }));
    const address = new URL("compare/", window.kepu.root);
    address.search = chosen.map(one => `case=${one.id}`).join("&");
    if (chosen.length > 1) link.href = address.href; else link.removeAttribute("href");
    status.textContent = said || fill(chosen.length > 1 ? words.ready : words.one, { count: chosen.length });
    tray.hidden = !chosen.length;
    document.documentElement.classList.toggle("kp-with-tray", chosen.length > 0);
    mark();
  };
  const keep = () => { write(); show(); };
  const drop = id => {
    const place = chosen.findIndex(one => one.id === id);
    chosen = chosen.filter(one => one.id !== id);
    keep();
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(place, buttons.length - 1)] || document.getElementById("kp-content")).focus({ preventScroll: true });
  };

  document.addEventListener("change", event => {
    const box = event.target.closest("[data-kp-pick]");
    if (!box) return;
    read();
    if (box.checked && !has(box.value) && chosen.length >= MOST) {
      box.checked = false;
      show(fill(words.full, { count: MOST }));
      return;
    }
    chosen = chosen.filter(one => one.id !== box.value);
    if (box.checked) chosen.push({ id: box.value, title: box.dataset.kpPick });
    keep();
  });
  empty.addEventListener("click", () => {
    chosen = [];
    keep();
    document.getElementById("kp-content").focus({ preventScroll: true });
  });
  // A page that comes back from the browser's memory may be older than the choice.
  window.addEventListener("pageshow", () => { read(); show(); });
  read();
  show();

  window.kepu = Object.assign(window.kepu || {}, {
    tray: {
      mark,
      forget: id => { chosen = chosen.filter(one => one.id !== id); keep(); },
      keep: cases => { chosen = cases.slice(0, MOST); keep(); },
    },
  });
})();
