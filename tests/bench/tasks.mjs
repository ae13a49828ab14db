// Measures what takes a moment in a book of 10,000 invoices: how long until it is done, and the longest the page does not
// answer meanwhile. Prints, judges nothing.

import { readFile } from "node:fs/promises";
import { launchBrowser } from "../e2e/lib/browser.mjs";
import { CONTEXT, DIST, LOOKS } from "../e2e/lib/look.mjs";
import { serveSite } from "../e2e/lib/server.mjs";
import { INVOICES, openManyInvoices } from "./many.mjs";

const site = await serveSite(DIST);
const browser = await launchBrowser();
const context = await browser.newContext({ ...CONTEXT, ...LOOKS.light });
const page = await context.newPage();
await page.addInitScript(() => {
  // A browser without a window has nobody to choose a place: the file goes to the downloads.
  Object.defineProperty(window, "showSaveFilePicker", { value: undefined, configurable: true });
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
  }).observe({ entryTypes: ["longtask"] });
});
const rows = {};

/** Does something, and notes how long it took and the longest task in it. */
async function measured(name, act) {
  await page.waitForTimeout(1_000);
  await page.evaluate(() => { window.longest = 0; });
  const from = performance.now();
  const result = await act();
  const took = performance.now() - from;
  await page.waitForTimeout(300);
  rows[name] = { done: Math.round(took), "longest task": Math.round(await page.evaluate(() => window.longest)) };
  return result;
}

const download = (act) => Promise.all([page.waitForEvent("download"), act()]).then(([file]) => file);
const exported = async (item) => {
  await page.getByRole("button", { name: "Export" }).first().click();
  return download(() => page.getByRole("menuitem", { name: item }).click());
};

await measured("import", () => openManyInvoices(page, site.url));
await page.goto(`${site.url}#/invoices?status=all`);
await page.locator("tbody tr[data-id]").first().waitFor();
await page.waitForTimeout(3_000);
await measured("list as CSV", () => exported("Text table (CSV)"));
await measured("list as XLSX", () => exported("Spreadsheet (XLSX)"));
await page.goto(`${site.url}#/data`);
const saved = await measured("backup written", () => download(() => page.getByRole("button", { name: "Save backup file" }).click()));
const file = { name: "backup.jsonl", mimeType: "application/x-ndjson", buffer: await readFile(await saved.path()) };
await page.getByRole("button", { name: "Restore from file" }).click();
const dialog = page.getByRole("dialog");
await measured("backup read", async () => {
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.locator(".preview").waitFor();
});
await measured("backup restored", async () => {
  await dialog.getByRole("button", { name: "Restore as a new book" }).click();
  await page.locator(".toast", { hasText: "restored as a new book" }).waitFor();
});
await measured("book opened", async () => {
  await page.reload();
  await page.locator("main .chase").waitFor();
});
console.log(`Chromium ${browser.version()}, ${INVOICES} invoices, a backup of ${(file.buffer.length / 1e6).toFixed(1)} MB, milliseconds`);
console.table(rows);
await browser.close();
await site.close();
