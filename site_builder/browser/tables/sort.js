// Sorts a table by a column: a button in each heading, figures from the greatest down first, text
// from the start; then the other way round; then as the table was. What is no figure (未填, 不适用,
// 未知) stays at the end either way, and the total, which is the table's foot, where it is.
(() => {
  "use strict";
  const mould = document.getElementById("kp-sort");
  if (!mould) return;
  const collator = new Intl.Collator("zh");

  const number = text => {
    const plain = text.replaceAll(",", "").trim();
    return plain && Number.isFinite(Number(plain)) ? Number(plain) : null;
  };
  const textOf = (row, column) => row.cells[column].textContent.trim();

  const compare = (column, figures, down) => (a, b) => {
    const [one, two] = [a, b].map(row => textOf(row, column));
    const sign = down ? -1 : 1;
    if (!figures) return sign * collator.compare(one, two);
    const [x, y] = [number(one), number(two)];
    if (x === null || y === null) return (x === null) - (y === null);
    return sign * (x - y);
  };

  // What follows a click: figures none → descending → ascending → none, text the other way round.
  const next = (state, figures) => {
    const turns = figures ? ["descending", "ascending"] : ["ascending", "descending"];
    return turns[turns.indexOf(state) + 1] || null;
  };

  const equip = table => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    const figuresIn = column => original.some(row => number(textOf(row, column)) !== null);
    headings.forEach((heading, column) => {
      const figures = figuresIn(column);
      const button = mould.content.firstElementChild.cloneNode(true);
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const state = next(heading.getAttribute("aria-sort"), figures);
        headings.forEach(other => other.removeAttribute("aria-sort"));
        if (state) heading.setAttribute("aria-sort", state);
        const rows = state ? [...original].sort(compare(column, figures, state === "descending")) : original;
        body.append(...rows);
      });
    });
    table.dataset.sortable = "ready";
  };

  document.querySelectorAll("table[data-sortable]").forEach(equip);
})();
