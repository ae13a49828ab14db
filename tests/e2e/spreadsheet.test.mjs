// A spreadsheet of a long list is made in steps: it is shown how far it is, it can be stopped, and one that does not come
// is told of.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openManyInvoices } from "../bench/many.mjs";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";

/** Asks for the list as a spreadsheet. */
async function ask(page) {
  await page.getByRole("button", { name: "Export" }).first().click();
  await page.getByRole("menuitem", { name: "Spreadsheet (XLSX)" }).click();
}

for (const look of ["light", "narrow"]) {
  journey(`spreadsheet: a long list shows how far its file is, can be stopped, and comes whole (${look})`, { look }, async ({ page, context, site }) => {
    const files = [];
    page.on("download", (file) => files.push(file));
    await openManyInvoices(page, site.url);
    await page.goto(`${site.url}#/invoices?status=all`);
    const bar = page.locator(".handout .progress");
    const told = page.locator(".toast", { hasText: "No file was made" });

    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
    await ask(page);
    await bar.getByText("Making the spreadsheet").waitFor();
    await page.waitForFunction(() => document.querySelector(".handout progress")?.position > 0);
    // By key: a click waits until the page stands still, and the file may be done by then.
    await bar.getByRole("button", { name: "Cancel" }).press("Enter");
    await told.waitFor();
    await bar.waitFor({ state: "detached" });

    await told.getByRole("button", { name: "Dismiss" }).click();
    await ask(page);
    await bar.waitFor();
    await page.evaluate(() => { location.hash = "#/customers"; });
    await told.waitFor();
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.waitForTimeout(1_000);
    assert.equal(files.length, 0, "what was stopped or left hands out nothing");

    await page.goto(`${site.url}#/invoices?status=all`);
    const [file] = await Promise.all([page.waitForEvent("download"), ask(page)]);
    const bytes = await readFile(await file.path());
    assert.equal(bytes.subarray(0, 2).toString(), "PK");
    assert.ok(bytes.length > 100_000, `all of the list: ${bytes.length} bytes`);
    await bar.waitFor({ state: "detached" });
    assert.deepEqual(await axeProblems(page), []);
  });
}
