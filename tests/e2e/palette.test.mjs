// Search or run: from every page, by keyboard, and what it finds and does. And the keys: one table, printed and obeyed.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const field = (page) => page.getByRole("combobox", { name: "Search or run" });
const answers = (page) => page.getByRole("option");

async function openPalette(page) {
  await page.keyboard.press("Control+k");
  await field(page).waitFor();
}

/** What is chosen now, by the combobox's own word for it. */
async function active(page) {
  const id = await field(page).getAttribute("aria-activedescendant");
  return page.locator(`[id="${id}"]`).innerText();
}

for (const look of ["light", "dark", "narrow"]) {
  journey(`the palette finds, and axe finds nothing (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await page.getByRole("button", { name: "Search or run" }).click();
    await field(page).waitFor();
    assert.ok((await answers(page).count()) > 8, "with nothing typed it offers what there is to do");
    assert.deepEqual(await axeProblems(page), []);
    await field(page).fill("kestrel");
    await page.getByRole("option", { name: /^Record payment from/ }).waitFor();
    assert.deepEqual(await axeProblems(page), []);
    const box = await page.locator(".finder").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width, "it fits");
  });
}

journey("a customer, an invoice and an amount are found and opened by keyboard alone", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await openPalette(page);
  const { name, href } = await page.evaluate(() => {
    const link = document.querySelector(".chase li .who a");
    return { name: link.textContent, href: link.getAttribute("href") };
  });
  await page.keyboard.type(name.slice(0, 5).toLowerCase());
  await page.getByRole("option", { name: `Record payment from ${name}` }).waitFor();
  assert.match(await active(page), /^Record payment from/);
  // Down to the customer.
  for (let step = 0; step < 12 && !(await active(page)).startsWith(name); step += 1) await page.keyboard.press("ArrowDown");
  assert.ok((await active(page)).startsWith(name));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === href);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  assert.equal(await page.locator("dialog[open]").count(), 0);

  await openPalette(page);
  assert.equal(await field(page).inputValue(), "", "it begins empty again");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

journey("an amount in any notation finds its invoice; nonsense finds nothing and says so", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  const row = page.locator("tbody tr[data-id]").first();
  const number = (await row.locator("a").first().innerText()).trim();
  const total = (await row.locator(".c-total, .c-amt").first().innerText()).replace(/[^\d.]/g, "");
  const [whole, cents] = total.split(".");
  for (const text of [total, `${whole},${cents}`, `${whole} `]) {
    await openPalette(page);
    await field(page).fill(text);
    await page.getByRole("option", { name: new RegExp(`^${number}`) }).waitFor();
    await page.keyboard.press("Escape");
  }
  await openPalette(page);
  await field(page).fill("zzzzqqqq");
  await page.getByText("Nothing found").waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await field(page).isVisible(), true, "Enter on nothing does nothing");
});

journey("commands run: a page, the theme, a day, the last entry taken back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const run = async (text, option) => {
    await openPalette(page);
    await field(page).fill(text);
    await page.getByRole("option", { name: option }).first().click();
  };
  await run("reports", "Reports");
  await page.waitForURL(/#\/reports/);
  await run("dark", "Dark theme");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await run("2026-06-30", /^Show everything as of/);
  await page.waitForURL(/asof=2026-06-30/);
  await run("today", "Today");
  await page.waitForURL(/#\/today\?asof=2026-06-30/);
  await run("take back", /^Take back:/);
  await page.locator(".toast", { hasText: "Taken back" }).waitFor();
  await run("do again", /^Do again:/);
  await page.locator(".toast", { hasText: "Done again" }).waitFor();
});

journey("before there is a book the palette offers only what works", {}, async ({ page, open }) => {
  await open("");
  await openPalette(page);
  const labels = await answers(page).allInnerTexts();
  assert.ok(labels.some((label) => label.startsWith("Bring a file")), labels.join("\n"));
  assert.ok(!labels.some((label) => /invoice$|payment|Take back|Customers/.test(label.split("\n")[0])), labels.join("\n"));
  await page.getByRole("option", { name: /^Bring a file/ }).click();
  await page.waitForURL(/#\/import/);
});

journey("several books are switched from the palette", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const sample = await page.locator(".book b").innerText();
  await open("#/data");
  await page.getByRole("button", { name: "New book" }).click();
  const naming = page.getByRole("dialog");
  await naming.getByRole("textbox", { name: /name of your business/i }).fill("Second Studio");
  await naming.getByRole("button", { name: "Make this book" }).click();
  await page.locator(".book b", { hasText: "Second Studio" }).waitFor();
  await openPalette(page);
  await field(page).fill(sample.slice(0, 4));
  await page.getByRole("option", { name: `Open book ${sample}` }).click();
  await page.locator(".book b", { hasText: sample }).waitFor();
});

journey("letters alone can be turned off, and stay off; the sheet prints what works", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL(/#\/invoices/);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Shortcuts" });
  assert.match(await sheet.innerText(), /Ctrl\s+K/);
  await sheet.getByLabel("Letters alone are shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.keyboard.press("n");
  assert.match(page.url(), /#\/invoices$/);
  await page.reload();
  await page.locator(".grid-table").waitFor();
  await page.keyboard.press("n");
  await openPalette(page);
  await page.keyboard.press("Escape");
  assert.match(page.url(), /#\/invoices$/);
});

journey("the palette opens from a field, and the field keeps what was typed and gets the focus back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers");
  const search = page.getByRole("searchbox").first();
  await search.fill("har");
  await search.press("Control+k");
  await field(page).waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await search.inputValue(), "har");
  assert.equal(await search.evaluate((input) => input === document.activeElement), true);
});
