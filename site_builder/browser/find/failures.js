// What only adds to a search may fail, and the rest is done without it.

/** What could not be loaded, and was done without. */
export class Failures {
  constructor() {
    this.none = true;
  }

  /**
   * @template T
   * @param {Promise<T>} loading
   * @param {T} otherwise
   * @returns {Promise<T>}
   */
  async without(loading, otherwise) {
    try {
      return await loading;
    } catch (error) {
      console.warn(error);
      this.none = false;
      return otherwise;
    }
  }
}
