// Elements of a page, each of the type that its script expects: a page without one is our bug.

/**
 * @template {Element} T
 * @param {Element | null | undefined} found
 * @param {abstract new () => T} type
 * @param {string} name
 * @returns {T}
 */
const asked = (found, type, name) => {
  if (!(found instanceof type)) throw new Error(name);
  return found;
};

/**
 * The element with an id.
 * @template {Element} T
 * @param {string} id
 * @param {abstract new () => T} type
 */
export const byId = (id, type) => asked(document.getElementById(id), type, `#${id}`);

/**
 * The first part of an element that a selector names.
 * @template {Element} T
 * @param {ParentNode} whole
 * @param {string} selector
 * @param {abstract new () => T} type
 */
export const part = (whole, selector, type) => asked(whole.querySelector(selector), type, selector);

/**
 * All parts of an element that a selector names, where they are of the type.
 * @template {Element} T
 * @param {ParentNode} whole
 * @param {string} selector
 * @param {abstract new () => T} type
 */
export const parts = (whole, selector, type) =>
  [...whole.querySelectorAll(selector)].map(found => asked(found, type, selector));

/**
 * A new element, as the template with this id has it.
 * @param {string} id
 */
export const stamp = id => {
  const made = byId(id, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) throw new Error(`#${id} is empty`);
  return made;
};
