// Marks that no line begins with, at the start of one: each with the text around it.
() => {
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.parentElement.closest(".kp-hidden, [hidden], script, svg, pre, code")) continue;
    for (const { index } of node.data.matchAll(/[、，。；：！？）”》]/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const mark = range.getClientRects()[0];
      let block = node.parentElement;
      while (getComputedStyle(block).display === "inline") block = block.parentElement;
      const box = block.getBoundingClientRect();
      const left = box.left + parseFloat(getComputedStyle(block).paddingLeft);
      const isSeen = mark?.width && box.width > 40; // a table's head is hidden on a phone
      if (/\s/.test(node.data[index - 1] ?? "")) continue; // a line may end in a space: “- ”
      const around = node.data.slice(Math.max(0, index - 9), index + 9).trim();
      if (isSeen && mark.left - left < 2) found.add(`${block.tagName} ${around}`);
    }
  }
  return [...found];
}
