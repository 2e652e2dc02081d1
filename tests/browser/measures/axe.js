// What axe finds fault with: rule, element and what is wrong with it.
() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
  .then((found) => found.violations.flatMap((one) => one.nodes.map((node) =>
    [one.id, node.target.join(" "), node.failureSummary].join("  "))))
