// A journey is one test in a fresh browser context against the built site, under a sub-folder.
// It fails by its own assertions, and by anything watch.mjs notices.

import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";
import { serveSite } from "./server.mjs";
import { watchContext } from "./watch.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of the built site. */
export const DIST = process.env.DUEBOOK_DIST ?? join(ROOT, "dist");

/** Where a failed journey leaves its picture. */
const FAILURES = join(ROOT, "target", "journeys");

/** The looks every screen is tried in. */
export const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 860 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 }, hasTouch: true },
};

/** What every context of a journey has in common: one language and one zone, so that texts can be compared. */
export const CONTEXT = { locale: "en-US", timezoneId: "Europe/Berlin", acceptDownloads: true };

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

/** Opens a route (`"#/invoices"`, or `""`) and waits until the program runs. */
export async function openRoute(page, url, hash = "") {
  await page.goto(url + hash);
  await page.waitForFunction(() => document.documentElement.dataset.program === "running", null, { timeout: 30_000 });
}

async function picture(page, name) {
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${name.replace(/[^a-z0-9]+/gi, "-")}.png`);
  await page.screenshot({ path: file, fullPage: true }).then(() => console.error(`picture of the failure: ${file}`), () => {});
}

/**
 * One journey. `run` gets `{ page, context, site, problems, open }`; `open(hash)` opens a route.
 * Options: `look` (light, dark, narrow), `expectProblems: true` for a journey that provokes problems and judges them itself.
 */
export function journey(name, options, run) {
  test(name, { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ ...CONTEXT, ...LOOKS[options.look ?? "light"] });
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
