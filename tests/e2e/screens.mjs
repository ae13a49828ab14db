// Takes a picture of every screen in every look. usage: node screens.mjs [FOLDER] (default: ./screens)

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./lib/browser.mjs";
import { CONTEXT, DIST, LOOKS, openRoute } from "./lib/look.mjs";
import { SCREENS } from "./lib/screens.mjs";
import { serveSite } from "./lib/server.mjs";

const folder = process.argv[2] ?? "screens";
mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launchBrowser(), serveSite(DIST)]);
try {
  for (const [look, settings] of Object.entries(LOOKS)) {
    const context = await browser.newContext({ ...CONTEXT, ...settings });
    const page = await context.newPage();
    for (const screen of SCREENS) {
      await openRoute(page, site.url, screen.hash);
      await page.screenshot({ path: join(folder, `${screen.name}-${look}.png`), fullPage: true });
    }
    await context.close();
  }
  console.log(`${SCREENS.length * Object.keys(LOOKS).length} pictures in ${folder}/`);
} finally {
  await browser.close();
  await site.close();
}
