// The cases chosen for a comparison, kept for this window. Where nothing can be stored, the
// choice lasts as long as the page.

import { MOST } from "../lib/tray.js";

/** @typedef {import("../lib/tray.js").Chosen} Chosen */

const KEY = "kepu-compare";

/**
 * What was stored, as far as it is a choice: anything may lie there.
 * @param {string | null} text
 * @returns {Chosen[] | null} null where it is none
 */
export const parseChosen = text => {
  const stored = JSON.parse(text || "[]");
  return Array.isArray(stored) ? stored.filter(one => one?.id && one.title).slice(0, MOST) : null;
};

/**
 * What is stored, or what the page has where nothing can be read.
 * @param {Chosen[]} before
 */
export const readChosen = before => {
  try {
    return parseChosen(sessionStorage.getItem(KEY)) ?? before;
  } catch {
    return before;
  }
};

/** @param {Chosen[]} chosen */
export const storeChosen = chosen => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    /* not remembered */
  }
};
