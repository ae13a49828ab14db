// Measures the core in Chromium and prints one table. Every figure is the median of 30 warm runs of one page; work too
// quick for the browser's clock is repeated within a run. The as-of day changes with every repetition.

import { fileURLToPath } from "node:url";
import { launchBrowser } from "../e2e/lib/browser.mjs";
import { serveSite } from "../e2e/lib/server.mjs";

const SIZES = (process.env.DUEBOOK_BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
const RUNS = Number(process.env.DUEBOOK_BENCH_RUNS ?? 30);
const WORKS = ["bare", "aging", "dashboard", "prepare", "slider"];
const folder = process.argv[2];

const server = await serveSite(folder ?? fileURLToPath(new URL("../../target/bench-site", import.meta.url)));
const browser = await launchBrowser();
const page = await browser.newPage();
page.on("pageerror", (error) => { throw error; });
await page.goto(server.url);
await page.waitForFunction(() => window.bench !== undefined);

/** In the page: median milliseconds of `runs` warm runs of each piece of work, in turns: what slows the machine for a
 *  while slows all of them. */
const measure = ([names, runs]) => {
  const { work } = window.bench;
  let turn = 0;
  const time = (name, times) => {
    const from = performance.now();
    const sum = work(name, turn, times);
    const took = performance.now() - from;
    if (Number.isNaN(sum)) throw new Error(`no result of ${name}`);
    turn += times;
    return took;
  };
  const times = Object.fromEntries(names.map((name) => {
    let count = 1;
    while (time(name, count) < 5 && count < 4096) count *= 2;
    return [name, count];
  }));
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) samples[name].push(time(name, times[name]) / times[name]);
  }
  const median = (values) => {
    const sorted = values.sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  };
  return Object.fromEntries(names.map((name) => [name, median(samples[name])]));
};

const rows = [];
for (const size of SIZES) {
  const bytes = await page.evaluate((size) => window.bench.make(size), size);
  const row = { invoices: size, "journal MB": (bytes / 1e6).toFixed(1) };
  const exact = {
    ...await page.evaluate(measure, [["open"], Math.min(RUNS, 10)]),
    ...await page.evaluate(measure, [WORKS, RUNS]),
  };
  for (const [name, ms] of Object.entries(exact)) row[`${name} ms`] = ms.toFixed(3);
  row["aging / bare"] = (exact.aging / exact.bare).toFixed(2);
  const heap = await page.evaluate(() => ({ wasm: window.bench.memory.buffer.byteLength, js: performance.memory.usedJSHeapSize }));
  row["wasm MB"] = (heap.wasm / 1e6).toFixed(0);
  row["js MB"] = (heap.js / 1e6).toFixed(0);
  rows.push(row);
}
console.log(`Chromium ${browser.version()}, median of ${RUNS} warm runs (open: ${Math.min(RUNS, 10)})`);
console.table(Object.fromEntries(rows.map(({ invoices, ...rest }) => [invoices, rest])));
await browser.close();
await server.close();
