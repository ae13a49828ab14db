// Measures our aging by customer beside DuckDB-WASM and sql.js in Chromium and prints one table: medians of warm runs of
// one page. What is in the time, and what is not, is said in page.mjs. Fails where the three don't give the same sums.

import { readFile } from "node:fs/promises";
import { launchBrowser } from "../../e2e/lib/browser.mjs";
import { serveSite } from "../../e2e/lib/server.mjs";
import { BUCKETS, QUERY } from "./query.mjs";

const SIZES = (process.env.DUEBOOK_BENCH_PEER_SIZES ?? "100000,1000000").split(",").map(Number);
const RUNS = Number(process.env.DUEBOOK_BENCH_RUNS ?? 30);

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function rowOf({ samples }) {
  const [ours, duckdb, sqljs] = [samples.ours, samples.duckdb, samples.sqljs].map(median);
  return {
    "ours ms": ours.toFixed(3),
    "DuckDB-WASM ms": duckdb.toFixed(3),
    "sql.js ms": sqljs.toFixed(3),
    "DuckDB-WASM / ours": (duckdb / ours).toFixed(2),
    "sql.js / ours": (sqljs / ours).toFixed(2),
  };
}

async function sayWhatWasAsked(browser, versions) {
  const { devDependencies: packages } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  console.log(`Chromium ${browser.version()}, median of ${RUNS} warm runs in turns, another day with every run`);
  console.log("ours: aging by customer from the ledger in memory");
  console.log(`DuckDB-WASM ${packages["@duckdb/duckdb-wasm"]} (DuckDB ${versions.duckdb}, in a worker) and sql.js ${packages["sql.js"]} (SQLite ${versions.sqlite}): a prepared statement over a table into which the open amounts were loaded:${QUERY}`);
}

const server = await serveSite(process.argv[2]);
const browser = await launchBrowser();
try {
  const rows = {};
  let versions;
  for (const size of SIZES) {
    // A page of its own for each size: memory of WebAssembly grows and is never given back.
    const page = await browser.newPage();
    page.on("pageerror", (error) => { throw error; });
    await page.goto(`${server.url}peers.html`);
    await page.waitForFunction(() => window.peers !== undefined);
    const loaded = await page.evaluate((size) => window.peers.load(size), size);
    const measured = await page.evaluate((runs) => window.peers.measure(runs), RUNS);
    versions = loaded.versions;
    rows[size] = rowOf(measured);
    const sums = measured.sums.map((sum, at) => `${BUCKETS[at]} ${sum}`).join(", ");
    console.log(`${size} invoices, ${loaded.openInvoices} of them open, ${loaded.customers} customers; the same sums from all three in every run, in the last: ${sums}`);
    await page.close();
  }
  await sayWhatWasAsked(browser, versions);
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
}
