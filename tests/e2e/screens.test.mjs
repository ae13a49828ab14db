// Every screen in every look, without a book, with an empty one and with the sample: it opens by its address, axe finds
// nothing, it doesn't scroll sideways, and what stands in its head stands side by side.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { BOOKS } from "./lib/screens.mjs";

/** In the page: what in the head of the page lies on something else, or is wider than its place. */
function crowdedHead() {
  const boxes = [...document.querySelectorAll(".page-head h1, .page-head > :not(.t)")]
    .map((element) => ({ words: element.innerText.trim(), box: element.getBoundingClientRect(), wide: element.scrollWidth - element.clientWidth }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const touch = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => touch(one.box, other.box)).map((other) => `${one.words} on ${other.words}`));
  return [...pairs, ...boxes.filter(({ wide }) => wide > 1).map(({ words }) => `${words} does not fit`)];
}

/** What is wrong with the screen as it stands. */
async function problemsOf(page) {
  const problems = await axeProblems(page);
  if (await page.locator("#crash").isVisible()) problems.push("the crash card is shown");
  const headings = await page.locator("h1:visible").count();
  if (headings !== 1) problems.push(`${headings} headings of the first level`);
  const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
  if (content > shown) problems.push(`${content} px of content in ${shown} px`);
  problems.push(...await page.evaluate(crowdedHead));
  return problems;
}

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
