// A row as tables take it from the clipboard: cells with tabs between, quoted where they must be.

/** @param {string} text */
const cell = text => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string[]} texts */
export const rowText = texts => texts.map(cell).join("\t");
