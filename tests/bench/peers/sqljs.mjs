// sql.js as its makers say to set it up: SQLite in the page itself, a table in memory, a prepared statement.

import initSqlJs from "sql.js";
import { valuesFor, QUERY } from "./query.mjs";

function fill(db, { invoice, customer, due, open, currency }) {
  db.run("CREATE TABLE invoices (invoice INTEGER PRIMARY KEY, customer INTEGER, due INTEGER, open INTEGER, currency INTEGER)");
  db.run("BEGIN");
  const insert = db.prepare("INSERT INTO invoices VALUES (?, ?, ?, ?, ?)");
  // Minor units are far below 2^53: a Number is exact, and a BigInt would be bound as text.
  for (let at = 0; at < invoice.length; at += 1) insert.run([invoice[at], customer[at], due[at], Number(open[at]), currency[at]]);
  insert.free();
  db.run("COMMIT");
}

/** The invoices in a table, and the query prepared. `query` answers with columns. */
export async function openSqljs(invoices) {
  const sql = await initSqlJs({ locateFile: (name) => new URL(name, location.href).href });
  const db = new sql.Database();
  fill(db, invoices);
  const statement = db.prepare(QUERY);
  return {
    version: db.exec("SELECT sqlite_version()")[0].values[0][0],
    rows: db.exec("SELECT count(*) FROM invoices")[0].values[0][0],
    query: (day) => {
      const answer = { customers: [], buckets: [], amounts: [] };
      statement.bind(valuesFor(day, invoices));
      while (statement.step()) {
        const [customer, bucket, amount] = statement.get();
        answer.customers.push(customer);
        answer.buckets.push(bucket);
        answer.amounts.push(amount);
      }
      return answer;
    },
    close: () => db.close(),
  };
}
