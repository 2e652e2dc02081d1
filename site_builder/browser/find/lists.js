// What pages have of a phrase: fields (a bit each), times in the body, and addresses.

/** @typedef {import("./index.js").Volume} Volume */
/**
 * @typedef {object} Has
 * @property {number} fields a bit for each field
 * @property {number} times in the body; weighed, where only classes are known
 * @property {number[]} at positions, where they are known
 * @property {number} [share] of the pairs of a broken phrase
 */
/** @typedef {Map<number, Has>} Found What each page has. */

const BODY = 4; // the last field
const TIMES = [0, 1, 2.5, 5]; // of the classes of a code

/**
 * Of a page code: a bit for each field from the highest down, and two for how often.
 * @param {number} code
 * @returns {Has}
 */
const ofCode = code => {
  let fields = code & 3 ? 1 << BODY : 0;
  for (let field = 0; field < BODY; field += 1) if (code & (32 >> field)) fields |= 1 << field;
  return { fields, times: TIMES[code & 3], at: [] };
};

/**
 * @param {Map<number, number>} codes page → code
 * @returns {Found}
 */
export const ofCodes = codes => new Map([...codes].map(([page, code]) => [page, ofCode(code)]));

/**
 * @param {Pick<Volume, "window" | "fields" | "owner" | "starts">} volume
 * @param {number[]} positions
 */
export const ofPositions = (volume, positions) => {
  /** @type {Found} */
  const found = new Map();
  for (const position of positions) {
    const window = Math.floor(position / volume.window);
    const offset = position - volume.starts[window];
    let field = BODY;
    while (offset < volume.fields[field]) field -= 1;
    const page = volume.owner[window];
    const has = found.get(page) ?? { fields: 0, times: 0, at: [] };
    found.set(page, has);
    has.fields |= 1 << field;
    has.times += field === BODY ? 1 : 0;
    has.at.push(position);
  }
  return found;
};

/**
 * Terms whose lists together decide about a phrase, each with its distance from the start.
 * @param {string[]} letters
 * @param {Set<string>} frequent
 * @returns {[number, string][]}
 */
export const cover = (letters, frequent) => {
  /** @type {[number, string][]} */
  const terms = [];
  for (let at = 0; at < letters.length;) {
    let start = Math.min(at, letters.length - 2);
    let length = 2;
    if (frequent.has(letters[start] + letters[start + 1])) {
      start = Math.min(at, letters.length - 3);
      length = 3;
    }
    terms.push([start, letters.slice(start, start + length).join("")]);
    at = start + length;
  }
  return terms;
};

/**
 * The numbers of two ascending lists that are in both.
 * @param {number[]} a
 * @param {number[]} b
 */
export const meet = (a, b) => {
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      found.push(a[i]);
      i += 1;
      j += 1;
    } else if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  return found;
};

/**
 * @param {Has} had
 * @param {Has} has
 * @returns {Has}
 */
const added = (had, has) => ({
  fields: had.fields | has.fields,
  times: had.times + has.times,
  at: [...had.at, ...has.at].sort((a, b) => a - b),
});

/**
 * What each page has of any of several phrases.
 * @param {Found[]} found
 */
export const join = found => {
  /** @type {Found} */
  const all = new Map();
  for (const [page, has] of found.flatMap(pages => [...pages])) {
    const had = all.get(page);
    all.set(page, had ? added(had, has) : has);
  }
  return all;
};
