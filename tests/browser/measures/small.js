// Targets below 24 px; smaller ones pass where a circle of 24 px on them meets no other, or in a
// line of text.
() => {
  const all = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden])")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length);
  const box = (e) => (e.labels?.[0] || e).getBoundingClientRect();
  const middle = (b) => [b.left + b.width / 2, b.top + b.height / 2];
  const boxes = all.map(box);
  return all.filter((e, i) => {
    const b = boxes[i];
    if (b.width < 2 || (b.width >= 24 && b.height >= 24)) return false;
    const p = e.closest("p, li, dd, td, label");
    if (p && p.textContent.trim().length > e.textContent.trim().length) return false;
    const [x, y] = middle(b);
    return boxes.some((o, j) => j !== i && o.width >= 2 && !all[j].contains(e)
      && !e.contains(all[j]) && Math.hypot(Math.max(o.left - x, 0, x - o.right),
        Math.max(o.top - y, 0, y - o.bottom)) < 12);
  }).map((e) => e.outerHTML.slice(0, 120));
}
