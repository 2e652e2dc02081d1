// Loads the site's own data files, once each. From a server they come as JSON; in the offline
// copy, which opens from a file, each lies beside itself as a script that hands its value over.
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src);
  const known = new Map();
  const handed = new Map();

  const byScript = path => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`${path}.js`, root);
    script.onload = () => { script.remove(); resolve(handed.get(path)); };
    script.onerror = () => reject(new Error(path));
    document.head.append(script);
  });

  const byRequest = async path => {
    const answer = await fetch(new URL(path, root));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };

  // `path` is from the site's root, as `cases/data.json`. A failed load may be tried again.
  const load = path => {
    if (!known.has(path)) {
      const loading = root.protocol === "file:" ? byScript(path) : byRequest(path);
      known.set(path, loading);
      loading.catch(() => known.delete(path));
    }
    return known.get(path);
  };

  window.kepu = Object.assign(window.kepu || {}, {
    root,
    load,
    hand: (path, value) => handed.set(path, value),
  });
})();
