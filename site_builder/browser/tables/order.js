// In which order the rows of a table stand: figures from the greatest down first, text from the
// start; then the other way round; then as the table was. What is no figure (未填, 不适用, 未知)
// stays at the end either way.

/** @typedef {"ascending" | "descending"} Direction */

const collator = new Intl.Collator("zh");

/**
 * The figure that a cell holds, or null where it says why there is none.
 * @param {string} text
 */
export const figureIn = text => {
  const plain = text.replaceAll(",", "").trim();
  return plain && Number.isFinite(Number(plain)) ? Number(plain) : null;
};

/**
 * How two cells of a column stand to one another.
 * @param {Direction} direction
 * @param {boolean} hasFigures whether the column has any
 * @returns {(one: string, two: string) => number}
 */
export const ordering = (direction, hasFigures) => (one, two) => {
  const sign = direction === "descending" ? -1 : 1;
  if (!hasFigures) return sign * collator.compare(one, two);
  const [x, y] = [figureIn(one), figureIn(two)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return sign * (x - y);
};

/**
 * What follows a click: none → the better way → the other one → none.
 * @param {string | null} state the column's `aria-sort`
 * @param {boolean} hasFigures
 * @returns {Direction | null}
 */
export const nextDirection = (state, hasFigures) => {
  /** @type {Direction[]} */
  const turns = hasFigures ? ["descending", "ascending"] : ["ascending", "descending"];
  return turns[turns.indexOf(/** @type {Direction} */ (state)) + 1] ?? null;
};
