// Large type and dark colours: one click each in the header, remembered on this machine, and put
// on before the page is painted. Colours that nobody has chosen follow the system.

/**
 * @typedef {object} Mode
 * @property {string} key Under which it is remembered.
 * @property {string} button The selector of its button.
 * @property {() => boolean} wanted
 * @property {(on: boolean) => void} put
 */

const html = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

/** @param {string} key */
const stored = key => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/**
 * @param {string} key
 * @param {boolean} on
 */
const store = (key, on) => {
  try {
    localStorage.setItem(key, on ? "1" : "0");
  } catch {
    /* not remembered */
  }
};

/** @type {Mode} */
const large = {
  key: "kepu-large",
  button: "[data-kp-large]",
  wanted: () => stored("kepu-large") === "1",
  put: on => {
    html.classList.toggle("kp-large", on);
  },
};

/** @type {Mode} */
const dark = {
  key: "kepu-dark",
  button: "[data-kp-dark]",
  wanted: () => (stored("kepu-dark") ?? (system.matches ? "1" : "0")) === "1",
  put: on => {
    if (document.body) document.body.dataset.mdColorScheme = on ? "slate" : "default";
  },
};

/** @param {Mode} mode */
const equip = mode => {
  const button = document.querySelector(mode.button);
  /** @param {boolean} on */
  const show = on => {
    mode.put(on);
    button?.setAttribute("aria-pressed", String(on));
  };
  show(mode.wanted());
  button?.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    store(mode.key, on);
    show(on);
  });
  // Chosen in another window, or by the system: the page follows.
  window.addEventListener("storage", event => {
    if (event.key === mode.key) show(mode.wanted());
  });
  if (mode === dark) system.addEventListener("change", () => show(dark.wanted()));
};

export const equipDisplay = () => {
  large.put(large.wanted());
  // The theme carries its colours on the body, which is not there yet.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    dark.put(dark.wanted());
  }).observe(html, { childList: true });
  document.addEventListener("DOMContentLoaded", () => [large, dark].forEach(equip));
};
