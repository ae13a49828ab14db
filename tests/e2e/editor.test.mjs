// Writing an invoice: items of before, cells pasted from a spreadsheet, and what to look at twice.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const cell = (page, name, line) => page.getByLabel(`${name}, line ${line}`);

/** Pastes text where the focus is, as from a spreadsheet. */
const paste = (page, text) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

journey("a table is pasted into the lines, and one undo takes it out again", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  await cell(page, "Description", 1).focus();
  await paste(page, "Item\tQty\tPrice\nDesign\t10\t85.00\nArtwork\t2.5\t99.90\n");
  await page.locator(".toast", { hasText: "2 lines pasted" }).waitFor();
  assert.equal(await cell(page, "Description", 1).inputValue(), "Design");
  assert.equal(await cell(page, "Price", 2).inputValue(), "99.90");
  await page.getByText("€1,099.75").first().waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  assert.equal(await cell(page, "Description", 1).inputValue(), "");
  assert.equal(await cell(page, "Description", 2).count(), 0);
});

journey("an item of before brings its price, and another price is pointed out", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  const name = await page.locator("datalist option").first().getAttribute("value");
  await page.getByLabel("Customer", { exact: true }).fill("Harbour Nine Hotels");
  const item = await page.waitForFunction(() => document.querySelector("#past-items option")?.value).then((handle) => handle.jsonValue());
  assert.ok(item && name);
  await cell(page, "Description", 1).fill(item);
  await page.waitForFunction(() => document.querySelector('[aria-label="Price, line 1"]').value !== "");
  const price = await cell(page, "Price", 1).inputValue();
  await cell(page, "Price", 1).fill("1.23");
  await page.locator(".warnings", { hasText: "Line 1: the last time it cost" }).waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await cell(page, "Description", 1).fill(`${item} `);
  await cell(page, "Description", 1).fill(item);
  assert.equal(await cell(page, "Price", 1).inputValue(), "1.23", "a price that was typed stays");
  assert.notEqual(price, "1.23");
});

journey("the same total of the same customer is pointed out, and stops nothing", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  const write = async () => {
    await page.getByLabel("Customer", { exact: true }).fill("Fenmark Tools");
    await cell(page, "Description", 1).fill("Survey");
    await cell(page, "Price", 1).fill("777");
  };
  await write();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
  await open("#/invoices/new");
  await write();
  await page.locator(".warnings a", { hasText: /^The same total as 20/ }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
});

for (const look of ["light", "dark", "narrow"]) {
  journey(`a draft is edited and issued beside the list (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/invoices?status=drafts");
    const row = page.locator("tbody tr[data-id]").first();
    const before = await row.locator(".c-tot, .c-amt").last().innerText();
    await row.locator(".c-cust").click();
    const peek = page.locator("aside.peek");
    await peek.getByRole("button", { name: "Edit it here" }).click();
    const form = peek.getByRole("region", { name: "Edit it here" });
    const price = form.getByRole("textbox", { name: "Price, line 1" });
    const was = await price.inputValue();
    await price.fill("ten");
    await form.getByRole("button", { name: "Save draft" }).click();
    await form.getByText(/the price is no amount/).waitFor();
    assert.equal(await price.inputValue(), "ten", "nothing typed is lost");
    assert.deepEqual(await axeProblems(page), []);
    assert.ok(await peek.evaluate((element) => element.scrollWidth <= element.clientWidth), "nothing is wider than the sheet");
    await price.fill("4321");
    await form.getByRole("button", { name: "Save draft" }).click();
    const toast = page.locator(".toast").filter({ has: page.getByRole("button", { name: "Undo" }) });
    await toast.waitFor();
    await page.waitForFunction((was) => document.querySelector("tbody tr[data-id] .c-tot, tbody tr[data-id] .c-amt")?.innerText !== was, before);
    assert.match(await page.evaluate(() => location.hash), /status=drafts.*sel=|sel=.*status=drafts/, "the list is where it was");
    await toast.getByRole("button", { name: "Undo" }).click();
    await page.locator(".toast", { hasText: "Taken back" }).waitFor();
    // By key: on a phone the message lies over the sheet for a while.
    await peek.getByRole("button", { name: "Edit it here" }).press("Enter");
    await page.waitForFunction((was) => document.querySelector(".draft-inline [aria-label=\"Price, line 1\"]")?.value === was, was);
    await form.getByRole("button", { name: "Issue invoice" }).press("Enter");
    await page.locator(".toast", { hasText: /issued/ }).waitFor();
  });
}
