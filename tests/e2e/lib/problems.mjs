// What is wrong with a screen as it stands, whatever it shows.

import { axeProblems } from "./axe.mjs";

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
export async function problemsOf(page) {
  const problems = await axeProblems(page);
  if (await page.locator("#crash").isVisible()) problems.push("the crash card is shown");
  const headings = await page.locator("h1:visible").count();
  if (headings !== 1) problems.push(`${headings} headings of the first level`);
  const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
  if (content > shown) problems.push(`${content} px of content in ${shown} px`);
  problems.push(...await page.evaluate(crowdedHead));
  return problems;
}
