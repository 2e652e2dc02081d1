// Hits that several ways of looking find.
import { best } from "./ranking.js";

/** @typedef {import("./ranking.js").Hit} Hit */

/** Hits of several ways of looking, each page once: the first way that finds it counts. */
export class Hits {
  constructor() {
    /** @type {Map<string, Hit>} */
    this.found = new Map();
  }

  get size() {
    return this.found.size;
  }

  /** @param {Hit[]} more */
  add(more) {
    for (const hit of more) {
      const key = `${hit.group}/${hit.number}`;
      if (!this.found.has(key)) this.found.set(key, hit);
    }
  }

  sorted() {
    return [...this.found.values()].sort(best);
  }
}
