// Sorts a table by a column: a button in each heading. The total, which is the table's foot,
// stays where it is.
import { parts, stamp } from "../lib/dom.js";
import { figureIn, nextDirection, ordering } from "./order.js";

const MOULD = "kp-sort-button";

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
const textOf = (row, column) => row.cells[column].textContent.trim();

/** @param {HTMLTableElement} table */
const equip = table => {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const headings = [...(table.tHead?.rows[0].cells ?? [])];
  headings.forEach((heading, column) => {
    const hasFigures = original.some(row => figureIn(textOf(row, column)) !== null);
    const button = stamp(MOULD);
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const direction = nextDirection(heading.getAttribute("aria-sort"), hasFigures);
      headings.forEach(other => other.removeAttribute("aria-sort"));
      if (!direction) {
        body.append(...original);
        return;
      }
      heading.setAttribute("aria-sort", direction);
      const order = ordering(direction, hasFigures);
      body.append(...[...original].sort((a, b) => order(textOf(a, column), textOf(b, column))));
    });
  });
  table.dataset.sortable = "ready";
};

export const equipTables = () => {
  if (!document.getElementById(MOULD)) return;
  parts(document, "table[data-sortable]", HTMLTableElement).forEach(equip);
};
