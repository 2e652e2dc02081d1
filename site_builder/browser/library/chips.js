// Chips: what was chosen, and what words of the query were taken for, each a button that drops it.
import { replaced } from "../find/understand.js";
import { fill } from "../lib/words.js";
import { button } from "./items.js";
import { choose, nothing } from "./state.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./library.js").Go} Go */
/** @typedef {import("./library.js").Shown} Shown */
/** @typedef {import("./state.js").State} State */

/**
 * A word of the query that is taken for a filter, and how to look for the word itself.
 * @param {Desk} desk
 * @param {import("../find/understand.js").Filter} filter
 * @param {string} asked
 * @param {(q: string) => void} ask
 */
const understood = (desk, { key, title, label, values, word }, asked, ask) => {
  const { words } = desk;
  const said = label || values.map(value => desk.label(key, value)).join("、");
  const text = fill(words.chip, { facet: title, label: said });
  return [
    button("kp-chip", text, () => ask(replaced(asked, word, ""))),
    button("kp-literal", fill(words.literal, { word }), () =>
      ask(replaced(asked, word, fill(words.quoted, { word }))),
    ),
  ];
};

/**
 * What the query was taken for: another query, and its words for filters.
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {(q: string) => void} ask
 */
const understoodAll = (desk, { state, answer }, ask) => {
  if (!answer) return [];
  const made = [];
  const { words } = desk;
  if (answer.mended.includes(state.kind)) {
    const typed = state.q.split(/\s+/u).map(word => fill(words.quoted, { word }).trim());
    const text = fill(words.literal, { word: state.q });
    made.push(button("kp-literal", text, () => ask(typed.join(" "))));
  }
  const filters = state.kind === desk.allowed.kinds[0] ? answer.filters : [];
  return [...made, ...filters.flatMap(filter => understood(desk, filter, answer.asked, ask))];
};

/**
 * What was chosen in the boxes.
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {(chosen: State["chosen"]) => void} take
 */
const chosenChips = (desk, { state, selected: { counts } }, take) =>
  [...desk.allowed.facets.keys()]
    .filter(key => counts[key])
    .flatMap(key =>
      [...state.chosen[key]].map(value => {
        const facts = { facet: desk.title(key), label: desk.label(key, value) };
        const text = fill(desk.words.chip, facts);
        return button("kp-chip", text, () => take(choose(state.chosen, key, value, false)));
      }),
    );

/**
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {Go} go
 */
export const showChips = (desk, shown, go) => {
  const { words, field, chips, allowed } = desk;
  const { q } = shown.state;
  const afterwards = () => (chips.querySelector("button") ?? field).focus();
  /** @param {string} other */
  const ask = other => {
    field.value = other;
    go({ q: other }, { focus: afterwards });
  };
  const made = q ? [button("kp-chip", fill(words.query, { query: q }), () => ask(""))] : [];
  made.push(...understoodAll(desk, shown, ask));
  made.push(...chosenChips(desk, shown, chosen => go({ chosen }, { focus: afterwards })));
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
