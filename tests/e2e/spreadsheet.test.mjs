// A spreadsheet of a long list is made in steps: it is shown how far it is, and it can be stopped.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openManyInvoices } from "../bench/many.mjs";
import { launchBrowser } from "./lib/browser.mjs";
import { CONTEXT, DIST, LOOKS } from "./lib/look.mjs";
import { serveSite } from "./lib/server.mjs";

/** Asks for the list as a spreadsheet. */
async function ask(page) {
  await page.getByRole("button", { name: "Export" }).first().click();
  await page.getByRole("menuitem", { name: "Spreadsheet (XLSX)" }).click();
}

test("spreadsheet: a long list shows how far its file is, can be stopped, and comes whole when asked again", async () => {
  const site = await serveSite(DIST);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ...CONTEXT, ...LOOKS.light });
    const page = await context.newPage();
    const files = [];
    page.on("download", (file) => files.push(file));
    await openManyInvoices(page, site.url);
    await page.goto(`${site.url}#/invoices?status=all`);
    await page.locator("tbody tr[data-id]").first().waitFor();
    await page.waitForTimeout(3_000);

    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
    await ask(page);
    const bar = page.locator(".handout .progress");
    await bar.getByText("Making the spreadsheet").waitFor();
    await page.waitForFunction(() => document.querySelector(".handout progress")?.position > 0);
    await bar.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".toast", { hasText: "No file was made" }).waitFor();
    await bar.waitFor({ state: "detached" });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.waitForTimeout(1_000);
    assert.equal(files.length, 0, "what was stopped hands out nothing");

    const [file] = await Promise.all([page.waitForEvent("download"), ask(page)]);
    const bytes = await readFile(await file.path());
    assert.equal(bytes.subarray(0, 2).toString(), "PK");
    assert.ok(bytes.length > 100_000, `all of the list: ${bytes.length} bytes`);
    await bar.waitFor({ state: "detached" });
  } finally {
    await browser.close();
    await site.close();
  }
});
