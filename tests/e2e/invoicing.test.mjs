// Invoices and payments, from the editor to money that is allocated, taken back and searched for.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";

/** Opens the sample book and then a route. */
async function sample(page, open, hash) {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.getByText(/Saved #/).first().waitFor();
  await open(hash);
}

const rows = (page) => page.locator("tbody tr[data-id]");

/** Fills the editor for a new customer. */
async function typeInvoice(page, { customer, description, quantity, price }) {
  await page.getByRole("textbox", { name: "Customer", exact: true }).or(page.getByRole("combobox", { name: "Customer", exact: true })).fill(customer);
  await page.getByLabel("Description, line 1").fill(description);
  await page.getByRole("textbox", { name: "Quantity, line 1" }).fill(quantity);
  await page.getByRole("textbox", { name: "Price, line 1" }).fill(price);
}

journey("an invoice is typed, survives a reload, is issued, paid, reversed", {}, async ({ page, open }) => {
  await sample(page, open, "#/invoices/new");
  await typeInvoice(page, { customer: "Fenmark Tools", description: "Route planner", quantity: "6", price: "1.250,50" });
  await page.getByRole("textbox", { name: "Terms" }).or(page.getByRole("combobox", { name: "Terms" })).fill("2/10 net 30");
  await page.getByRole("textbox", { name: "Tax in percent" }).fill("0");
  await page.getByText("€7,503.00").first().waitFor();
  await page.reload();
  await page.getByText("as you left it, not saved yet").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Price, line 1" }).inputValue(), "1.250,50");
  await page.getByRole("textbox", { name: "Price, line 1" }).press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
  await page.getByText(/Invoice 20\d\d-\d+ issued/).first().waitFor();

  await page.getByRole("link", { name: "Record payment" }).click();
  // Paid within ten days: the discount is proposed.
  await page.getByText(/^Proposed: it is for 20\d\d-\d+\.$/).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Amount", exact: true }).inputValue(), "7,352.94");
  await page.getByRole("textbox", { name: "Amount", exact: true }).fill("8000");
  await page.getByText("€647.06 stays as customer credit.").waitFor();
  await page.getByRole("button", { name: "Record payment" }).click();
  await page.getByText("€647.06 unallocated").waitFor();

  await page.getByRole("button", { name: "Reverse" }).click();
  await page.getByRole("button", { name: "Reverse", exact: true }).last().click();
  await page.getByText("Fill this in.").waitFor();
  await page.getByRole("textbox", { name: "Reason" }).fill("Wrong invoice");
  await page.keyboard.press("Enter");
  await page.getByText("€8,000.00 unallocated").waitFor();
  await page.locator(".timeline").getByText("Reason: Wrong invoice").waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByText("€647.06 unallocated").waitFor();
  // What was taken back stays in the timelines of both, struck through, with the word and the day.
  const struck = page.locator(".timeline li.off");
  await struck.locator("s", { hasText: /€7,352\.94 taken back from 20\d\d-\d+/ }).waitFor();
  await struck.getByText("Reason: Wrong invoice").waitFor();
  await struck.getByText(/^Taken back on /).waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await page.getByRole("link", { name: /^20\d\d-\d+$/ }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
  await struck.getByText(/^Taken back on /).first().waitFor();
  assert.equal(await struck.count(), 2, "the amount and its discount");
  assert.equal(await struck.getByRole("button").count(), 0);
});

journey("an entry made by keys from inside a field takes the page away and stops nothing", {}, async ({ page, open }) => {
  await sample(page, open, "#/invoices/new");
  await typeInvoice(page, { customer: "Fenmark Tools", description: "Route planner", quantity: "1", price: "100" });
  const issued = page.getByRole("textbox", { name: "Issued" });
  await issued.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
  await page.getByRole("link", { name: "Record payment" }).click();
  const amount = page.getByRole("textbox", { name: "Amount", exact: true });
  await amount.fill("40");
  await amount.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /Payment/ }).waitFor();
  await page.getByText("Payment recorded").or(page.locator(".toast")).first().waitFor();
  assert.equal(await page.locator("#crash").isVisible(), false);
  await open("#/invoices?status=paid");
  const open_ = await page.locator("tbody tr[data-id] .c-amt .in-table").first().innerText();
  assert.match(open_, /0\.00$/, "of a paid invoice nothing is open");
});

journey("a refused invoice says why at its place and keeps what was typed", {}, async ({ page, open }) => {
  await sample(page, open, "#/invoices/new");
  await typeInvoice(page, { customer: "Fenmark Tools", description: "", quantity: "0", price: "ten" });
  await page.getByRole("button", { name: "Issue invoice" }).first().click();
  await page.getByText("Line 1 has a price and no description.").waitFor();
  await page.getByText("Line 1: the quantity is no number above or below zero.").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Price, line 1" }).inputValue(), "ten");
  assert.deepEqual(await axeProblems(page), []);
});

journey("the list is searched in any notation, sorted, and walked by keyboard", {}, async ({ page, open }) => {
  await sample(page, open, "#/invoices?status=all");
  const amount = await rows(page).first().locator(".c-tot").innerText();
  const german = amount.replace(/[€,]/g, "").replace(/(\d)(?=(\d{3})+\.)/g, "$1.").replace(/\.(\d\d)$/, ",$1");
  await page.getByRole("searchbox", { name: "Search invoices" }).fill(german);
  await page.waitForFunction(() => location.hash.includes("q="));
  assert.ok((await rows(page).count()) >= 1, `${german} finds ${amount}`);
  await page.getByRole("searchbox", { name: "Search invoices" }).fill("nobody has this name");
  await page.getByText("No invoice fits these filters").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("button", { name: "Total" }).click();
  await page.waitForFunction(() => location.hash.includes("sort=-total"));
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  // Past the tick and the number, whose link leads to its page.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const peek = page.locator("aside.peek");
  await peek.waitFor();
  assert.match(await page.evaluate(() => location.hash), /sel=\d+/);
  assert.deepEqual(await axeProblems(page), []);
  await peek.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Escape");
  await peek.waitFor({ state: "detached" });
});

journey("disputed, written off, recovered: each with its undo", {}, async ({ page, open }) => {
  await sample(page, open, "#/invoices");
  await rows(page).filter({ hasText: "Issued" }).first().locator(".c-no a").click();
  await page.getByRole("heading", { level: 1, name: /^Invoice/ }).waitFor();
  await page.getByRole("button", { name: "Open dispute" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Wrong quantity");
  await page.keyboard.press("Enter");
  await page.getByText("Disputed", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Write off" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Amount" }).fill("99999999");
  await dialog.getByRole("button", { name: "Write off" }).click();
  await dialog.getByText(/^Only .* is open\.$/).waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("textbox", { name: "Amount" }).fill("1");
  await dialog.getByRole("button", { name: "Write off" }).click();
  await page.getByText("€1.00 written off").waitFor();
  await page.getByRole("button", { name: "Recover" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Recover" }).click();
  await page.getByText("€1.00 owed again").waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  // It stays in the timeline, struck through and said to be taken back; no line says so and still counts.
  const takenBack = page.locator(".timeline li.off", { hasText: "€1.00 owed again" });
  await takenBack.getByText(/^Taken back on /).waitFor();
  assert.equal(await page.locator(".timeline li:not(.off)", { hasText: "€1.00 owed again" }).count(), 0);
});
