// Takes a picture of every screen of every book in every look. usage: node screens.mjs [FOLDER] (default: ./screens)

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./lib/browser.mjs";
import { CONTEXT, DIST, LOOKS, openRoute } from "./lib/look.mjs";
import { BOOKS } from "./lib/screens.mjs";
import { serveSite } from "./lib/server.mjs";

const folder = process.argv[2] ?? "screens";
mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launchBrowser(), serveSite(DIST)]);
let count = 0;
try {
  for (const [look, settings] of Object.entries(LOOKS)) {
    for (const book of BOOKS) {
      const context = await browser.newContext({ ...CONTEXT, ...settings });
      const page = await context.newPage();
      const open = (hash) => openRoute(page, site.url, hash);
      await book.prepare(page, open);
      for (const screen of book.screens) {
        await open(screen.hash);
        await page.screenshot({ path: join(folder, `${book.name.split(" ")[0]}-${screen.name}-${look}.png`), fullPage: true });
        count += 1;
      }
      await context.close();
    }
  }
  console.log(`${count} pictures in ${folder}/`);
} finally {
  await browser.close();
  await site.close();
}
