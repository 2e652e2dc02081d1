// In the offline copy alone: links that scripts make to a folder are led to the page in it, and
// what only the site offers goes.

/** @param {HTMLAnchorElement} link */
const lead = link => {
  const address = new URL(link.href);
  if (address.protocol !== "file:" || !address.pathname.endsWith("/")) return;
  address.pathname += "index.html";
  link.href = address.href;
};

/** @param {Node} node */
const leadOne = node => {
  if (node instanceof HTMLAnchorElement && node.matches("[href]")) lead(node);
};

/** @param {ParentNode} whole */
const leadBelow = whole => whole.querySelectorAll("a[href]").forEach(leadOne);

/** @param {MutationRecord} change */
const follow = ({ type, target, addedNodes }) => {
  if (type === "attributes") leadOne(target);
  for (const node of addedNodes) {
    if (!(node instanceof Element)) continue;
    leadOne(node);
    leadBelow(node);
  }
};

export const leadLinks = () => {
  new MutationObserver(changes => changes.forEach(follow)).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["href"],
  });
  leadBelow(document);
  for (const part of document.querySelectorAll("[data-kp-online]")) part.remove();
};
