// The key / leads to the search field, unless something is being written.
(() => {
  "use strict";
  const writes = e => e.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(e.tagName);
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const typed = writes(event.target) && !/^(?:checkbox|radio|button|submit)$/.test(event.target.type);
    const fields = [...document.querySelectorAll("main [type=search], header [type=search]")];
    const field = fields.find(one => one.getClientRects().length && one.closest("main"))
      || fields.find(one => one.getClientRects().length);
    if (typed || !field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
