// Payment terms: typed in any form, asked about where they are read in two ways, built with a preview, amended, and moved
// off holidays.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const terms = (scope) => scope.getByRole("combobox", { name: "Terms" }).or(scope.getByRole("textbox", { name: "Terms" }));
const customer = (page) =>
  page.getByRole("combobox", { name: "Customer", exact: true }).or(page.getByRole("textbox", { name: "Customer", exact: true }));

/** A new invoice of a thousand for a new customer. */
async function typeInvoice(page, open) {
  await open("#/invoices/new");
  await customer(page).fill("Fenmark Tools");
  await page.getByLabel("Description, line 1").fill("Route planner");
  await page.getByRole("textbox", { name: "Quantity, line 1" }).fill("1");
  await page.getByRole("textbox", { name: "Price, line 1" }).fill("1000");
  await page.getByRole("textbox", { name: "Tax in percent" }).fill("0");
}

/** What the table of due days says, row by row. */
const scheduled = (scope) => scope.locator(".due-schedule tbody tr").evaluateAll((rows) =>
  rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

journey("what is read in two ways is asked about once", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await typeInvoice(page, open);
  await terms(page).fill("net 45 EOM");
  await page.getByText("“net 45 EOM” is read in two ways. Which is meant?").waitFor();
  await page.getByRole("button", { name: "Month’s end, then 45 days" }).click();
  assert.equal(await terms(page).inputValue(), "EOM+45");
  await page.getByText(/^Due /).first().waitFor();
  await terms(page).fill("2/10 net 20 EOM");
  await page.keyboard.press("Tab");
  assert.equal(await terms(page).inputValue(), "2/EOM+10 EOM+20", "answered for good");
  await terms(page).fill("sometime");
  await page.keyboard.press("Tab");
  await page.getByText("Write terms as net 30, 2/10 net 30", { exact: false }).waitFor();
  assert.equal(await terms(page).inputValue(), "sometime");
});

for (const look of ["light", "dark", "narrow"]) {
  journey(`terms are built, shown on the invoice, and due part by part (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await typeInvoice(page, open);
    await page.getByRole("button", { name: "Choose terms…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Due" }).selectOption({ label: "In instalments" });
    await dialog.getByRole("textbox", { name: "Instalments" }).fill("50%@0, 40%@30");
    await dialog.getByText("instalments are percentages of the total that add up to 100 %.", { exact: false }).waitFor();
    assert.ok(await dialog.getByRole("button", { name: "Use these terms" }).getAttribute("aria-disabled"), "no terms, nothing to use");
    await dialog.getByRole("textbox", { name: "Instalments" }).fill("50%@0, 50%@30");
    await dialog.locator(".due-schedule").waitFor();
    const parts = await scheduled(dialog);
    assert.deepEqual(parts.map((row) => row[2]), ["€500.00", "€500.00"]);
    assert.deepEqual(await axeProblems(page), []);
    await dialog.getByRole("button", { name: "Use these terms" }).click();
    assert.equal(await terms(page).inputValue(), "50%@0, 50%@30");
    await page.getByRole("button", { name: "Issue invoice" }).first().click();
    await page.getByRole("heading", { level: 1, name: /^Invoice 20/ }).waitFor();
    const facts = await page.locator("main .kv").first().innerText();
    assert.match(facts, /50%@0, 50%@30/);
    assert.deepEqual(await axeProblems(page), []);
    // A month and a day later only what was due first is overdue, and one instalment is not due yet the day after issue.
    const number = (await page.getByRole("heading", { level: 1 }).innerText()).replace("Invoice ", "");
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await open(`#/customers?q=fenmark&asof=${day}`);
    const row = page.locator("tbody tr[data-id]").first();
    await row.waitFor();
    const text = await row.innerText();
    assert.match(text, /€1,000\.00/, `${number} is open whole`);
    assert.match(text, /€500\.00/, "half of it is overdue");
  });
}

journey("a discount is built with its rules, and comes back into the builder as it was", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await typeInvoice(page, open);
  await page.getByRole("button", { name: "Choose terms…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Days", exact: true }).or(dialog.getByRole("spinbutton", { name: "Days", exact: true })).fill("60");
  await dialog.getByRole("textbox", { name: "Early-payment discounts" }).fill("2/10, 1/20");
  await dialog.getByRole("combobox", { name: "A part paid in time" }).selectOption({ label: "earns nothing" });
  await dialog.getByText("Written: 2/10, 1/20 net 60 [partial none]").waitFor();
  assert.deepEqual((await scheduled(dialog)).map((row) => row[2]), ["€980.00", "€990.00", "€1,000.00"]);
  await dialog.getByRole("button", { name: "Use these terms" }).click();
  await page.getByRole("button", { name: "Choose terms…" }).click();
  assert.equal(await dialog.getByRole("textbox", { name: "Early-payment discounts" }).inputValue(), "2/10, 1/20");
  assert.equal(await dialog.getByRole("combobox", { name: "A part paid in time" }).inputValue(), "none");
  await page.keyboard.press("Escape");
  await page.getByText(/2% off until .*, 1% off until /).waitFor();
});

journey("issued terms are amended, the timeline says why, and one undo brings the old ones back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices?sort=-late");
  await page.locator("tbody tr[data-id] .c-no a").first().click();
  const facts = page.locator("main .kv").first();
  const before = await facts.innerText();
  await page.getByRole("button", { name: "Amend terms" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Amend terms" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Asked for more time");
  await terms(dialog).fill("net 400");
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Amend terms" }).click();
  await page.locator(".toast", { hasText: /Terms of .* amended/ }).waitFor();
  assert.match(await facts.innerText(), /net 400/);
  await page.locator(".timeline").getByText("Reason: Asked for more time").waitFor();
  await page.getByText("due in", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.waitForFunction((was) => document.querySelector("main .kv").innerText === was, before);
});

journey("a holiday calendar is kept, refuses what is no day, and moves due days", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/data");
  await page.getByRole("button", { name: "New calendar" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Bavaria");
  await dialog.getByRole("textbox", { name: "Days" }).fill("2027-01-01\nsoon");
  await dialog.getByRole("button", { name: "Save calendar" }).click();
  await dialog.getByText(/^Line 2: /).waitFor();
  assert.equal(await dialog.getByRole("textbox", { name: "Days" }).inputValue(), "2027-01-01\nsoon", "nothing typed is lost");
  await dialog.getByRole("textbox", { name: "Days" }).fill("2027-01-01\n2027-01-06");
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Save calendar" }).click();
  await page.locator(".toast", { hasText: "Calendar Bavaria saved" }).waitFor();
  await page.getByText("2 days").waitFor();

  await typeInvoice(page, open);
  await page.getByRole("textbox", { name: "Issued" }).fill("2026-12-07");
  await terms(page).fill("net 30 [following, calendar Bavaria]");
  // The 6th, thirty days on, is a holiday there.
  await page.getByText("Due Jan 7, 2027").first().waitFor();
});
