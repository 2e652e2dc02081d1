/* The search page: asks find.js and lists what it finds, twenty at a time. */
"use strict";
(() => {
  const STEP = 20;
  const form = document.getElementById("kp-search");
  const status = document.getElementById("kp-status");
  const list = document.getElementById("kp-results");
  const more = document.getElementById("kp-more");
  if (!form || !status || !list || !more) return;
  const input = form.elements.namedItem("q");
  const { find, root } = window.kepu;
  let current = 0; // the number of the newest query: an older one that is still loading gives up

  const make = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });
  const line = (parts) => {
    const made = make("p");
    made.append(...parts.map((part) => make(part.match ? "mark" : "span", part.text)));
    return made;
  };
  async function item(hit, terms) {
    const [page, excerpts] = await Promise.all([find.page(hit), find.excerpts(hit, terms)]);
    const [made, heading, anchor] = ["li", "h2", "a"].map((name) => make(name));
    anchor.href = new URL(page.address, root).href;
    anchor.textContent = page.title;
    heading.append(anchor);
    made.append(heading, make("small", page.about), ...excerpts.slice(0, 1).map((e) => line(e.parts)));
    return made;
  }

  async function search(query) {
    current += 1;
    const mine = current;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "正在检索……";
    const { terms, hits } = await find.search(query);
    if (mine !== current) return;
    if (!terms.length) {
      status.textContent = "输入要找的词，例如“反诈”“农技协”“书苑”。几个词之间用空格隔开。";
      return;
    }
    async function next() {
      const from = list.children.length;
      const items = await Promise.all(hits.slice(from, from + STEP).map((hit) => item(hit, terms)));
      if (mine !== current) return null;
      list.append(...items);
      const shown = list.children.length;
      more.hidden = shown === hits.length;
      if (!shown) status.textContent = `没有找到“${query.trim()}”。可以换一个更短的词，或到案例库里浏览。`;
      else status.textContent = `找到${hits.length}个页面${more.hidden ? "" : `，显示前${shown}个`}。`;
      return items.length ? items[0].querySelector("a") : null;
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
