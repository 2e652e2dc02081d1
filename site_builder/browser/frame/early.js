// What must be known before the page is painted, so that nothing moves afterwards.

export const markEarly = () => {
  const root = document.documentElement;
  // The theme says so too, but only after the page was painted.
  root.classList.replace("no-js", "js");
  // The library's list stays unseen until it is the one that the address asks for.
  root.classList.toggle("kp-asked", location.search.length > 1);
};
