// Runs in the head, before the page is painted. Defines what the theme's own script expects to
// find (in the theme it stands inline, which the content security policy forbids), and puts on
// the colours that were chosen, or else the system's, as soon as there is a body to carry them.
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src);

  const read = (name, store, scope = root) => {
    try {
      return JSON.parse((store || localStorage).getItem(`${scope.pathname}.${name}`));
    } catch {
      return null; // storage is forbidden, or what lies there is not ours
    }
  };
  const write = (name, value, store, scope = root) => {
    try {
      (store || localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch { /* not remembered */ }
  };
  Object.assign(window, { __md_scope: root, __md_get: read, __md_set: write });

  const chosen = read("__palette")?.color?.scheme;
  const dark = chosen ? chosen === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (!dark) return;
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    document.body.dataset.mdColorScheme = "slate";
    observer.disconnect();
  }).observe(document.documentElement, { childList: true });
})();
