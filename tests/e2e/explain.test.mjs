// Figures of customers, documents and lists explain themselves down to documents and entries, and every table beside them
// can be taken along.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axeProblems } from "./lib/axe.mjs";
import { unexplainedFigures } from "./lib/figures.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { openSampleBook } from "./lib/sample.mjs";
import { BOOKS } from "./lib/screens.mjs";

const CUSTOMER = "#/customers/2";

/** The text of a figure without the space around it. */
const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** Opens what explains a figure, and gives the dialog once it is whole. */
async function explain(page, link) {
  await link.click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(".explanation").waitFor();
  return dialog;
}

async function close(page) {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** Everything that an explanation has, whole and holding. */
async function assertWhole(dialog) {
  assert.ok((await textOf(dialog.locator(".formula"))).length > 10, "formula");
  assert.ok((await dialog.locator(".invariants li").count()) > 1, "what it rests on");
  assert.equal(await dialog.locator(".invariants .tag.bad").count(), 0, "all of it holds");
  assert.equal(await dialog.getByText(/derived-|figures-/).count(), 0, "every word is in the catalogue");
}

const stat = (page, label) => page.locator(".stat-cell", { has: page.locator(".k", { hasText: new RegExp(`^${label}$`) }) });

/** The amounts of a text in cents, whatever stands between their digits. */
const cents = (text) => Number(text.replace("−", "-").replace(/[^0-9.-]/g, "").replace(".", ""));

async function fileOf(page, scope, item) {
  await scope.getByRole("button", { name: /^(Export|Save)$/ }).first().click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const panel = (page, title) => page.locator("section.panel", { has: page.getByRole("heading", { name: title, exact: true }) });

for (const look of ["light", "dark", "narrow"]) {
  journey(`the strip of a customer explains itself to the cent (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open(CUSTOMER);
    for (const label of ["Open", "Overdue", "Unallocated", "Usually pays on"]) {
      const cell = stat(page, label);
      const shown = await textOf(cell.locator(".v"));
      const dialog = await explain(page, cell.locator("a.explain"));
      assert.equal(await textOf(dialog.locator(".result")), shown, label);
      await assertWhole(dialog);
      if (label !== "Unallocated") assert.ok((await dialog.locator(".behind tbody tr").count()) > 0, `${label}: documents behind it`);
      assert.deepEqual(await axeProblems(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "no scrolling sideways");
      await close(page);
    }
  });

  journey(`an invoice explains what is open, how late it is, when it is expected and its total (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/invoices?status=past-due");
    await page.locator("tbody tr[data-id] a").first().waitFor();
    const href = await page.locator("tbody tr[data-id]").first().getAttribute("data-id");
    await open(`#/invoices/${href}`);
    const facts = page.locator(".peek-like");
    for (const [figure, link] of [
      [facts.locator(".big [data-figure]"), facts.locator(".big a.explain")],
      [page.locator(".totals dd.tot"), page.locator(".totals a.explain")],
      [facts.locator(".peek-state .with-explain"), facts.locator(".peek-state a.explain")],
    ]) {
      const shown = await textOf(figure);
      const dialog = await explain(page, link);
      assert.equal(await textOf(dialog.locator(".result")), shown);
      await assertWhole(dialog);
      assert.ok((await dialog.locator(".behind tbody tr").count()) > 0);
      assert.match(await dialog.locator(".behind tbody tr").first().innerText(), /#\d+.*recorded/, "the entry and its day");
      assert.deepEqual(await axeProblems(page), []);
      await close(page);
    }
    const dialog = await explain(page, facts.locator(".kv a.explain"));
    assert.match(await textOf(dialog.locator(".result")), /\d{4}$/);
    await assertWhole(dialog);
    await close(page);
  });
}

journey("a source leads to its document, and Back to the explanation", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open(CUSTOMER);
  const dialog = await explain(page, stat(page, "Open").locator("a.explain"));
  assert.match(page.url(), /explain=customer-2-open/);
  const rows = dialog.locator(".behind tbody tr");
  let sum = 0;
  for (const row of await rows.all()) sum += cents(await row.locator("td").last().innerText());
  assert.equal(sum, cents(await dialog.locator(".result").innerText()), "the rows add up to the figure");
  const link = rows.first().locator("th a");
  const number = await textOf(link);
  await link.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: number }).waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.goBack();
  await dialog.locator(".behind tbody tr").first().waitFor();
  assert.equal(await textOf(rows.first().locator("th a")), number);
  await close(page);
  await page.waitForURL((url) => !url.hash.includes("explain="));
});

journey("the head of the list of customers is explained as it is searched, and leads on to a customer's own", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers?q=a");
  for (const label of ["Open", "Overdue", "Unallocated"]) {
    const shown = await textOf(stat(page, label).locator(".v"));
    const dialog = await explain(page, stat(page, label).locator("a.explain"));
    assert.equal(await textOf(dialog.locator(".result")), shown, label);
    await assertWhole(dialog);
    await close(page);
  }
  const dialog = await explain(page, stat(page, "Open").locator("a.explain"));
  const first = dialog.locator(".behind tbody tr").first();
  const [name, amount] = [await textOf(first.locator("th a")), await textOf(first.locator("td").last())];
  await first.locator("th a").click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await dialog.locator(".explanation").waitFor();
  assert.equal(await textOf(dialog.locator(".result")), amount);
});

journey("what is left on a payment and on a credit note explains itself", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/payments?left=1");
  const id = await page.locator("tbody tr[data-id]").first().getAttribute("data-id");
  await open(`#/payments/${id}`);
  const dialog = await explain(page, page.locator(".peek-like a.explain"));
  const shown = await textOf(dialog.locator(".result"));
  assert.ok((await page.locator(".peek-like [data-figure]").innerText()).includes(shown));
  await assertWhole(dialog);
  assert.ok((await dialog.locator(".behind tbody tr").count()) > 0);
  await close(page);
});

journey("every bucket of the aging explains itself, on Today and of a customer", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  for (const [hash, rows] of [["#/today", ".buckets tbody tr"], [CUSTOMER, ".ages dd"]]) {
    await open(hash);
    await page.locator(rows).first().waitFor();
    for (const row of await page.locator(rows).all()) {
      const marked = row.locator("[data-figure], :scope[data-figure]").first();
      const shown = await textOf(marked);
      const dialog = await explain(page, row.locator("a.explain"));
      assert.equal(await textOf(dialog.locator(".result")), shown);
      await assertWhole(dialog);
      await close(page);
    }
  }
});

journey("the aging's total explains itself, with and without what is disputed", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const totals = [];
  for (const hash of ["#/today", "#/today?disputed=out"]) {
    await open(hash);
    const total = page.locator("table.buckets tfoot tr, .buckets tfoot tr").first();
    await total.waitFor();
    const shown = await textOf(total.locator("td").nth(1));
    const dialog = await explain(page, total.locator("a.explain"));
    assert.equal(await textOf(dialog.locator(".result")), shown);
    await assertWhole(dialog);
    totals.push(shown);
    await close(page);
  }
  assert.notEqual(totals[0], totals[1], "the sample has something disputed");
});

journey("a figure as of a past day is explained as of that day", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open(`${CUSTOMER}?asof=2026-06-30&known=2026-06-30`);
  const shown = await textOf(stat(page, "Open").locator(".v"));
  const dialog = await explain(page, stat(page, "Open").locator("a.explain"));
  assert.equal(await textOf(dialog.locator(".result")), shown);
  await assertWhole(dialog);
});

journey("a figure that is not there is said to be none", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/today?explain=customer-9999-open");
  await page.getByRole("dialog").getByText("This figure is not there as of that day.").waitFor();
});

for (const look of Object.keys(LOOKS).filter((one) => ["light", "narrow"].includes(one))) {
  journey(`every figure of every screen has its explanation beside it (${look})`, { look }, async ({ page, open }) => {
    const book = BOOKS.find(({ name }) => name === "sample book");
    await book.prepare(page, open);
    const missing = [];
    let figures = 0;
    for (const screen of book.screens) {
      await open(screen.hash);
      const found = await unexplainedFigures(page);
      figures += found.figures;
      missing.push(...found.unexplained.map((text) => `${screen.name}: ${text}`));
    }
    assert.deepEqual(missing, []);
    assert.ok(figures > 50, `only ${figures} figures were seen`);
  });
}

journey("a figure without its explanation is noticed", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open(CUSTOMER);
  assert.deepEqual((await unexplainedFigures(page)).unexplained, []);
  await page.evaluate(() => document.querySelector(".stat-cell a.explain").remove());
  assert.equal((await unexplainedFigures(page)).unexplained.length, 1);
  await page.evaluate(() => document.querySelector(".ages a.explain").remove());
  assert.equal((await unexplainedFigures(page)).unexplained.length, 2);
  await page.evaluate(() => document.querySelector("main .panel .body").insertAdjacentHTML("beforeend", "<p>€1,234.50</p>"));
  assert.equal((await unexplainedFigures(page)).unexplained.length, 3, "an amount that nobody marked");
});

const TABLES = [
  { hash: CUSTOMER, title: "Invoices", name: /^duebook-invoices-of-.*\.csv$/, first: /^"?Number/ },
  { hash: CUSTOMER, title: "Payments and credit notes", name: /^duebook-payments-of-.*\.csv$/, first: /^"?What/ },
  { hash: CUSTOMER, title: "Payment behaviour", name: /^duebook-payment-behaviour-.*\.csv$/, first: /^"?Number/ },
  { hash: "#/today", title: "Aging", name: /^duebook-aging-.*\.csv$/, first: /^"?Age/ },
  { hash: "#/payments/2", title: "Set against", name: /^duebook-set-against-.*\.csv$/, first: /^"?Number/ },
  { hash: "#/invoices/3", title: "Lines", name: /^duebook-lines-of-.*\.csv$/, first: /^"?Description/ },
];

for (const { hash, title, name, first } of TABLES) {
  journey(`the table ${title} of ${hash} is taken along`, {}, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open(hash);
    const file = await fileOf(page, panel(page, title), "Text table (CSV)");
    assert.match(file.name, name);
    const rows = file.bytes.toString("utf8").replace(/^\uFEFF/, "").trim().split("\r\n");
    assert.match(rows[0], first);
    assert.ok(rows.length > 1, "a heading and rows");
    assert.deepEqual(await axeProblems(page), []);
  });
}

journey("the sources of an explanation are taken along, from within the dialog", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  for (const hash of [`${CUSTOMER}?explain=customer-2-open`, "#/today?explain=open_total", "#/today?explain=aging-0"]) {
    await open(hash);
    const dialog = page.getByRole("dialog");
    await dialog.locator(".behind tbody tr").first().waitFor();
    const file = await fileOf(page, dialog, "Text table (CSV)");
    assert.match(file.name, /^duebook-.*\.csv$/);
    assert.ok(file.bytes.toString("utf8").trim().split("\r\n").length > 1);
    assert.deepEqual(await axeProblems(page), []);
    const sheet = await fileOf(page, dialog, "Spreadsheet (XLSX)");
    assert.equal(sheet.bytes.subarray(0, 2).toString(), "PK");
  }
});

journey("the aging is saved as a picture", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const svg = (await fileOf(page, panel(page, "Aging"), "Picture (SVG)")).bytes.toString("utf8");
  assert.match(svg, /^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

journey("a spreadsheet is made without the network, once the book was open for a while", { expectProblems: true }, async ({ page, open, context }) => {
  const workbook = page.waitForResponse(/split_workbook\.wasm$/);
  await openSampleBook(page, open);
  await (await workbook).finished();
  await open("#/customers");
  await page.waitForTimeout(500);
  await context.setOffline(true);
  const sheet = await fileOf(page, page.locator(".list-do"), "Spreadsheet (XLSX)");
  assert.equal(sheet.bytes.subarray(0, 2).toString(), "PK");
  await context.setOffline(false);
});
