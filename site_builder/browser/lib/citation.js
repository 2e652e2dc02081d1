// A page's citation, as GB/T 7714 has it: with the day on which the page was seen.

/** @param {number} number */
const two = number => String(number).padStart(2, "0");

/**
 * A day of the reader's own calendar, as `2022-10-20`.
 * @param {Date} date
 */
export const localDay = date =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/**
 * @param {string} cited what comes before the day
 * @param {string} day
 * @param {string} address
 */
export const citation = (cited, day, address) => `${cited}[${day}]. ${address}.`;
