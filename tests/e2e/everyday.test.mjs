// Everyday work from end to end: the first invoice to its payment by keys alone, and a freelancer's month end.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page, name, role) {
  for (let step = 0; step < 60; step += 1) {
    const found = await page.evaluate(([name, role]) => {
      const at = document.activeElement;
      const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent ?? "";
      return label.trim().startsWith(name) && (!role || at.tagName === role);
    }, [name, role]);
    if (found) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

for (const look of ["light", "dark", "narrow"]) {
  journey(`the first invoice is written, issued and paid by keys alone, in less than a minute (${look})`, { look }, async ({ page, open }) => {
    await open("");
    const from = Date.now();
    await tabTo(page, "Write an invoice");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: /name of your business/i }).waitFor();
    await page.keyboard.type("Halden Studio");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/invoices\/new$/);
    await page.getByLabel("Description, line 1").waitFor();
    await tabTo(page, "Customer", "INPUT");
    await page.keyboard.type("Fenmark Tools");
    await tabTo(page, "Description, line 1", "INPUT");
    await page.keyboard.type("Route planner");
    await page.keyboard.press("Tab");
    await page.keyboard.type("6");
    await page.keyboard.press("Tab");
    await page.keyboard.type("250");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await tabTo(page, "Record payment");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/payments\/new/);
    await page.getByText(/^Proposed: it is for /).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/#\/payments\/\d+/);
    const took = Date.now() - from;
    await open("#/invoices?status=paid");
    await page.locator("tbody tr[data-id]").first().waitFor();
    assert.equal(await page.locator("tbody tr[data-id]").count(), 1);
    console.log(`# first invoice to paid (${look}): ${took} ms, keys as fast as they are taken`);
    assert.deepEqual(await axeProblems(page), []);
  });
}

for (const look of ["light", "narrow"]) {
  journey(`a month's end: payments in, one given up, one contested, the list handed out, the figures read (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    // Three payments from the list of who owes.
    for (let round = 0; round < 3; round += 1) {
      await open("#/today");
      await page.locator(".chase li .btn", { hasText: "Record payment" }).first().click();
      await page.waitForURL(/#\/payments\/new\?customer=/);
      // The whole of what is open is proposed once the amount is that; here the oldest invoice's own button.
      await page.getByRole("textbox", { name: "Amount", exact: true }).fill("1000");
      await page.getByRole("textbox", { name: "Amount", exact: true }).press("Control+Enter");
      await page.waitForURL(/#\/payments\/\d+/);
    }
    await open("#/invoices?status=past-due");
    const first = page.locator("tbody tr[data-id] .c-no a").first();
    await first.click();
    await page.getByRole("heading", { level: 1, name: /^Invoice / }).waitFor();
    await page.getByRole("button", { name: "Write off" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Write off" }).click();
    await page.locator(".toast", { hasText: "written off" }).first().waitFor();
    await open("#/invoices");
    await page.locator("tbody tr[data-id]", { hasNotText: "Disputed" }).first().locator(".c-no a").click();
    await page.getByRole("heading", { level: 1, name: /^Invoice / }).waitFor();
    await page.getByRole("button", { name: "Open dispute" }).click();
    await dialog.getByLabel("Reason").fill("Wrong quantity");
    await page.keyboard.press("Enter");
    await page.getByText("Disputed").first().waitFor();
    await open("#/invoices");
    await page.locator(".list-do").getByRole("button", { name: "Export", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Text table (CSV)" }).click()]);
    assert.match(download.suggestedFilename(), /\.csv$/);
    await open("#/reports");
    await page.locator(".figures").first().waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await open("#/history");
    await page.locator(".history-table tbody tr[data-id]").first().waitFor();
    const entries = await page.locator(".history-table tbody tr[data-id]").allInnerTexts();
    assert.ok(entries.slice(0, 5).some((text) => /Dispute of/i.test(text)), entries.slice(0, 5).join("\n"));
  });
}
