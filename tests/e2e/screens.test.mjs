// Every screen in every look, without a book, with an empty one and with the sample: it opens by its address, axe finds
// nothing, it doesn't scroll sideways, and what stands in its head stands side by side.

import assert from "node:assert/strict";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { problemsOf } from "./lib/problems.mjs";
import { BOOKS } from "./lib/screens.mjs";

for (const book of BOOKS) {
  for (const look of Object.keys(LOOKS)) {
    journey(`every screen of ${book.name} (${look})`, { look }, async ({ page, open }) => {
      await book.prepare(page, open);
      const headings = new Map();
      const problems = [];
      for (const screen of book.screens) {
        await open(screen.hash);
        headings.set(screen.name, await page.locator("h1:visible").first().innerText());
        problems.push(...(await problemsOf(page)).map((problem) => `${screen.name}: ${problem}`));
      }
      assert.deepEqual(problems, []);
      // Otherwise the same screen may have been looked at many times.
      assert.ok(new Set(headings.values()).size >= Math.min(book.screens.length, 10), [...headings].join("; "));
    });
  }
}
