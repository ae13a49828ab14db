// The program comes in parts: the first page needs one of them, the rest follow, and one that does not come says so.

import assert from "node:assert/strict";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const FIRST = /\/duebook_bg\.wasm$/;
const LATER = (url) => url.pathname.endsWith(".wasm") && !FIRST.test(url.pathname);
const INSIGHT = /\/split_insight\.wasm$/;

journey("a first visit loads one part alone; the others are fetched once there is a book", {}, async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) asked.push(new URL(request.url()).pathname);
  });
  await open("");
  await page.waitForTimeout(2_500);
  assert.equal(asked.length, 1, asked.join(" "));
  assert.match(asked[0], FIRST);
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.locator(".stats").waitFor();
  await page.waitForFunction(() => performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".wasm")).length > 3);
  assert.equal(new Set(asked).size, asked.length, "no part is fetched twice");
});

journey("a part that does not come says so, keeps what is there, and comes at the next try", { expectProblems: true }, async ({ page, open }) => {
  await page.route(INSIGHT, (route) => route.abort());
  await openSampleBook(page, open);
  await page.getByRole("link", { name: "Reports" }).first().click();
  await page.getByText("A part of the program could not be fetched").waitFor();
  assert.equal(await page.locator("#crash").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await page.getByRole("link", { name: "Today" }).first().click();
  await page.locator(".stats").waitFor();

  await page.unroute(INSIGHT);
  await page.getByRole("link", { name: "Reports" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor();
  await page.getByRole("link", { name: "Import" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
});

journey("a damaged part is refused", { expectProblems: true }, async ({ page, open, problems }) => {
  await page.route(INSIGHT, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await openSampleBook(page, open);
  await page.getByRole("link", { name: "Reports" }).first().click();
  await page.getByText("A part of the program could not be fetched").waitFor();
  assert.ok(problems.some((line) => /integrity/i.test(line)), problems.join("\n"));
});

journey("a page of a part takes the focus when it has come", {}, async ({ page, open }) => {
  await page.route(LATER, async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue();
  });
  await open("");
  await page.getByRole("link", { name: "or paste rows" }).click();
  await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
});
