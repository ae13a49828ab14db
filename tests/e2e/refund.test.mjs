// Money given back: from what is left on a payment, with a reason, in the timeline, and back with one undo.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

async function openPaymentWithRest(page, open) {
  await openSampleBook(page, open);
  await open("#/payments?left=1");
  await page.locator(".pay-table tbody a").first().click();
  await page.getByRole("button", { name: "Give back" }).waitFor();
}

for (const look of ["light", "dark", "narrow"]) {
  journey(`the dialog of a refund, and axe finds nothing (${look})`, { look }, async ({ page, open }) => {
    await openPaymentWithRest(page, open);
    await page.getByRole("button", { name: "Give back" }).click();
    await page.getByRole("dialog", { name: /^Give €86\.40 back$/ }).waitFor();
    assert.deepEqual(await axeProblems(page), []);
  });
}

journey("what is refused is said at its field; what is given back is left no more; undo brings it back", {}, async ({ page, open }) => {
  await openPaymentWithRest(page, open);
  await page.getByRole("button", { name: "Give back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount").fill("100");
  await dialog.getByLabel("Reason").fill("Paid twice");
  await dialog.getByRole("button", { name: "Record refund" }).click();
  await dialog.getByText(/Only €86\.40 is left|At most €86\.40|€86\.40/).last().waitFor();
  assert.equal(await dialog.getByLabel("Amount").getAttribute("aria-invalid"), "true");
  assert.equal(await dialog.getByLabel("Reason").inputValue(), "Paid twice", "nothing typed is lost");
  await dialog.getByLabel("Amount").fill("50");
  await dialog.getByLabel("Reason").press("Enter");
  const toast = page.locator(".toast", { hasText: "€50.00 was given back to" });
  await toast.waitFor();
  await page.locator(".timeline", { hasText: "€50.00 given back" }).waitFor();
  await page.locator(".timeline", { hasText: "Paid twice" }).waitFor();
  await toast.getByRole("button", { name: "Undo" }).click();
  await page.locator(".toast", { hasText: "Taken back: refund to" }).waitFor();
  await page.getByRole("button", { name: "Give back" }).click();
  await page.getByRole("dialog", { name: /^Give €86\.40 back$/ }).waitFor();
});
