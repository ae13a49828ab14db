// Measures the list of 10,000 invoices in the built site: how long a frame takes while it is scrolled, beside the same
// scroll of a bare table of text, and how long a search takes until its rows are drawn. Then how long the palette takes to
// open and to answer, and the first page to stand there with all its figures. Prints, judges nothing.

import { launchBrowser } from "../e2e/lib/browser.mjs";
import { CONTEXT, DIST, LOOKS } from "../e2e/lib/look.mjs";
import { serveSite } from "../e2e/lib/server.mjs";
import { INVOICES, openManyInvoices } from "./many.mjs";

const FRAMES = Number(process.env.DUEBOOK_BENCH_FRAMES ?? 240);
/** Pixels a frame: a slow drag, a wheel, a fling. */
const STEPS = [60, 120, 900];

/** In the page: milliseconds of each frame while every frame scrolls by `step`. */
const scroll = async ([step, frames]) => {
  window.scrollTo(0, 0);
  const frame = () => new Promise(requestAnimationFrame);
  for (let warm = 0; warm < 30; warm += 1) await frame();
  const took = [];
  let before = await frame();
  for (let at = 0; at < frames; at += 1) {
    window.scrollBy(0, step);
    const now = await frame();
    took.push(now - before);
    before = now;
  }
  return took.sort((a, b) => a - b);
};

/** In the page: milliseconds from a typed text to the first frame whose foot shows another count. */
const search = async (text) => {
  const field = document.querySelector("main input[type=search]");
  const foot = document.querySelector("main tfoot td");
  const before = foot.innerText;
  const from = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (document.querySelector("main tfoot td").innerText === before) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > 5000) throw new Error(`searching ${text} changed nothing`);
  }
  return performance.now() - from;
};

/** In the page: milliseconds from a typed text to the first frame in which the palette answers something else. */
const ask = async (text) => {
  const field = document.querySelector("dialog.finder input");
  const answers = () => document.querySelector("dialog.finder .answers")?.textContent;
  const before = answers();
  const from = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (answers() === before) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > 5000) throw new Error(`the palette answered ${text} as before`);
  }
  return performance.now() - from;
};

/** In the page: milliseconds from Ctrl+K to the first frame with answers. */
const openPalette = async () => {
  const from = performance.now();
  dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
  while (!document.querySelector("dialog.finder[open] .answer")) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > 5000) throw new Error("the palette did not open");
  }
  return performance.now() - from;
};

/** In the page: milliseconds from a change of the address to the first frame that shows `selector`. */
const go = async ([hash, selector]) => {
  const from = performance.now();
  location.hash = hash;
  while (!document.querySelector(selector)) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > 5000) throw new Error(`${hash} did not come`);
  }
  return performance.now() - from;
};

/** In an empty page: a table of as many bare rows as the list draws, as high as the list is. */
const bareTable = (count) => {
  const cell = (at) => `<td>${["B-0001", "Customer 1", "46 days late", "19 Nov", "19 Dec", "€100.50", "€100.50", "Open"][at]}</td>`;
  const row = `<tr style="height:34px">${Array.from({ length: 8 }, (_, at) => cell(at)).join("")}</tr>`;
  document.body.innerHTML = `<table style="width:100%">${row.repeat(60)}</table><div style="height:${count * 34}px"></div>`;
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
const summary = (sorted) => ({ median: at(sorted, 0.5), p95: at(sorted, 0.95), longest: at(sorted, 1) });

const site = await serveSite(DIST);
const browser = await launchBrowser();
const context = await browser.newContext({ ...CONTEXT, ...LOOKS.light });
const page = await context.newPage();
await openManyInvoices(page, site.url);
await page.goto(`${site.url}#/invoices?tab=all`);
await page.locator("tbody tr[data-id]").first().waitFor();
await page.waitForTimeout(3000); // the import's toast and the parts of the program that follow

const bare = await context.newPage();
await bare.evaluate(bareTable, INVOICES);

const rows = {};
for (const step of STEPS) {
  await bare.bringToFront();
  const plain = summary(await bare.evaluate(scroll, [step, FRAMES]));
  await page.bringToFront();
  const list = summary(await page.evaluate(scroll, [step, FRAMES]));
  rows[`${step} px`] = { "bare median": plain.median, "bare p95": plain.p95, ...list };
}
await page.evaluate(() => window.scrollTo(0, 0));
const searches = [];
for (const text of ["B-0001", "customer 17", "Customer 2", "B-00"]) searches.push(await page.evaluate(search, text));
console.log(`Chromium ${browser.version()}, ${INVOICES} invoices in the list, ${FRAMES} frames a row, milliseconds a frame`);
console.table(rows);
console.log(`search until its rows are drawn: ${searches.map((ms) => ms.toFixed(0)).join(", ")} ms`);
const whole = (list) => list.map((ms) => ms.toFixed(0)).join(", ");
const opened = [];
const answered = [];
for (let turn = 0; turn < 3; turn += 1) {
  opened.push(await page.evaluate(openPalette));
  for (const text of ["B-0001", "customer 17", "550,50", "b-00"]) answered.push(await page.evaluate(ask, text));
  await page.keyboard.press("Escape");
  await page.waitForTimeout(200);
}
console.log(`palette open: ${whole(opened)} ms; answers: ${whole(answered)} ms`);
const pages = [];
for (let turn = 0; turn < 3; turn += 1) {
  pages.push(await page.evaluate(go, ["#/today", "main .chase"]));
  await page.evaluate(go, ["#/invoices", "main tbody tr[data-id]"]);
}
console.log(`the first page with its figures: ${whole(pages)} ms`);
await browser.close();
await site.close();
