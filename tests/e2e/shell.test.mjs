// The page itself: it starts from a sub-folder, is accessible in every look, and its policy holds.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";

for (const look of Object.keys(LOOKS)) {
  journey(`the program starts and axe finds nothing (${look})`, { look }, async ({ page, open }) => {
    await open("");
    assert.match(await page.title(), /Duebook/);
    assert.equal(await page.locator("h1:visible").count(), 1, "one heading of the first level");
    assert.equal(await page.locator("#crash").isVisible(), false, "the crash card is hidden");
    assert.equal(await page.locator("#boot").count(), 0, "the loading shell is gone");
    assert.deepEqual(await axeProblems(page), []);
  });
}

journey("the page never scrolls sideways at 390 px", { look: "narrow" }, async ({ page, open }) => {
  await open("");
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  assert.ok(content <= window, `${content} px of content in ${window} px`);
});

journey("axe does find a planted fault", {}, async ({ page, open }) => {
  await open("");
  await page.evaluate(() => document.body.append(document.createElement("img")));
  const found = await axeProblems(page);
  assert.ok(found.some((line) => line.startsWith("image-alt")), found.join("\n"));
});

journey("the policy stops a request to another origin, and the watch notices it", { expectProblems: true }, async ({ page, open, problems }) => {
  await open("");
  assert.deepEqual(problems, []);
  const outcome = await page.evaluate(() => fetch("http://elsewhere.invalid/").then(() => "sent", () => "refused"));
  assert.equal(outcome, "refused");
  assert.ok(problems.some((line) => line.includes("Content Security Policy")), problems.join("\n"));
});

journey("the policy stops an inline script and an inline handler", { expectProblems: true }, async ({ page, open, problems }) => {
  await open("");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = 1";
    document.body.append(script);
    const holder = document.createElement("div");
    holder.innerHTML = "<img src='data:,' onerror='window.intruder = 2'>";
    document.body.append(holder);
  });
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.ok(problems.length >= 2, problems.join("\n"));
});

journey("a program that can't be loaded shows the crash card", { expectProblems: true }, async ({ page, site }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site.url);
  await page.locator("#crash").waitFor({ state: "visible" });
  assert.match(await page.locator("#crash-detail").innerText(), /could not start/);
  assert.equal(await page.locator("#boot").count(), 0);
});
