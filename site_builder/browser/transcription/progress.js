// What has been filled in of a sheet, kept on this computer: pointers of answers.

const PREFIX = "kepu-transcription/";

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

/**
 * The pointers that were noted, of those that there are.
 * @param {string | null} text
 * @param {Set<string>} known
 */
export const parseDone = (text, known) => {
  try {
    const noted = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(noted) ? noted.filter(one => known.has(one)) : []);
  } catch {
    return new Set();
  }
};

/**
 * What a sheet remembers. Where nothing may be kept, `isKept` is false and it lasts as the page.
 * @param {string} key of unit, round and content
 * @param {string[]} pointers
 * @param {() => Store} storage
 */
export const openProgress = (key, pointers, storage) => {
  const name = PREFIX + key;
  const known = new Set(pointers);
  /** @type {Store | undefined} */
  let store;
  /** @type {Set<string>} */
  let done = new Set();
  try {
    store = storage(); // even to ask for it may be forbidden
    done = parseDone(store.getItem(name), known);
    store.setItem(name, JSON.stringify([...done]));
  } catch {
    store = undefined;
  }
  const keep = () => {
    try {
      store?.setItem(name, JSON.stringify([...done]));
    } catch {
      store = undefined; // it is full
    }
  };
  return {
    get isKept() {
      return store !== undefined;
    },
    get count() {
      return done.size;
    },
    /** @param {string} pointer */
    has: pointer => done.has(pointer),
    /**
     * @param {string} pointer
     * @param {boolean} isDone
     */
    note: (pointer, isDone) => {
      if (isDone) done.add(pointer);
      else done.delete(pointer);
      keep();
    },
    forget: () => {
      done.clear();
      keep();
    },
  };
};
