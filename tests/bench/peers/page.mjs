// In the page: our aging by customer and the same sums from DuckDB-WASM and sql.js, over the same invoices.
//
// In the time: one question as of one day, from the call in JavaScript until every customer's buckets are there in
// JavaScript as numbers, with the way to DuckDB's worker and back. Ours is asked of the ledger in memory, which keeps each
// invoice's open amount as of the last day on which anything moved; the databases hold it as a column. We also return more
// than is asked (counts, disputed amounts, the oldest day); it is in our time too.
//
// Not in the time: starting, making and loading the table, preparing the statement, the first answers, and comparing.
//
// The table has no index, as our columns have none. The days are today and later: nothing moves then, so that the open
// amounts loaded once are right on every one of them.

import init, { aged, make, table } from "./browser_bench.js";
import { openDuckdb } from "./duckdb.mjs";
import { BUCKETS } from "./query.mjs";
import { openSqljs } from "./sqljs.mjs";

/** From here on nearly everything is in the last bucket: the days start anew. */
const DAYS = 120;
const WARM_QUERIES = 5;
/** The browser's clock ticks every 0.1 ms: what is quicker than this is repeated within a run. */
const SHORTEST_MS = 5;

const { memory } = await init();
let today = 0;
let contestants = {};
let customerCount = 0;

/** The table in JavaScript, one typed array a column. */
function invoices() {
  const made = table();
  if (!made) throw new Error("no table of invoices");
  const { customer, due, open, currency, asked, today } = made;
  made.free();
  return { invoice: Int32Array.from(customer.keys()), customer, due, open, currency, asked, today };
}

/** Makes the invoices and loads them everywhere. Answers with what is worth printing. */
async function load(size) {
  for (const { close } of Object.values(contestants)) close?.();
  make(size);
  const loaded = invoices();
  today = loaded.today;
  customerCount = loaded.customer.reduce((most, id) => Math.max(most, id), 0) + 1;
  const [duckdb, sqljs] = [await openDuckdb(loaded), await openSqljs(loaded)];
  for (const [name, { rows }] of Object.entries({ duckdb, sqljs })) {
    if (rows !== size) throw new Error(`${name} holds ${rows} of ${size} invoices`);
  }
  contestants = { ours: { query: (day) => aged(day - today), toCells: cellsOfOurs }, duckdb, sqljs };
  const openInvoices = loaded.open.reduce((count, open) => count + (open === 0n ? 0 : 1), 0);
  return { customers: customerCount, openInvoices, versions: { duckdb: duckdb.version, sqlite: sqljs.version }, wasmBytes: memory.buffer.byteLength };
}

const emptyCells = () => new Array(customerCount * BUCKETS.length).fill(0n);

/** Our answer, a customer and their buckets row after row, as one amount a customer and bucket. */
function cellsOfOurs(rows) {
  const cells = emptyCells();
  const width = BUCKETS.length + 1;
  rows.forEach((amount, at) => {
    if (at % width) cells[Number(rows[at - (at % width)]) * BUCKETS.length + (at % width) - 1] += amount;
  });
  return cells;
}

/** A database's answer as one amount a customer and bucket. */
function cellsOfColumns({ customers, buckets, amounts }) {
  const cells = emptyCells();
  customers.forEach((customer, at) => { cells[customer * BUCKETS.length + buckets[at]] += BigInt(amounts[at]); });
  return cells;
}

const cellsOf = (name, answer) => (contestants[name].toCells ?? cellsOfColumns)(answer);

function totals(cells) {
  const sums = BUCKETS.map(() => 0n);
  cells.forEach((amount, at) => { sums[at % BUCKETS.length] += amount; });
  return sums;
}

/** The totals of a day that all gave the same; throws where any customer's bucket differs from ours. */
function agreed(day, answers) {
  const [[, ours], ...others] = Object.entries(answers).map(([name, answer]) => [name, cellsOf(name, answer)]);
  const expected = totals(ours);
  if (expected.every((sum) => sum === 0n)) throw new Error(`day ${day}: nothing is open, so that nothing was compared`);
  others.forEach(([name, cells]) => {
    const found = totals(cells);
    const at = ours.findIndex((amount, at) => amount !== cells[at]);
    if (at < 0 && ours.length === cells.length && found.every((sum, bucket) => sum === expected[bucket])) return;
    const [customer, bucket] = [Math.floor(at / BUCKETS.length), BUCKETS[at % BUCKETS.length]];
    throw new Error(`day ${day}: ${name} gives ${found}, we ${expected}; first at customer ${customer}, ${bucket}: ${cells[at]}, ours ${ours[at]}`);
  });
  return expected;
}

/** Milliseconds a question, and the answer to the last of `times` questions, the last as of `turn` days after today. */
async function timed(name, turn, times) {
  const { query } = contestants[name];
  let answer;
  const from = performance.now();
  for (let left = times - 1; left >= 0; left -= 1) answer = await query(today + ((turn + left) % DAYS));
  return { ms: (performance.now() - from) / times, answer };
}

async function questionsARun(name) {
  await timed(name, 0, WARM_QUERIES);
  let times = 1;
  while ((await timed(name, times, times)).ms * times < SHORTEST_MS && times < 4096) times *= 2;
  return times;
}

/** Milliseconds of `runs` warm runs of each, in turns: what slows the machine for a while slows all of them. The order
 *  is turned too, so that none always follows the same one. Every run's last answers are compared. */
async function measure(runs) {
  const names = Object.keys(contestants);
  const times = {};
  for (const name of names) times[name] = await questionsARun(name);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  let sums = [];
  for (let run = 0; run < runs; run += 1) {
    const answers = {};
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(run + at) % names.length];
      const { ms, answer } = await timed(name, run, times[name]);
      samples[name].push(ms);
      answers[name] = answer;
    }
    sums = agreed(run % DAYS, { ours: answers.ours, duckdb: answers.duckdb, sqljs: answers.sqljs });
  }
  return { samples, sums: sums.map(String), times };
}

window.peers = { load, measure };
