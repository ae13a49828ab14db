// DuckDB-WASM as its makers say to set it up: in a worker, the bundle that it picks for this browser itself. Without
// cross-origin isolation, which Duebook's host doesn't have to grant, that is the one with a single thread.

import { AsyncDuckDB, VoidLogger, selectBundle } from "@duckdb/duckdb-wasm";
import { tableFromArrays } from "apache-arrow";
import { valuesFor, QUERY } from "./query.mjs";

const file = (name) => new URL(name, location.href).href;
const BUNDLES = {
  mvp: { mainModule: file("duckdb-mvp.wasm"), mainWorker: file("duckdb-browser-mvp.worker.js") },
  eh: { mainModule: file("duckdb-eh.wasm"), mainWorker: file("duckdb-browser-eh.worker.js") },
};

async function start() {
  const bundle = await selectBundle(BUNDLES);
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(bundle.mainWorker));
  await db.instantiate(bundle.mainModule, bundle.pthreadWorker);
  return db;
}

/** The invoices in a table, and the query prepared. `query` answers with columns, whole numbers in typed arrays. */
export async function openDuckdb(invoices) {
  const db = await start();
  const connection = await db.connect();
  await connection.query("CREATE TABLE invoices (invoice INTEGER, customer INTEGER, due INTEGER, open BIGINT, currency SMALLINT)");
  const { invoice, customer, due, open, currency } = invoices;
  await connection.insertArrowTable(tableFromArrays({ invoice, customer, due, open, currency }), { name: "invoices", create: false });
  const loaded = await connection.query("SELECT CAST(count(*) AS INTEGER) AS count FROM invoices");
  const statement = await connection.prepare(QUERY);
  return {
    version: await db.getVersion(),
    rows: loaded.get(0).count,
    query: async (day) => {
      const answer = await statement.query(...valuesFor(day, invoices));
      const [customers, buckets, amounts] = ["customer", "bucket", "amount"].map((name) => answer.getChild(name).toArray());
      return { customers, buckets, amounts };
    },
    close: () => db.terminate(),
  };
}
