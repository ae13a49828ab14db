// The built site, the looks it is tried in, and how a screen is opened.

import { fileURLToPath } from "node:url";

/** The folder of the built site. */
export const DIST = process.env.DUEBOOK_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url));

/** The looks every screen is tried in. */
export const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 860 } },
  forced: { colorScheme: "light", forcedColors: "active", viewport: { width: 1280, height: 860 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 }, hasTouch: true },
};

/** More looks, tried by accessibility.test.mjs alone: the whole list times every book would take too long. */
export const MORE_LOOKS = {
  "forced dark": { colorScheme: "dark", forcedColors: "active", viewport: { width: 1280, height: 860 } },
  "more contrast, light": { colorScheme: "light", contrast: "more", viewport: { width: 1280, height: 860 } },
  "more contrast, dark": { colorScheme: "dark", contrast: "more", viewport: { width: 1280, height: 860 } },
  "320 px": { colorScheme: "light", viewport: { width: 320, height: 640 } },
  // What a window of 1280 by 800 is at a zoom of 200 %.
  "zoom 200 %": { colorScheme: "light", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

/** What every context has in common: one language and one zone, so that texts can be compared. */
export const CONTEXT = { locale: "en-US", timezoneId: "Europe/Berlin", acceptDownloads: true };

/** Opens a route (`"#/invoices"`, or `""`) and waits until the page it names is there: book opened, parts fetched. */
export async function openRoute(page, url, hash = "") {
  await page.goto(url + hash);
  await page.waitForFunction(() => document.documentElement.dataset.program === "running", null, { timeout: 30_000 });
  // Two frames: the first draws what the route's change set off.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.waitForFunction(() => !document.querySelector("main .skeleton"), null, { timeout: 30_000 });
}
