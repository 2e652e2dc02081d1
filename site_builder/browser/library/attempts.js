// What is done to the list may be slow, fail, or be overtaken by something newer.
import { whenSlow } from "../lib/patience.js";

/** @typedef {import("./desk.js").Desk} Desk */

export class Attempts {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** The number of the newest attempt: an older one that is still loading gives up. */
    this.newest = 0;
    /** What the status line said when all was well. */
    this.said = desk.status.textContent;
  }

  /**
   * Whether the work was done; where it was not, that is said, unless something newer goes on.
   * @param {(overtaken: () => boolean) => Promise<boolean>} work
   * @param {() => void} [leave] what else is done where it fails
   */
  async run(work, leave) {
    this.newest += 1;
    const mine = this.newest;
    const overtaken = () => mine !== this.newest;
    const { desk } = this;
    const { words, status } = desk;
    desk.more.disabled = true; // until the list is the one that is asked for
    desk.again.hidden = true;
    const calledOff = whenSlow(() => (status.textContent = words.loading ?? ""));
    try {
      const done = await work(overtaken);
      if (done) this.settle();
      return done;
    } catch (error) {
      console.warn(error);
      if (overtaken()) return false;
      leave?.();
      status.textContent = words.failed ?? "";
      desk.again.hidden = false;
      return false;
    } finally {
      calledOff();
      if (!overtaken()) desk.more.disabled = false;
    }
  }

  /** What was said of the attempt is not said any longer. */
  settle() {
    const { words, status } = this.desk;
    if (status.textContent === words.loading || status.textContent === words.failed) {
      status.textContent = this.said;
    }
    this.said = status.textContent;
  }
}
