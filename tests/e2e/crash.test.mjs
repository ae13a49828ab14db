// The crash card: static, so that it works when nothing else does, and it saves the data.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const saved = async (page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my data" }).click()]);
  return (await readFile(await download.path(), "utf8")).trim().split("\n").map((line) => JSON.parse(line));
};

journey("where the program does not start, the card saves everything that is stored", { expectProblems: true }, async ({ page, open, site }) => {
  await openSampleBook(page, open);
  const entries = Number(/#([\d,]+)/.exec(await page.locator(".saved").first().innerText())[1].replace(",", ""));
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.url}#/today`);
  await page.reload();
  await page.getByRole("heading", { name: "Duebook stopped" }).waitFor();
  assert.deepEqual(await axeProblems(page), []);
  const lines = await saved(page);
  const rows = lines.filter(({ store }) => store === "journal");
  assert.equal(rows.length, entries);
  assert.ok(rows.some(({ row }) => JSON.stringify(row).includes("Kestrel Freight")), "readable without the program");
  assert.equal(lines.filter(({ store }) => store === "books").length, 1);
  await page.getByText(`${lines.length} records are in your downloads. Data and backup restores them.`).waitFor();
});

journey("what the card saved is restored as a book; a changed line is refused", { expectProblems: true }, async ({ page, open, site }) => {
  await open("");
  await page.getByRole("button", { name: "Write an invoice" }).click();
  await page.getByRole("textbox", { name: /name of your business/i }).fill("Rescue Studio");
  await page.getByRole("button", { name: "Make this book" }).click();
  await page.waitForURL(/#\/invoices\/new$/);
  await open("#/customers/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Fenmark Tools");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "Fenmark Tools" }).waitFor();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await page.getByRole("heading", { name: "Duebook stopped" }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my data" }).click()]);
  const file = await readFile(await download.path(), "utf8");
  await page.unroute("**/*.wasm");
  const choose = async (text) => {
    await page.goto(`${site.url}#/data`);
    await page.reload();
    await page.getByRole("button", { name: "Restore from file" }).click();
    await page.locator("dialog[open] input[type=file]").setInputFiles({ name: "saved.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(text) });
  };
  await choose(file.replace("Fenmark Tools", "Fenmark Fools"));
  await page.getByRole("alert").filter({ hasText: "Rescue Studio can’t be restored from this file." }).waitFor();
  await choose(file);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Rescue Studio").waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Restore as a new book" }).click();
  await page.locator(".toast", { hasText: "Rescue Studio restored as a new book" }).waitFor();
  await open("#/customers");
  await page.getByRole("link", { name: "Fenmark Tools" }).first().waitFor();
});
