// Fills the library's templates: cards, found pages with excerpts, chips, and what to do about an
// empty result. Words stand in the page, as labels of its choices or as its data attributes.
import { address } from "../lib/address.js";
import { part, stamp } from "../lib/dom.js";
import { figure } from "../lib/figures.js";

/** @typedef {import("../find/excerpts.js").Excerpt} Excerpt */
/** @typedef {import("../find/places.js").Piece} Piece */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./records.js").Card} Card */
/** @typedef {import("./records.js").Other} Other */

/**
 * The box that chooses a case for a comparison.
 * @param {HTMLElement} item
 * @param {Card} record
 */
const equipPick = (item, record) => {
  const box = part(item, "[data-kp-pick]", HTMLInputElement);
  box.value = record.id;
  box.dataset.kpPick = record.title;
  part(item, "[data-kp=title]", HTMLElement).textContent = record.title;
};

/**
 * @param {Card} record
 * @param {Desk} desk
 */
export const card = (record, desk) => {
  const item = stamp("kp-card");
  const { values } = record;
  const anchor = part(item, "h3 a", HTMLAnchorElement);
  anchor.href = address(record.address);
  anchor.textContent = record.title;
  part(item, "img", HTMLImageElement).src = address(record.image);
  const texts = {
    place: desk.label("city", values.city[0]),
    round: desk.label("round", values.round[0]),
    unit: record.unit,
    point: record.point,
    funds: figure(record.funds),
    people: figure(record.people),
    themes: (values.themes ?? []).map(value => desk.label("themes", value)).join("、"),
  };
  for (const [name, text] of Object.entries(texts)) {
    part(item, `[data-kp=${name}]`, HTMLElement).textContent = text;
  }
  equipPick(item, record);
  return item;
};

/**
 * @param {HTMLElement} element
 * @param {Piece[]} pieces
 */
const append = (element, pieces) => {
  for (const { text, match } of pieces) {
    if (!match) {
      element.append(text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = text;
    element.append(mark);
  }
};

/**
 * @param {Excerpt} excerpt
 * @param {string} target the page's address
 */
const passage = ({ heading, anchor, parts }, target) => {
  const item = stamp("kp-part");
  const link = part(item, "a", HTMLAnchorElement);
  if (heading) {
    link.textContent = heading;
    link.href = target + (anchor ? `#${anchor}` : "");
  } else link.remove();
  append(part(item, "p", HTMLElement), parts);
  return item;
};

/**
 * Where a case comes from.
 * @param {Card} record
 * @param {Desk} desk
 */
const origin = ({ values, unit }, desk) =>
  [desk.label("city", values.city[0]), unit, desk.label("round", values.round[0])].join("，");

/**
 * A page in a list, with its title in pieces.
 * @param {Card | Other} record
 * @param {Piece[]} title
 * @param {Excerpt[]} excerpts
 * @param {Desk} desk
 */
export const hit = (record, title, excerpts, desk) => {
  const item = stamp("kp-hit");
  const anchor = part(item, "h3 a", HTMLAnchorElement);
  anchor.href = address(record.address);
  append(anchor, title);
  const about = "about" in record ? record.about : origin(record, desk);
  part(item, ".kp-hit__about", HTMLElement).textContent = about;
  const list = part(item, ".kp-hit__parts", HTMLElement);
  list.append(...excerpts.map(excerpt => passage(excerpt, anchor.href)));
  if (!excerpts.length) list.remove();
  if ("id" in record) equipPick(item, record);
  else part(item, ".kp-pick", HTMLElement).remove();
  return item;
};

/**
 * A button in a list item; `act` runs when it is pressed.
 * @param {string} template
 * @param {string} text empty: as the template has it
 * @param {() => void} act
 */
export const button = (template, text, act) => {
  const item = stamp(template);
  const made = part(item, "button", HTMLElement);
  if (text) (made.querySelector("span") ?? made).textContent = text;
  made.addEventListener("click", act);
  return item;
};
