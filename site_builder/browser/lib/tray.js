// How a page's own script reaches the tray, which another script draws: by an event.

const NAME = "kp-tray";
export const MOST = 4; // cases that can be compared at once

/** @typedef {{id: string, title: string}} Chosen A case chosen for a comparison. */
/**
 * @typedef {object} TrayActions
 * @property {() => void} mark Mark the boxes of the page as what was chosen says.
 * @property {(id: string) => void} forget Drop one case.
 * @property {(cases: Chosen[]) => void} keep Choose these cases, and no others.
 */

/** @param {(tray: TrayActions) => void} act */
const ask = act => document.dispatchEvent(new CustomEvent(NAME, { detail: act }));

export const markChosen = () => ask(tray => tray.mark());
/** @param {string} id */
export const forgetCase = id => ask(tray => tray.forget(id));
/** @param {Chosen[]} cases */
export const keepCases = cases => ask(tray => tray.keep(cases));

/**
 * For the tray itself: does what it is asked.
 * @param {TrayActions} actions
 */
export const onTray = actions => {
  document.addEventListener(NAME, event => {
    /** @type {CustomEvent<(tray: TrayActions) => void>} */ (event).detail(actions);
  });
};
