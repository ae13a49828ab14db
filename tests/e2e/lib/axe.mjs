// Runs axe on a page. Its source goes in by the debugger, which the content policy does not bind.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, one line per rule and element; empty when all is well. `more` names further rules. */
export async function axeProblems(page, more = []) {
  const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(TAGS)} }, rules: ${JSON.stringify(rules)} })
      .then((found) => JSON.stringify({ passes: found.passes.length, violations: found.violations }))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  const { passes, violations } = JSON.parse(result.value);
  if (passes === 0) throw new Error("axe looked at nothing");
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`));
}
