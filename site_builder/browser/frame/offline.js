// In the offline copy alone: links that scripts make to a folder are led to the page in it.
(() => {
  "use strict";
  const lead = link => {
    const address = new URL(link.href);
    if (address.protocol !== "file:" || !address.pathname.endsWith("/")) return;
    address.pathname += "index.html";
    link.href = address.href;
  };
  const leadAll = root => root.querySelectorAll("a[href]").forEach(lead);
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") { if (target.matches("a[href]")) lead(target); continue; }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches("a[href]")) lead(node);
        leadAll(node);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
  leadAll(document);
})();
