// What is stored, read and judged without the program: plain IndexedDB, SHA-256 from node. The functions named
// `…InPage` run in a page of the site's origin, and touch the database only if it is there.

import { createHash } from "node:crypto";

/** An empty page of the site's origin, where the program does not run. */
export async function blankPage(context, site) {
  const page = await context.newPage();
  const address = `${site.url}nothing-runs-here.html`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>-</title>" }));
  await page.goto(address);
  return page;
}

/** Everything stored: `{ books, rows, snapshots, witnesses }`, or null where there is no database. */
async function storedInPage() {
  const witnesses = Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("duebook.witness.")));
  if (!(await indexedDB.databases()).some(({ name }) => name === "duebook")) return { books: [], rows: [], snapshots: [], witnesses, database: false };
  const ended = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const database = await ended(indexedDB.open("duebook"));
  const transaction = database.transaction(["books", "journal", "snapshots"], "readonly");
  const all = (name) => ended(transaction.objectStore(name).getAll());
  const [books, journal, snapshots] = await Promise.all([all("books"), all("journal"), all("snapshots")]);
  database.close();
  const latin = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const rows = journal.map(({ bytes, ...columns }) => ({ ...columns, bytes: latin(bytes) }));
  return { books, rows, snapshots, witnesses, database: true };
}

/** Reads everything stored, from a page that runs no program. Rows are in the order of book and place. */
export async function readStored(page) {
  const stored = await page.evaluate(storedInPage);
  for (const row of stored.rows) row.bytes = Buffer.from(row.bytes, "latin1");
  for (const key of Object.keys(stored.witnesses)) stored.witnesses[key] = JSON.parse(JSON.parse(stored.witnesses[key]));
  return stored;
}

const sha256 = (...parts) => parts.reduce((digest, part) => digest.update(part), createHash("sha256")).digest();

/** The first thing wrong with the rows of one book, as a text; null where the chain is whole. */
export function chainProblem(rows, book) {
  let before = sha256("ar1-genesis", Buffer.from(book, "hex"));
  let [epoch, open, due] = [0, null, 1];
  const seen = new Set();
  for (const row of rows) {
    if (row.book !== book) return `a row of book ${row.book}`;
    if (row.seq !== due) return `row ${row.seq} where ${due} belongs`;
    if (sha256("ar1", before, row.bytes).toString("hex") !== row.hash) return `row ${due}: its hash does not fit`;
    const record = JSON.parse(row.bytes.toString("utf8"));
    if (record.ledger_id !== book || record.seq !== due || record.cmd_id !== row.cmd) return `row ${due}: its columns and its record differ`;
    if (record.prev !== before.toString("hex")) return `row ${due}: it names another predecessor`;
    if (record.epoch < epoch) return `row ${due}: its epoch fell`;
    const index = open ? open.index : 0;
    if (open && open.cmd !== row.cmd) return `row ${due}: the command before it is not whole`;
    if (record.cmd_index !== index) return `row ${due}: part ${record.cmd_index} of a command, where part ${index} belongs`;
    if (index === 0 && seen.has(row.cmd)) return `row ${due}: its command is there twice`;
    seen.add(row.cmd);
    open = index + 1 < record.cmd_len ? { cmd: row.cmd, index: index + 1 } : null;
    [epoch, before, due] = [record.epoch, Buffer.from(row.hash, "hex"), due + 1];
  }
  return open ? `the last command is not whole` : null;
}

/** The rows of a book. */
export const rowsOf = (stored, book) => stored.rows.filter((row) => row.book === book);

/** The one book in use. */
export function onlyBook(stored) {
  const active = stored.books.filter((book) => book.state === "active");
  if (active.length !== 1) throw new Error(`${active.length} books in use: ${JSON.stringify(stored.books)}`);
  return active[0].id;
}

/** A text of everything stored, to compare: what was refused must have changed nothing. */
export const fingerprint = (stored) => sha256(JSON.stringify(stored)).toString("hex");

/**
 * Changes the database from a page that runs no program. `change` is a function of that page: it gets the object stores
 * of one write transaction, by name, and `argument`.
 */
export function changeStored(page, change, argument = null) {
  const script = `(async () => {
    const database = await new Promise((done, failed) => {
      const request = indexedDB.open("duebook");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const transaction = database.transaction(["books", "journal", "snapshots"], "readwrite", { durability: "strict" });
    const stores = Object.fromEntries(["books", "journal", "snapshots"].map((name) => [name, transaction.objectStore(name)]));
    (${change})(stores, ${JSON.stringify(argument)});
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    database.close();
  })()`;
  return page.evaluate(script);
}
