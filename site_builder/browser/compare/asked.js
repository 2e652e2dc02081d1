// Which cases an address asks to compare, and the address that asks for them.
import { MOST } from "../lib/tray.js";

const ID = /^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/;

/** @param {string} search of the address */
export const askedCases = search =>
  [...new Set(new URLSearchParams(search).getAll("case"))].filter(id => ID.test(id)).slice(0, MOST);

/** @param {string[]} ids */
export const searchFor = ids => `?${ids.map(id => `case=${id}`).join("&")}`;

/**
 * The smaller picture where the widest one has its full size: then there is one.
 * @param {string | undefined} address of the largest one
 */
export const smallPicture = address =>
  /media\/[\w-]+\.webp$/.exec(address ?? "")?.[0].replace(/-1280\.webp$/, "-640.webp");
