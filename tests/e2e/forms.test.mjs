// Forms: what is typed is never lost, a fault is told at its place when the field is left and goes when it is mended,
// and what is taken back is named.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const field = (page, name) => page.getByLabel(name, { exact: true });
const faults = (page) => page.locator("main .err");

journey("a half-filled customer comes back, and goes by Start over and by Cancel", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await field(page, "Name").fill("Half & Half");
  await page.getByLabel("Note").fill("met at the fair");
  await page.getByRole("link", { name: "Payments" }).first().click();
  await page.waitForURL(/#\/payments/);

  await page.goBack();
  await page.getByText("as you left it, not saved yet").waitFor();
  assert.equal(await field(page, "Name").inputValue(), "Half & Half");
  await page.reload();
  await page.getByText("as you left it, not saved yet").waitFor();
  assert.equal(await page.getByLabel("Note").inputValue(), "met at the fair");
  assert.deepEqual(await axeProblems(page), []);

  await page.getByRole("button", { name: "Start over" }).click();
  assert.equal(await field(page, "Name").inputValue(), "");
  await field(page, "Name").fill("Another");
  await page.getByRole("button", { name: "Cancel" }).click();
  await open("#/customers/new");
  assert.equal(await field(page, "Name").inputValue(), "", "cancelled is thrown away");
  assert.equal(await page.getByText("as you left it").count(), 0);

  await field(page, "Name").fill("Kept Ltd");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByRole("heading", { name: "Kept Ltd" }).waitFor();
  await open("#/customers/new");
  assert.equal(await field(page, "Name").inputValue(), "", "recorded is no draft any more");
});

journey("a half-filled payment comes back for what it was meant for alone", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/payments/new");
  await field(page, "Customer").fill("Quillhaven Press");
  await field(page, "Amount").fill("12.50");
  await page.getByRole("link", { name: "Customers" }).first().click();
  await page.waitForURL(/#\/customers/);
  await open("#/payments/new?invoice=3");
  assert.equal(await page.getByText("as you left it").count(), 0, "another payment is meant");
  await open("#/payments/new");
  await page.getByText("as you left it, not saved yet").waitFor();
  assert.equal(await field(page, "Amount").inputValue(), "12.50");
  await page.getByRole("button", { name: "Start over" }).click();
  assert.equal(await field(page, "Customer").inputValue(), "");
});

journey("a customer's faults are told when a field is left, and go when it is mended", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await field(page, "E-mail").fill("nobody");
  await field(page, "Payment terms").fill("whenever");
  await field(page, "Telephone").focus();
  assert.equal(await faults(page).count(), 2);
  await field(page, "E-mail").fill("somebody@example.com");
  await field(page, "Payment terms").fill("net 30");
  assert.equal(await faults(page).count(), 0, "mended before anything was sent");
  await page.getByRole("button", { name: "Add customer" }).click();
  await faults(page).getByText("Write the customer's name.").waitFor();
  await field(page, "Name").fill("X");
  assert.equal(await faults(page).count(), 0);
});

journey("a line's fault is told when its field is left, in words that fit", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  const cell = (name) => page.getByLabel(`${name}, line 1`);
  await cell("Description").fill("Work");
  await cell("Price").pressSequentially("abc");
  assert.equal(await faults(page).count(), 0, "not told off while typing");
  await cell("Quantity").focus();
  await faults(page).getByText("Line 1: the price is no amount in this currency.").waitFor();
  assert.equal(await page.locator("dd.tot").innerText(), "–", "no total of what can't be read");
  await cell("Price").fill("");
  await cell("Quantity").fill("many");
  await cell("Description").focus();
  await faults(page).getByText("Line 1: the quantity is no number").waitFor();
  assert.equal(await faults(page).count(), 1, "a missing price is told when it is sent");
  await cell("Quantity").fill("2");
  await page.getByRole("heading", { name: "New invoice" }).click();
  await page.keyboard.press("Control+Enter");
  await faults(page).getByText("Line 1: enter a price.").waitFor();
  await cell("Price").fill("50");
  assert.equal(await faults(page).getByText("Line 1").count(), 0);
});

journey("an amount's fault goes as soon as it is mended", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/payments/new");
  await field(page, "Amount").fill("12,x");
  await field(page, "Customer").focus();
  assert.equal(await faults(page).count(), 1);
  await field(page, "Amount").fill("12");
  assert.equal(await faults(page).count(), 0);
});

journey("an invoice is issued from anywhere on its page, and taking it back names it", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  await field(page, "Customer").fill("Veldt Solar BV");
  await page.getByLabel("Description, line 1").fill("Work");
  await page.getByRole("textbox", { name: "Price, line 1" }).fill("100");
  const order = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main :is(input, button)")];
    return all.findIndex((it) => it.innerText?.startsWith("Issue invoice")) > all.findLastIndex((it) => it.tagName === "INPUT");
  });
  assert.ok(order, "the buttons come after the fields");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/invoices\/\d+$/);
  const number = (await page.getByRole("heading", { level: 1 }).innerText()).replace(/^\D*/, "");
  await page.keyboard.press("Control+z");
  await page.locator(".toast").getByText(`Taken back: invoice ${number}`).waitFor();
  await page.keyboard.press("Control+Shift+z");
  await page.locator(".toast").getByText(`Done again: invoice ${number}`).waitFor();
});
