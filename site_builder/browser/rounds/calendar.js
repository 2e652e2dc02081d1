// Days as deadlines count them: the last day counts as a whole, and a day is one of
// Asia/Shanghai (UTC+8, no summer time), wherever the reader is.

const HOUR = 3600e3; // ms
const DAY = 24 * HOUR;

/**
 * The day on which a moment lies, as `2022-10-20`.
 * @param {number} now ms since 1970 in UTC
 */
export const dayOf = now => new Date(now + 8 * HOUR).toISOString().slice(0, 10);

/**
 * How many ms are left of the day on which a moment lies.
 * @param {number} now
 */
export const restOfDay = now => DAY - ((now + 8 * HOUR) % DAY);

/**
 * @typedef {object} Days
 * @property {"left" | "due" | "past"} state
 * @property {number} count never below zero
 */

/**
 * How many days lie between a day and a deadline.
 * @param {string} deadline
 * @param {string} today
 * @returns {Days}
 */
export const daysUntil = (deadline, today) => {
  const left = Math.round((Date.parse(deadline) - Date.parse(today)) / DAY);
  if (left === 0) return { state: "due", count: 0 };
  return { state: left > 0 ? "left" : "past", count: Math.abs(left) };
};
