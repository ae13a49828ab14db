// A journey is one test in a fresh browser context against the built site, under a sub-folder.
// It fails by its own assertions, and by anything watch.mjs notices.

import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";
import { CONTEXT, DIST, LOOKS, MORE_LOOKS, openRoute } from "./look.mjs";
import { serveSite } from "./server.mjs";
import { watchContext } from "./watch.mjs";

/** Where a failed journey leaves its picture. */
const FAILURES = fileURLToPath(new URL("../../../target/journeys/", import.meta.url));

let browser;
let site;

before(async () => {
  assert.ok(existsSync(join(DIST, "index.html")), `no built site in ${DIST}: run scripts/build first`);
  [browser, site] = await Promise.all([launchBrowser(), serveSite(DIST)]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function picture(page, name) {
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${name.replace(/[^a-z0-9]+/gi, "-")}.png`);
  await page.screenshot({ path: file, fullPage: true }).then(() => console.error(`picture of the failure: ${file}`), () => {});
}

/**
 * One journey. `run` gets `{ page, context, site, problems, open }`; `open(hash)` opens a route.
 * Options: `look` (a name in look.mjs), `expectProblems: true` for a journey that provokes problems and judges them itself.
 */
export function journey(name, options, run) {
  test(name, { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ ...CONTEXT, ...{ ...LOOKS, ...MORE_LOOKS }[options.look ?? "light"] });
    const problems = watchContext(context, site.origin);
    const page = await context.newPage();
    try {
      await run({ page, context, site, problems, open: (hash) => openRoute(page, site.url, hash) });
      if (!options.expectProblems) assert.deepEqual(problems, []);
    } catch (error) {
      await picture(page, name);
      if (problems.length > 0) console.error(`noticed in '${name}':\n  ${problems.join("\n  ")}`);
      throw error;
    } finally {
      await context.close();
    }
  });
}
