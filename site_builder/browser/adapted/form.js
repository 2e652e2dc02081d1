// Which case an address names, and the form that says so.

const CASE = /^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * The case that a query names, if it can be one; empty if not.
 * @param {string} query
 */
export const caseOf = query => {
  const named = new URLSearchParams(query).get("case") ?? "";
  return named.length < 300 && CASE.test(named) ? named : "";
};

/**
 * @param {string} blank a form in which a mark stands for the case
 * @param {string} mark
 * @param {string} id
 */
export const filledIn = (blank, mark, id) => blank.split(mark).join(id);
