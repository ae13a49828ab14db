// Measures the core in Chromium and prints one table. Every figure is the median of 30 warm runs of one page; work too
// quick for the browser's clock is repeated within a run. The as-of day changes with every repetition.

import { fileURLToPath } from "node:url";
import { launchBrowser } from "../e2e/lib/browser.mjs";
import { serveSite } from "../e2e/lib/server.mjs";

const SIZES = (process.env.DUEBOOK_BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
const RUNS = Number(process.env.DUEBOOK_BENCH_RUNS ?? 30);
const WORKS = ["open", "bare", "aging", "dashboard", "prepare", "slider"];
const folder = process.argv[2];

const server = await serveSite(folder ?? fileURLToPath(new URL("../../target/bench-site", import.meta.url)));
const browser = await launchBrowser();
const page = await browser.newPage();
page.on("pageerror", (error) => { throw error; });
await page.goto(server.url);
await page.waitForFunction(() => window.bench !== undefined);

/** In the page: median milliseconds of `runs` warm runs of one piece of work. */
const measure = ([name, runs]) => {
  const { work } = window.bench;
  let turn = 0;
  const time = (times) => {
    const from = performance.now();
    const sum = work(name, turn, times);
    const took = performance.now() - from;
    if (Number.isNaN(sum)) throw new Error(`no result of ${name}`);
    turn += times;
    return took;
  };
  let times = 1;
  while (time(times) < 5 && times < 4096) times *= 2;
  const samples = Array.from({ length: runs }, () => time(times) / times).sort((a, b) => a - b);
  const middle = samples.length / 2;
  return samples.length % 2 ? samples[Math.floor(middle)] : (samples[middle - 1] + samples[middle]) / 2;
};

const rows = [];
for (const size of SIZES) {
  const bytes = await page.evaluate((size) => window.bench.make(size), size);
  const row = { invoices: size, "journal MB": (bytes / 1e6).toFixed(1) };
  const exact = {};
  for (const name of WORKS) {
    exact[name] = await page.evaluate(measure, [name, name === "open" ? Math.min(RUNS, 10) : RUNS]);
    row[`${name} ms`] = exact[name].toFixed(3);
  }
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
