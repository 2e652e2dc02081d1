// Chips: what was chosen, each a button that drops it.
import { fill } from "../lib/words.js";
import { button } from "./items.js";
import { choose, nothing } from "./state.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Go} Go */
/** @typedef {import("./library.js").Shown} Shown */

/**
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {Go} go
 */
export const showChips = (desk, { state, selected: { counts } }, go) => {
  const { words, field, chips, allowed } = desk;
  const afterwards = () => (chips.querySelector("button") ?? field).focus();
  const made = [];
  if (state.q) {
    const drop = () => {
      field.value = "";
      go({ q: "" }, { focus: afterwards });
    };
    made.push(button("kp-chip", fill(words.query, { query: state.q }), drop));
  }
  for (const key of [...allowed.facets.keys()].filter(name => counts[name])) {
    for (const value of state.chosen[key]) {
      const text = fill(words.chip, { facet: desk.title(key), label: desk.label(key, value) });
      const chosen = choose(state.chosen, key, value, false);
      made.push(button("kp-chip", text, () => go({ chosen }, { focus: afterwards })));
    }
  }
  if (made.length > 1) {
    const clear = () => {
      field.value = "";
      const chosen = nothing(allowed.facets.keys());
      go({ q: "", chosen }, { focus: () => field.focus() });
    };
    made.push(button("kp-clear", "", clear));
  }
  chips.replaceChildren(...made);
};
