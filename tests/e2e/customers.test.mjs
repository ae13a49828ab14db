// Customers: the list, one customer, the form; what is typed stays, what is entered can be taken back.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";

/** Opens the sample book and waits until it is there. */
async function openSample(page, open) {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.locator(".saved.good").waitFor({ state: "attached", timeout: 20_000 });
}

const rowNames = (page) => page.locator(".customer-table tbody tr[data-id] .c-name").allInnerTexts();

journey("customers: sorted and searched in the address, as many as are shown", {}, async ({ page, open }) => {
  await openSample(page, open);
  await open("#/customers");
  await page.locator(".customer-table tbody tr[data-id]").first().waitFor();
  const amounts = (await page.locator(".customer-table tbody .c-amt").allInnerTexts())
    .map((text) => Number(text.replace(/[^0-9.]/g, "") || "0"));
  assert.ok(amounts.length > 5);
  assert.deepEqual(amounts, [...amounts].sort((a, b) => b - a), "the largest open amount first");

  await page.getByRole("button", { name: "Name" }).click();
  const names = await rowNames(page);
  assert.deepEqual(names, [...names].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  assert.match(page.url(), /sort=name/);

  const wanted = names[2];
  await page.getByLabel("Search customers").fill(wanted.split(" ").reverse().join(" ").toUpperCase());
  await page.waitForFunction((all) => document.querySelectorAll(".customer-table tbody tr[data-id]").length < all, names.length);
  assert.ok((await rowNames(page)).includes(wanted));
  assert.match(page.url(), /q=/);
  await page.reload();
  await page.locator(".customer-table tbody tr[data-id]").first().waitFor();
  assert.ok((await rowNames(page)).includes(wanted), "the address alone shows the same");
  assert.deepEqual(await axeProblems(page), []);

  await page.getByLabel("Search customers").fill("nobody of this name");
  await page.getByText("No customer fits").waitFor();
  await page.getByRole("button", { name: "Show all customers" }).click();
  await page.waitForFunction((all) => document.querySelectorAll(".customer-table tbody tr[data-id]").length === all, names.length);
});

for (const look of ["light", "dark", "narrow"]) {
  journey(`customers: list and page in full (${look})`, { look }, async ({ page, open }) => {
    await openSample(page, open);
    await open("#/customers");
    await page.locator(".customer-table tbody tr[data-id]").first().waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await page.locator(".customer-table tbody .c-name a").first().click();
    await page.getByRole("heading", { name: "Payment behaviour" }).waitFor();
    assert.match(await page.locator(".main").innerText(), /Says net \d+, (pays day|and pays)/);
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown, `${content} px of content in ${shown} px`);
  });
}

journey("customers: a refused form keeps what was typed; adding and undoing", {}, async ({ page, open }) => {
  await openSample(page, open);
  await open("#/customers/new");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByLabel("Payment terms").fill("whenever");
  await page.getByLabel("Telephone").fill("+43 1 5550100");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByText("Write the customer's name.").waitFor();
  await page.getByText("This is no e-mail address.").waitFor();
  await page.getByText("Write terms as net 30", { exact: false }).waitFor();
  assert.equal(await page.getByLabel("Telephone").inputValue(), "+43 1 5550100");
  assert.equal(await page.getByLabel("Payment terms").inputValue(), "whenever");
  assert.deepEqual(await axeProblems(page), []);

  await page.getByLabel("Name").fill("Quarry & Sons <b>");
  await page.getByLabel("E-mail").fill("books@quarry.example");
  await page.getByLabel("Payment terms").fill("2/10 net 30");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByRole("heading", { level: 1, name: "Quarry & Sons <b>" }).waitFor();
  await page.getByText("2/10 net 30").waitFor();
  // The toast outlives the form that made it.
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await page.getByText("This customer is not in the book").waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await page.getByText("2/10 net 30").waitFor();

  await page.getByRole("button", { name: "Edit details" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note").fill("Asks for the order number.");
  await dialog.getByRole("button", { name: "Save details" }).click();
  await page.getByText("Asks for the order number.").waitFor();
  await page.reload();
  await page.getByText("Asks for the order number.").waitFor();

  await page.keyboard.press("Control+z");
  await page.getByText("Asks for the order number.").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.getByText("This customer is not in the book").waitFor();
});

journey("customers: the forms open with the customer chosen", {}, async ({ page, open }) => {
  await openSample(page, open);
  await open("#/customers/1");
  const payment = await page.getByRole("link", { name: "Record payment" }).getAttribute("href");
  const invoice = await page.getByRole("link", { name: "New invoice" }).getAttribute("href");
  assert.match(payment, /^#\/payments\/new\?customer=1$/);
  assert.match(invoice, /^#\/invoices\/new\?customer=1$/);
});
