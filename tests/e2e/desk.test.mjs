// The payment desk: what has something left beside what is open, worked off one after the other, each with its proposal.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const sources = (page) => page.getByRole("navigation", { name: "With something left" }).getByRole("link");
const chosen = (page) => page.locator(".desk-chosen");

/** Two open invoices of one customer, the newer one first. */
async function twoOfOneCustomer(page, open) {
  await open("#/invoices?sort=-due");
  const rows = page.locator("tbody tr[data-id]");
  await rows.first().waitFor();
  const listed = await rows.evaluateAll((all) =>
    all.map((row) => ({
      number: row.querySelector(".c-no a")?.textContent.trim(),
      name: row.querySelector(".c-cust")?.textContent.trim(),
      isOther: /US\$|£/.test(row.textContent),
    })),
  );
  for (const newer of listed.filter((one) => !one.isOther)) {
    const older = listed.slice(listed.indexOf(newer) + 1).find((one) => one.name === newer.name && !one.isOther);
    if (older) return { name: newer.name, newer: newer.number, older: older.number };
  }
  throw new Error("the sample book has nobody with two open invoices");
}

/** Records money without setting it against anything. */
async function recordUnallocated(page, open, { name, amount, reference }) {
  await open("#/payments/new");
  await page.getByRole("combobox", { name: "Customer" }).or(page.getByRole("textbox", { name: "Customer" })).fill(name);
  await page.getByRole("textbox", { name: "Amount", exact: true }).fill(amount);
  await page.getByRole("textbox", { name: "Reference" }).fill(reference);
  const set = page.getByRole("textbox", { name: /^Allocated to/ });
  await set.first().waitFor();
  for (let at = 0; at < (await set.count()); at++) await set.nth(at).fill("");
  await page.getByRole("button", { name: "Record payment" }).click();
  await page.getByRole("heading", { level: 1, name: /^Payment of/ }).waitFor();
}

for (const look of ["light", "dark", "narrow"]) {
  journey(`the desk and what is on it, and axe finds nothing (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/payments");
    await page.getByRole("link", { name: /^Allocate \d+/ }).click();
    await page.getByRole("heading", { level: 1, name: "Payment desk" }).waitFor();
    await sources(page).first().waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await sources(page).first().click();
    await chosen(page).getByRole("heading", { level: 2 }).waitFor();
    assert.equal(await sources(page).first().isVisible(), look !== "narrow", "on a phone one side at a time");
    assert.deepEqual(await axeProblems(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the page");
    if (look === "narrow") {
      await page.getByRole("link", { name: "All with something left" }).click();
      await sources(page).first().waitFor();
    }
  });
}

journey("a reference names the invoice; one command allocates, the next comes, one undo brings it back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const { name, newer, older } = await twoOfOneCustomer(page, open);
  await recordUnallocated(page, open, { name, amount: "12.34", reference: `your ${newer.replace("-", " ")} thanks` });
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("heading", { level: 1, name: "Payment desk" }).waitFor();
  const count = await sources(page).count();
  assert.ok(count >= 2, "the sample's own and the new one");
  const own = sources(page).filter({ hasText: "€12.34" });
  await own.click();
  await chosen(page).getByText(`Proposed: it names ${newer}.`).waitFor();
  assert.equal(await chosen(page).getByRole("textbox", { name: `Allocated to ${newer}` }).inputValue(), "12.34");
  assert.equal(await chosen(page).getByRole("textbox", { name: `Allocated to ${older}` }).inputValue(), "");
  const address = await page.evaluate(() => location.hash);
  await page.keyboard.press("Control+Enter");
  const toast = page.locator(".toast", { hasText: "Allocated" });
  await toast.waitFor();
  await page.waitForFunction((before) => location.hash !== before, address);
  assert.equal(await sources(page).count(), count - 1);
  assert.equal(await own.count(), 0);
  await page.waitForFunction(() => document.activeElement?.id === "desk-chosen", undefined, { timeout: 5_000 });
  await toast.getByRole("button", { name: "Undo" }).click();
  await own.waitFor();
  assert.equal(await sources(page).count(), count);
});

journey("what was changed is summed, refused in place, kept over a reload, and proposed again", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const { name, older } = await twoOfOneCustomer(page, open);
  await recordUnallocated(page, open, { name, amount: "20", reference: "" });
  await open("#/payments/desk");
  await sources(page).filter({ hasText: "€20.00" }).click();
  const set = chosen(page).getByRole("textbox", { name: /^Allocated to/ });
  const first = set.first();
  await first.fill("15");
  await chosen(page).getByText("€5.00 stays as customer credit.").waitFor();
  await chosen(page).getByText("Changed by you.").waitFor();
  assert.match(await chosen(page).locator("tfoot").innerText(), /€15\.00/);
  await page.reload();
  await chosen(page).getByText("Changed by you.").waitFor();
  assert.equal(await set.first().inputValue(), "15.00", "what was typed is there after a reload");
  // What is no amount is never taken for nothing.
  await set.first().fill("15,x");
  await page.keyboard.press("Control+Enter");
  await chosen(page).getByText("An amount above can’t be read.", { exact: false }).waitFor();
  assert.equal(await set.first().inputValue(), "15,x", "nothing typed is lost");
  assert.equal(await page.locator(".toast", { hasText: "Allocated" }).count(), 0);
  await set.first().fill("21");
  await chosen(page).getByText("€1.00 more is allocated than came in. Lower an amount.").waitFor();
  await chosen(page).getByRole("button", { name: "Allocate", exact: true }).click();
  await chosen(page).locator(".note [role=alert]").waitFor();
  assert.equal(await set.first().inputValue(), "21.00", "nothing typed is lost");
  await chosen(page).getByRole("button", { name: "Propose again" }).click();
  await chosen(page).getByText(/^Proposed: the oldest due date first\.|^Proposed: the amount is exactly/).waitFor();
  await chosen(page).getByRole("button", { name: "Allocate", exact: true }).click();
  await page.locator(".toast", { hasText: "Allocated" }).waitFor();
  assert.equal(await sources(page).filter({ hasText: "€20.00" }).count(), 0);
  assert.ok(older, "of a customer with two");
});

journey("the payment form too takes what is no amount for no payment, and keeps it", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const { name } = await twoOfOneCustomer(page, open);
  await open("#/payments/new");
  await page.getByRole("combobox", { name: "Customer" }).or(page.getByRole("textbox", { name: "Customer" })).fill(name);
  await page.getByRole("textbox", { name: "Amount", exact: true }).fill("20");
  const set = page.getByRole("textbox", { name: /^Allocated to/ });
  await set.first().fill("7,x");
  await page.getByRole("button", { name: "Record payment" }).click();
  await page.getByText("An amount above can’t be read.", { exact: false }).waitFor();
  assert.equal(await set.first().inputValue(), "7,x");
  await set.first().fill("7");
  await page.getByRole("button", { name: "Record payment" }).click();
  await page.getByRole("heading", { level: 1, name: /^Payment of/ }).waitFor();
});

journey("everything allocated or given back is said so; an address of what is used up says that", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/payments/desk");
  await sources(page).first().waitFor();
  for (let left = await sources(page).count(); left > 0; left--) {
    await sources(page).first().click();
    await chosen(page).getByRole("button", { name: "Give back" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("Not ours");
    await dialog.getByRole("button", { name: "Record refund" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.waitForFunction((now) => document.querySelectorAll(".desk-sources li").length < now, left);
  }
  await chosen(page).getByText("Nothing is left of it").waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await open("#/payments/desk");
  await page.getByText("Everything is allocated").waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await open("#/payments/desk?from=payment-99999");
  await page.getByText("Nothing is left of it").waitFor();
});
