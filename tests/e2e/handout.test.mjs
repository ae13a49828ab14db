// What a screen shows, handed out: tables as spreadsheet, text and paper, charts as pictures. And what stands above every
// list: columns and views.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

const menuButton = (scope, name) => scope.getByRole("button", { name, exact: true });

/** Chooses from a menu and gives the file that comes of it. */
async function fileOf(page, scope, button, item) {
  await menuButton(scope, button).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const rowsOf = (text) => text.trim().split("\r\n");

for (const [hash, title] of [["#/invoices?status=all", "All invoices"], ["#/customers", "Customers"], ["#/payments", "Payments"]]) {
  journey(`${title}: every row shown is in the file, as text and as a spreadsheet`, {}, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open(hash);
    const count = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
    const list = page.locator(".list-do");
    const text = await fileOf(page, list, "Export", "Text table (CSV)");
    assert.match(text.name, /^duebook-.*\.csv$/);
    assert.equal(rowsOf(text.bytes.toString("utf8")).length, count + 1, "a heading and every row");
    const sheet = await fileOf(page, list, "Export", "Spreadsheet (XLSX)");
    assert.match(sheet.name, /^duebook-.*\.xlsx$/);
    assert.equal(sheet.bytes.subarray(0, 2).toString(), "PK");
    await page.locator(".toast", { hasText: "is in your downloads" }).first().waitFor();
    assert.deepEqual(await axeProblems(page), []);
  });
}

journey("the credit notes with something left are taken along", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices?status=paid");
  const number = (await page.locator("tbody tr[data-id] .c-no").first().innerText()).trim();
  await page.locator("tbody tr[data-id] .c-no a").first().click();
  await page.getByRole("button", { name: "Credit note" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Amount" }).fill("3");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Too much");
  await dialog.getByRole("button", { name: "Credit note" }).click();
  await page.locator(".toast", { hasText: `Credit note for ${number}` }).waitFor();
  await open("#/payments");
  const panel = page.locator("section.panel", { hasText: "Credit notes with something left" });
  const shown = await panel.locator("tbody tr").count();
  const text = await fileOf(page, panel, "Export", "Text table (CSV)");
  const rows = rowsOf(text.bytes.toString("utf8"));
  assert.equal(rows.length, shown + 1);
  assert.ok(rows.some((row) => /\b3\.00\b/.test(row)), "with what is left on it");
});

journey("a filtered list hands out what it shows, and a name that looks like a formula does not run", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await page.getByLabel("Name", { exact: true }).fill('=HYPERLINK("http://x")');
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.waitForURL(/#\/customers\/\d+/);
  await open("#/customers?q=hyperlink");
  const text = (await fileOf(page, page.locator(".list-do"), "Export", "Text table (CSV)")).bytes.toString("utf8");
  const rows = rowsOf(text);
  assert.equal(rows.length, 2);
  assert.match(rows[1], /^"'=HYPERLINK/);
});

journey("a chart is saved as a picture of its own, in light colours from a dark page too", { look: "dark" }, async ({ page, open }) => {
  await openSampleBook(page, open);
  const panel = page.locator(".cash");
  const svg = (await fileOf(page, panel, "Save", "Picture (SVG)")).bytes.toString("utf8");
  assert.match(svg, /^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /<title>.*expected by/);
  assert.ok(!svg.includes("class=") && !svg.includes("var("), "every colour is written out");
  assert.ok(/<rect[^>]*fill="#ffffff"/.test(svg), "on white");
  const png = (await fileOf(page, panel, "Save", "Picture (PNG)")).bytes;
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.readUInt32BE(16) > 500, "twice as many pixels as on the page");
  // Alone in an empty page it draws what it drew here.
  const alone = await page.context().newPage();
  await alone.setContent(svg);
  assert.ok((await alone.locator("svg path, svg polyline").count()) > 0);
  await alone.close();
  const table = rowsOf((await fileOf(page, panel, "Save", "Text table (CSV)")).bytes.toString("utf8"));
  assert.ok(table.length > 5);
});

journey("every figure of the reports is in one file", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports");
  const rows = rowsOf((await fileOf(page, page.locator(".page-head"), "Export", "Text table (CSV)")).bytes.toString("utf8"));
  assert.equal(rows.length - 1, await page.locator(".figures tbody tr").count());
});

journey("the menu works by keyboard", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  const button = menuButton(page.locator(".list-do"), "Export");
  await button.focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  await page.getByRole("menu").waitFor();
  await page.waitForFunction(() => document.activeElement.role === "menuitem" || document.activeElement.getAttribute("role") === "menuitem");
  assert.equal(await focused(), "Spreadsheet (XLSX)");
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement.textContent.trim() === "Print");
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.activeElement.textContent.trim() === "Spreadsheet (XLSX)");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("menu").count(), 0);
  assert.equal(await focused(), "Export");
});

journey("on paper every row is there, and nothing of the frame", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices?status=all");
  const all = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  const drawn = () => page.locator("tbody tr[data-id]").count();
  assert.ok((await drawn()) < all, "on the screen only those in sight");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.waitForFunction((all) => document.querySelectorAll("tbody tr[data-id]").length === all, all);
  for (const part of [".side", ".list-do", ".search"]) assert.equal(await page.locator(part).first().isVisible(), false, part);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.waitForFunction((all) => document.querySelectorAll("tbody tr[data-id]").length < all, all);
});

journey("columns are chosen, and the address keeps the choice", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices");
  const heading = page.getByRole("columnheader", { name: "Status" });
  await heading.waitFor();
  await menuButton(page.locator(".list-do"), "Columns").click();
  const item = page.getByRole("menuitemcheckbox", { name: "Status" });
  assert.equal(await item.getAttribute("aria-checked"), "true");
  assert.deepEqual(await axeProblems(page), []);
  await item.click();
  assert.equal(await item.getAttribute("aria-checked"), "false", "the menu stays open");
  await page.keyboard.press("Escape");
  assert.equal(await heading.isVisible(), false);
  assert.match(page.url(), /hide=status/);
  await page.reload();
  await page.getByRole("columnheader", { name: "Customer" }).waitFor();
  assert.equal(await heading.isVisible(), false);
});

journey("a view is saved under a name, opened, replaced and removed", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices?status=past-due&sort=-open&bucket=1-30");
  const views = menuButton(page.locator(".list-do"), "Views");
  await views.click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Views" });
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByLabel("Name of this view").fill("Large and a little late");
  await dialog.getByRole("button", { name: "Save this view" }).click();
  await page.locator(".toast", { hasText: "Saved the view" }).waitFor();
  await open("#/invoices");
  await page.reload();
  await page.locator(".grid-table").waitFor();
  await views.click();
  await page.getByRole("menuitem", { name: "Large and a little late" }).click();
  await page.waitForURL(/status=past-due.*bucket=1-30.*sort=-open/);
  await views.click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await dialog.getByRole("button", { name: "Remove the view Large and a little late" }).click();
  await page.keyboard.press("Escape");
  await views.click();
  assert.equal(await page.getByRole("menuitem").count(), 1);
});
