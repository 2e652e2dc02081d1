// Figures as they are written on every page.

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });

/**
 * A figure with thousands separators and no trailing zeros.
 * @param {number} value
 */
export const figure = value => plain.format(value);
