// The drawer of narrow windows, for the keyboard too: it opens from a button, takes the focus,
// closes with Escape or when the focus leaves it, and gives the focus back.
(() => {
  "use strict";
  const toggle = document.getElementById("__drawer");
  const button = document.querySelector("[data-kp-menu]");
  const drawer = document.getElementById("kp-menu");
  if (!toggle || !button || !drawer) return;

  const show = open => {
    toggle.checked = open;
    button.setAttribute("aria-expanded", String(open));
  };
  const close = () => {
    show(false);
    button.focus();
  };
  button.addEventListener("click", () => {
    show(!toggle.checked);
    if (toggle.checked) drawer.querySelector("li a").focus();
  });
  // A click beside the drawer unchecks the theme's own box.
  toggle.addEventListener("change", () => show(toggle.checked));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && toggle.checked) close();
  });
  document.addEventListener("focusin", event => {
    if (toggle.checked && !drawer.contains(event.target) && event.target !== button) show(false);
  });
})();
