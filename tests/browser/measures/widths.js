// How wide the page is, in usual type and in large, with all that folds opened.
() => {
  document.querySelectorAll("details").forEach((d) => { d.open = true; });
  return [false, true].map((large) => {
    document.documentElement.classList.toggle("kp-large", large);
    const width = document.documentElement.scrollWidth;
    document.documentElement.classList.remove("kp-large");
    return width;
  });
}
