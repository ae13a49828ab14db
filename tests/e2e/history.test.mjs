// Everything that was recorded, the way back, and the book as it was then, on both clocks.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const row = (page, at) => page.locator(".history-table tbody tr[data-id]").nth(at);

for (const look of ["light", "dark", "narrow"]) {
  journey(`history in full (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/data");
    await page.getByRole("link", { name: "Show the history" }).click();
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
    await row(page, 0).waitFor();
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown);
  });
}

journey("an entry is taken back, stays struck through, and holds again", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await page.getByLabel("Name", { exact: true }).fill("Newly Met Ltd");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.waitForURL(/#\/customers\/\d+/);
  await open("#/history");
  assert.match(await row(page, 0).innerText(), /New customer Newly Met Ltd/);
  await row(page, 0).getByRole("button", { name: "Take back" }).click();
  await page.locator(".toast", { hasText: "Taken back" }).waitFor();
  assert.match(await row(page, 0).innerText(), /Taken back: customer Newly Met Ltd/);
  assert.equal(await row(page, 1).locator("s").count(), 1);
  await row(page, 1).getByRole("button", { name: "Do again" }).click();
  await page.locator(".toast", { hasText: "Done again" }).waitFor();
  assert.match(await row(page, 2).innerText(), /Holds/);
});

journey("the time stands beside the day, and an explanation's entry leads to its place", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await page.getByLabel("Name", { exact: true }).fill("Newly Met Ltd");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.waitForURL(/#\/customers\/\d+/);
  await open("#/history");
  const time = row(page, 0).locator(".time");
  await time.waitFor();
  const just = await page.evaluate(() => [0, 1, 2].map((minutes) =>
    new Date(Date.now() - minutes * 60_000).toLocaleTimeString("en-US", { timeStyle: "short" })));
  const shown = (await time.innerText()).trim();
  assert.ok(just.includes(shown), `${shown} is the time it was recorded at, of ${just}`);
  assert.ok((await page.locator(".history-table .time").count()) > 5, "so of the entries before it");

  await open("#/customers/2?explain=customer-2-open");
  const link = page.getByRole("dialog").locator(".behind tbody td a[href*='#/history']").first();
  const number = (await link.innerText()).trim();
  await link.click();
  await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
  const there = page.locator(".history-table tr[aria-current=true]");
  await there.waitFor();
  assert.equal(`#${(await there.locator(".c-no").innerText()).trim()}`, number);
  await page.waitForFunction(() => document.activeElement?.closest("tr")?.getAttribute("aria-current") === "true");
});

journey("an entry that others build on is not taken back, and says why", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/history");
  await page.locator(".history-table").focus();
  await page.keyboard.press("Control+End");
  const first = page.locator(".history-table tbody tr", { hasText: "New customer" }).last();
  await first.getByRole("button", { name: "Take back" }).click();
  await page.locator(".toast", { hasText: "A later entry builds on this one" }).waitFor();
});

journey("the book as it was then: what was entered later is not there", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const now = await page.locator(".stat .v").first().innerText();
  await open("#/history");
  await page.locator(".history-table").focus();
  await page.keyboard.press("PageDown");
  await page.locator(".history-table tbody tr").nth(30).getByRole("link", { name: "As it was then" }).click();
  await page.waitForURL(/#\/today\?asof=(\d{4}-\d{2}-\d{2})&known=\1/);
  await page.getByText(/Only what was entered by the end of/).waitFor();
  assert.notEqual(await page.locator(".stat .v").first().innerText(), now);
  // Another page keeps the time of the look.
  await page.getByRole("link", { name: "Invoices" }).first().click();
  await page.waitForURL(/#\/invoices\?asof=.*&known=/);
  await open("#/today?asof=2026-06-30&known=2026-06-30");
  await page.getByText(/Only what was entered by the end of/).waitFor();
  await page.locator(".past-banner").getByRole("button", { name: "Back to today" }).click();
  await page.waitForURL(/#\/today$/);
});

journey("both clocks are set in one dialog", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.locator(".asof").click();
  const dialog = page.getByRole("dialog", { name: "As of which day?" });
  await dialog.getByLabel("Day", { exact: true }).fill("2026-09-30");
  await dialog.getByLabel("As known on").fill("2026-10-15");
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Show this day" }).click();
  await page.waitForURL(/asof=2026-09-30&known=2026-10-15/);
  assert.match(await page.locator(".asof").innerText(), /known Oct 15/);
});
