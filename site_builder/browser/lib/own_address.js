// Where a page stands: as it says itself, or as the browser has it.

export const ownAddress = () => {
  const canonical = document.querySelector("link[rel=canonical]");
  if (canonical instanceof HTMLLinkElement) return canonical.href;
  return location.href.split(/[?#]/)[0];
};
