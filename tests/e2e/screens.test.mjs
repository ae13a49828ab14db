// Every screen in every look: it opens by its address, axe finds nothing, it doesn't scroll sideways.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { SCREENS } from "./lib/screens.mjs";

for (const screen of SCREENS) {
  for (const look of Object.keys(LOOKS)) {
    journey(`${screen.name} (${look})`, { look }, async ({ page, open }) => {
      await open(screen.hash);
      assert.equal(await page.locator("#crash").isVisible(), false, "the crash card is hidden");
      assert.equal(await page.locator("h1:visible").count(), 1, "one heading of the first level");
      assert.deepEqual(await axeProblems(page), []);
      const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
      assert.ok(content <= shown, `${content} px of content in ${shown} px`);
    });
  }
}
