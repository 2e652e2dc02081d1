// The benchmark's way of asking each engine in a page: `bench.ask(query, shown)` answers with the
// names of what is found, and with how long the first result took. Classic script, one per engine.
window.bench = {
  kepu: async (query, shown) => {
    if (!window.search) {
      const [{ Search }, { load }] = await Promise.all(
        ["find/search.js", "lib/load.js"].map(module => import(`/browser/${module}`)));
      window.search = new Search(load);
    }
    const { search } = window;
    const start = performance.now();
    const { terms, hits } = await search.ask(query);
    for (const hit of hits.slice(0, 1)) await search.excerpts(hit, terms);
    const ms = performance.now() - start;
    await Promise.all(hits.slice(1, shown).map(hit => search.excerpts(hit, terms)));
    return { ms, found: hits.map(hit => [`${hit.group}/${hit.number}`, hit.exact]) };
  },
  pagefind: async (query, shown) => {
    const start = performance.now();
    const engine = await import("/pagefind/pagefind.js");
    const { results } = await engine.search(query);
    for (const result of results.slice(0, 1)) await result.data();
    const ms = performance.now() - start;
    await Promise.all(results.slice(1, shown).map(result => result.data()));
    return { ms, found: results.map(result => [result.id, true]) };
  },
  material: async (query) => {
    if (!window.asked) {
      const { search, base } = JSON.parse(document.getElementById("__config").textContent);
      const worker = new Worker(new URL(search, location.href));
      const answer = message => new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage(message);
      });
      const index = await (await fetch(new URL(`${base}/search/search_index.json`, location.href))).json();
      await answer({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
      window.asked = answer;
    }
    const start = performance.now();
    const { data } = await window.asked({ type: 2, data: query });
    const ms = performance.now() - start;
    return { ms, found: ((data && data.items) || []).map(([page]) => [page.location.split("#")[0], true]) };
  },
};
