// Words stand in the page, as data attributes; here they are filled in.

/**
 * A sentence with its `{name}`s replaced by the values of that name.
 * @param {string | undefined} sentence
 * @param {Record<string, unknown>} values
 */
export const fill = (sentence, values) =>
  (sentence ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
