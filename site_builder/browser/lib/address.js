// Addresses from the site's root, wherever the site lies: its scripts lie in `assets/`. As a module,
// in tests, this takes the page to lie one folder below the root, or in it.

const script = document.currentScript;
export const root = new URL(
  "../",
  script instanceof HTMLScriptElement ? script.src : location.href,
);

/**
 * The whole address of a path from the site's root, as `cases/`.
 * @param {string} path
 */
export const address = path => new URL(path, root).href;
