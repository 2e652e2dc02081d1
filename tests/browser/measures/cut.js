// Texts of which a part cannot be seen.
() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const s = getComputedStyle(e);
  const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  return own && !e.closest(".kp-hidden, [hidden], .kp-switch__more, .kp-brand__name")
    && s.overflowY === "hidden" && s.webkitLineClamp === "none"
    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
}).map((e) => e.outerHTML.slice(0, 100))
