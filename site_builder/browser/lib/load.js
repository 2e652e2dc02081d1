// Loads the site's own data files, once each. From a server they come as JSON; in the offline
// copy, which opens from a file, each lies beside itself as a script that hands its value over
// to the element that loaded it (see site_builder/write/offline.py).
import { root } from "./address.js";

/** @typedef {(path: string) => Promise<any>} Load A file by its path from the site's root. */

/** @type {Map<string, Promise<any>>} */
const known = new Map();

/** @type {Load} */
const byScript = path =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`${path}.js`, root).href;
    script.addEventListener("kp-data", event => resolve(/** @type {CustomEvent} */ (event).detail));
    for (const end of ["load", "error"]) {
      script.addEventListener(end, () => {
        script.remove();
        reject(new Error(path)); // without effect where the value came
      });
    }
    document.head.append(script);
  });

/** @type {Load} */
const byRequest = async path => {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

/**
 * A failed load may be tried again.
 * @type {Load}
 */
export const load = path => {
  let loading = known.get(path);
  if (!loading) {
    loading = root.protocol === "file:" ? byScript(path) : byRequest(path);
    known.set(path, loading);
    loading.catch(() => known.delete(path));
  }
  return loading;
};
