// A group of controls that takes one stop of the Tab key, as a toolbar of ARIA does: the arrow
// keys move in it, Home and End to its ends, Page Up and Page Down to the part before and after.

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Where a key leads from one control among `parts` numbers; -1 where it leads nowhere.
 * @param {string} key
 * @param {number} here the number of the control
 * @param {number[]} parts of each control, the number of its part
 */
export const target = (key, here, parts) => {
  const last = parts.length - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "PageDown") return parts.findIndex(part => part > parts[here]);
  if (key === "PageUp") return parts.indexOf(parts[here] - 1);
  const there = here + (STEPS[key] ?? 0);
  return there === here || there > last ? -1 : there;
};

export class Roving {
  /**
   * @param {HTMLElement} box
   * @param {HTMLElement[]} groups the parts of the box
   * @param {HTMLElement[]} controls
   */
  constructor(box, groups, controls) {
    this.groups = groups;
    this.controls = controls;
    /** The one control that the Tab key reaches. */
    this.held = controls[0];
    box.addEventListener("focusin", ({ target: focused }) => {
      this.hold(controls.find(control => control === focused));
    });
    box.addEventListener("keydown", event => this.move(event));
    this.settle();
  }

  /** @param {HTMLElement | undefined} control */
  hold(control) {
    if (control) this.held = control;
    for (const one of this.controls) one.tabIndex = one === this.held ? 0 : -1;
  }

  /** The controls of the parts that are shown. */
  get shown() {
    return this.controls.filter(control => !control.closest("[hidden]"));
  }

  /** A part may have gone since, and with it the control that was held. */
  settle() {
    const { shown } = this;
    this.hold(shown.includes(this.held) ? this.held : shown[0]);
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { shown } = this;
    const groups = this.groups.filter(group => !group.hidden);
    const parts = shown.map(control => groups.findIndex(group => group.contains(control)));
    const here = shown.findIndex(control => control === event.target);
    const there = here < 0 ? -1 : target(event.key, here, parts);
    if (there < 0) return;
    event.preventDefault();
    shown[there].focus();
  }
}
