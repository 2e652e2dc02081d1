// What counts as valid HTML here; each rule that is off or relaxed has its reason.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Style, not validity; the theme's templates leave both behind.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // The standard allows any id without spaces; the theme's begin with two underscores.
    "valid-id": ["error", { relaxed: true }],
    // Firefox ticks boxes again after a reload unless they say so, against what the address says.
    "valid-autocomplete": "off",
    // The boxes of a facet share a name, and a form sends every one that is ticked.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // Lists, groups and notes may be named.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
