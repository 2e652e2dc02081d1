// What the theme's own script expects to find. In the theme it stands inline, which the content
// security policy forbids.
import { root } from "../lib/address.js";

/**
 * @param {string} name
 * @param {URL} scope
 */
const at = (name, scope) => `${scope.pathname}.${name}`;

/**
 * @param {string} name
 * @param {Storage} [store]
 */
const read = (name, store, scope = root) => {
  try {
    return JSON.parse((store || localStorage).getItem(at(name, scope)) ?? "null");
  } catch {
    return null; // storage is forbidden, or what lies there is not ours
  }
};

/**
 * @param {string} name
 * @param {unknown} value
 * @param {Storage} [store]
 */
const write = (name, value, store, scope = root) => {
  try {
    (store || localStorage).setItem(at(name, scope), JSON.stringify(value));
  } catch {
    /* not remembered */
  }
};

export const serveTheme = () => {
  Object.assign(window, { __md_scope: root, __md_get: read, __md_set: write });
};
