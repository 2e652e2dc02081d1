// Puts text on the clipboard, also where only a selection can be copied.

// The clipboard is closed to pages that come over plain http; copying a selection is not.
/** @param {string} text */
const bySelection = text => {
  const source = document.createElement("textarea");
  source.value = text;
  source.readOnly = true;
  source.className = "kp-hidden";
  const before = document.activeElement;
  document.body.append(source);
  source.select();
  const done = document.execCommand("copy");
  source.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
};

/**
 * Whether the text is on the clipboard now.
 * @param {string} text
 */
export const copyText = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return bySelection(text);
  }
};
