// Many invoices at once: tried first, done as one entry, taken back with one undo.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const bar = (page) => page.getByRole("group", { name: "What is selected" });
const openCount = async (page) => Number((await page.locator(".tabs a", { hasText: "Open" }).locator(".n").innerText()).replace(/\D/g, ""));

async function tickFirst(page, count) {
  const boxes = page.locator("tbody td.c-sel");
  await boxes.first().click();
  await boxes.nth(count - 1).click({ modifiers: ["Shift"] });
  await bar(page).getByText(`${count} selected`).waitFor();
}

journey("invoices are marked as paid together, and one undo takes all of it back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  const before = await openCount(page);
  await tickFirst(page, 3);
  assert.deepEqual(await axeProblems(page), []);
  await bar(page).getByRole("button", { name: "Mark as paid" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark 3 invoices as paid" });
  await dialog.getByText("3 will be done.").waitFor();
  assert.match(await dialog.locator(".dry-run").innerText(), /goes from €55,749\.50 to €/);
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Do it for 3" }).click();
  const toast = page.locator(".toast", { hasText: "3 invoices are paid" });
  await toast.waitFor();
  assert.equal(await openCount(page), before - 3);
  assert.equal(await bar(page).count(), 0, "nothing is selected any more");
  await toast.getByRole("button", { name: "Undo" }).click();
  await page.locator(".toast", { hasText: "Taken back: 3 payments" }).waitFor();
  assert.equal(await openCount(page), before);
});

journey("the dry run names what is refused and why, and does the rest", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  // The newest invoices are mostly open, older ones are paid: all of them cannot be written off.
  await open("#/invoices?status=all");
  await page.getByRole("checkbox", { name: "Select all rows" }).check();
  await bar(page).getByRole("button", { name: "Write off" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/will be left as they are/).waitFor();
  const text = await dialog.locator(".dry-run").innerText();
  assert.match(text, /Nothing is open/);
  assert.match(text, /and \d+ more/);
  const done = Number(/(\d+) will be done/.exec(text)[1]);
  await dialog.getByRole("button", { name: `Do it for ${done}` }).click();
  await page.locator(".toast", { hasText: `${done} invoices are written off` }).waitFor();
  assert.equal(await openCount(page), 0);
  await page.keyboard.press("Control+z");
  await page.locator(".toast", { hasText: `Taken back: ${done} write-offs` }).waitFor();
  assert.ok((await openCount(page)) > 0);
});

journey("a day in the future and a missing reason are refused before anything is done", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  await tickFirst(page, 2);
  await bar(page).getByRole("button", { name: "Mark as paid" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day").fill("+30");
  await dialog.getByLabel("Day").blur();
  await dialog.getByText("None of them can be done.").waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Nothing to do" }).getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Escape");
  await bar(page).getByRole("button", { name: "Open dispute" }).click();
  await dialog.getByText("None of them can be done.").waitFor();
  await dialog.getByLabel("Reason").fill("Wrong purchase order");
  await dialog.getByText(/2 will be done|1 will be done/).waitFor();
});

journey("rows are ticked by keyboard", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  await page.locator("tbody tr[data-id] a").first().focus();
  await page.locator("tbody tr[data-id] td").nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await bar(page).getByText("2 selected").waitFor();
  await bar(page).getByRole("button", { name: "Clear" }).click();
  assert.equal(await bar(page).count(), 0);
});
