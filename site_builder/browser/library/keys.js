// The keyboard in the finder: from the field into the list, up and down in it, and back.

/** @typedef {import("./desk.js").Desk} Desk */

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @param {Desk} desk
 * @param {() => void} ask
 */
const equipField = ({ field, results }, ask) => {
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      field.value = "";
      ask();
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (results.querySelector("h3 a"))?.focus();
    }
  });
};

/** @param {Desk} desk */
const equipResults = ({ field, results, more }) => {
  results.addEventListener("keydown", event => {
    const target = /** @type {HTMLElement} */ (event.target);
    const step = STEPS[event.key];
    if (event.key === "Escape") field.focus();
    if (!step || (target instanceof HTMLInputElement && target.type === "checkbox")) return;
    event.preventDefault();
    /** @type {HTMLElement[]} */
    const anchors = [...results.querySelectorAll("h3 a")].map(a => /** @type {HTMLElement} */ (a));
    const item = target.closest("li:has(h3)");
    const here = anchors.findIndex(anchor => anchor === item?.querySelector("h3 a"));
    (anchors[here + step] || (step < 0 ? field : more)).focus();
  });
};

/**
 * What was focused may have gone with the old list: what is returned brings the focus to where
 * it is said how much there is.
 * @param {Desk} desk
 */
export const focusKeeper = ({ root, status }) => {
  /** @type {Element | null} */
  let had = null;
  root.addEventListener("focusin", event => {
    had = /** @type {Element} */ (event.target);
  });
  root.addEventListener("focusout", event => {
    if (event.relatedTarget) had = null;
  });
  return () => {
    if (had && !had.isConnected && document.activeElement === document.body) status.focus();
  };
};

/**
 * @param {Desk} desk
 * @param {() => void} ask
 */
export const equipKeys = (desk, ask) => {
  equipField(desk, ask);
  equipResults(desk);
};
