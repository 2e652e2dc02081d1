// Looks a phrase up in a volume: what its pages have of it.
import { cover, meet, ofCodes, ofPositions } from "./lists.js";

/** @typedef {import("./index.js").Volume} Volume */
/** @typedef {import("./lists.js").Found} Found */

/**
 * Two lists at a time: mostly they show that the rest need not be loaded.
 * @param {Volume} volume
 * @param {[number, string][]} terms
 */
const commonPositions = async (volume, terms) => {
  /** @type {number[] | undefined} */
  let found;
  for (let at = 0; at < terms.length && (!found || found.length); at += 2) {
    const lists = await Promise.all(
      terms.slice(at, at + 2).map(async ([start, term]) => {
        const positions = await volume.positions(term);
        return positions.map(position => position - start);
      }),
    );
    found = (found ? [found, ...lists] : lists).reduce(meet);
  }
  return found ?? [];
};

/**
 * @param {Volume} volume
 * @param {string} word
 * @returns {Promise<Found>}
 */
export const phrase = async (volume, word) => {
  const letters = Array.from(word);
  if (letters.length === 1 || (letters.length === 2 && volume.frequent.has(word))) {
    return ofCodes(await volume.codes(word));
  }
  return ofPositions(volume, await commonPositions(volume, cover(letters, volume.frequent)));
};
