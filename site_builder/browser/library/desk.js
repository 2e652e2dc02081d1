// The finder's elements on the page, and what they offer.
import { byId, part, parts } from "../lib/dom.js";
import { Roving } from "../lib/roving.js";

/** @typedef {import("./state.js").Allowed} Allowed */

export class Desk {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.step = Number(root.dataset.step); // records at first, and at each further step
    this.form = byId("kp-search", HTMLFormElement);
    this.field = byId("kp-q", HTMLInputElement);
    this.status = byId("kp-status", HTMLElement);
    this.results = byId("kp-results", HTMLElement);
    this.more = byId("kp-more", HTMLButtonElement);
    this.again = byId("kp-again", HTMLButtonElement);
    this.empty = byId("kp-empty", HTMLElement);
    this.chips = byId("kp-chips", HTMLElement);
    this.kinds = byId("kp-kinds", HTMLElement);
    this.sorting = byId("kp-sort", HTMLSelectElement);
    this.filters = byId("kp-facets", HTMLDetailsElement);
    this.active = byId("kp-active", HTMLElement);
    this.done = byId("kp-done", HTMLElement);
    this.view = part(root, ".kp-bar__view", HTMLElement);
    this.ofCases = parts(root, ".kp-bar__sort, .kp-bar__view", HTMLElement);
    this.facets = parts(root, "[data-facet]", HTMLElement);
    this.boxes = parts(root, "[data-facet] input", HTMLInputElement);
    const choices = part(root, ".kp-facets__choices", HTMLElement);
    this.stop = new Roving(choices, this.facets, this.boxes);
    this.kindBoxes = parts(this.kinds, "input", HTMLInputElement);
    this.viewBoxes = parts(this.view, "input", HTMLInputElement);
    this.allowed = this.offers();
  }

  /** @returns {Allowed} */
  offers() {
    const facets = this.facets.map(facet => {
      const values = parts(facet, "input", HTMLInputElement).map(box => box.value);
      return /** @type {[string, Set<string>]} */ ([facet.dataset.facet ?? "", new Set(values)]);
    });
    return {
      facets: new Map(facets),
      kinds: this.kindBoxes.map(box => box.value),
      sorts: [...this.sorting.options].map(option => option.value),
      views: this.viewBoxes.map(box => box.value),
      longest: this.field.maxLength,
    };
  }

  /**
   * What a facet is called.
   * @param {string} facet
   */
  title(facet) {
    const found = this.facets.find(one => one.dataset.facet === facet);
    return found?.querySelector("legend")?.textContent ?? facet;
  }

  /**
   * What a choice is called.
   * @param {string} facet
   * @param {string} value
   */
  label(facet, value) {
    const box = this.boxes.find(one => one.name === facet && one.value === value);
    return box?.nextElementSibling?.textContent ?? value;
  }

  /**
   * What a kind of record is called.
   * @param {string} kind
   */
  kindName(kind) {
    const box = this.kindBoxes.find(one => one.value === kind);
    return box?.nextElementSibling?.textContent ?? kind;
  }
}

/**
 * The label around a box, and the number in it.
 * @param {HTMLInputElement} box
 */
export const labelOf = box => {
  const label = /** @type {HTMLElement} */ (box.parentElement);
  return { label, number: part(label, "small", HTMLElement) };
};
