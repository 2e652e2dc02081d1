// Figures as they are written on every page.

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
const exact = new Intl.NumberFormat("en", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/**
 * A figure with thousands separators and no trailing zeros.
 * @param {number} value
 */
export const figure = value => plain.format(value);

/**
 * An amount with two digits after the point.
 * @param {number} value
 */
export const money = value => exact.format(value);
