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
  await page.getByText(`${lines.length} records are in your downloads.`).waitFor();
});
