// What the theme's own script expects to find. In the theme it stands inline, which the content
// security policy forbids.
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src);
  const at = (name, scope) => `${scope.pathname}.${name}`;
  const read = (name, store, scope = root) => {
    try {
      return JSON.parse((store || localStorage).getItem(at(name, scope)));
    } catch {
      return null; // storage is forbidden, or what lies there is not ours
    }
  };
  const write = (name, value, store, scope = root) => {
    try {
      (store || localStorage).setItem(at(name, scope), JSON.stringify(value));
    } catch { /* not remembered */ }
  };
  Object.assign(window, { __md_scope: root, __md_get: read, __md_set: write });
})();
