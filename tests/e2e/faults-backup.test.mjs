// P10: a changed backup file is refused. P11: backup → restore is exact, by the file that the restored book saves in turn.
// P20: a backup counts only once it was read back: not when the person cancels, not when something else is read.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "./lib/browser.mjs";
import { SEED, chance, count, patience } from "./lib/faults/counts.mjs";
import { assertQuiet } from "./lib/faults/quiet.mjs";
import { blankPage, chainProblem, fingerprint, readStored, rowsOf } from "./lib/faults/rows.mjs";
import { openSample, untilSaved, watchSaving } from "./lib/faults/saving.mjs";
import { CONTEXT, DIST, openRoute } from "./lib/look.mjs";
import { serveSite } from "./lib/server.mjs";
import { watchContext } from "./lib/watch.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite(DIST)]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function inContext(run) {
  const context = await browser.newContext(CONTEXT);
  try {
    const problems = watchContext(context, site.origin);
    await watchSaving(context);
    await run(context);
    assertQuiet(problems);
  } finally {
    await context.close();
  }
}

/** The browser's dialog for a place to save to, as the person and the disk behave in a test. */
function pretendPicker({ cancels, reads }) {
  window.written = null;
  window.showSaveFilePicker = async ({ suggestedName }) => {
    if (cancels) throw new DOMException("", "AbortError");
    const parts = [];
    return {
      createWritable: async () => ({
        write: async (bytes) => parts.push(bytes.slice()),
        close: async () => { window.written = await new Blob(parts).text(); },
      }),
      getFile: async () => {
        const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
        if (reads === "one byte changed") whole[Math.floor(whole.length / 2)] ^= 1;
        return new File([reads === "cut short" ? whole.subarray(0, whole.length - 200) : reads === "nothing" ? new Uint8Array() : whole], suggestedName);
      },
    };
  };
}

const saveButton = (page) => page.getByRole("button", { name: "Save backup file" });
const unbacked = (page, entries) => page.locator(".saved small").getByText(`${entries} entries in no backup file`);

/** Saves a backup to a pretended place and answers what was written there. */
async function backupOf(page) {
  await openRoute(page, site.url, "#/data");
  await page.evaluate(pretendPicker, {});
  await saveButton(page).click();
  // The sentence of an earlier file may still be shown.
  await page.waitForFunction(() => window.written !== null);
  await page.getByText("is whole, is of this book").waitFor();
  return page.evaluate(() => window.written);
}

const asFile = (content) => ({ name: "backup.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(content) });

/** Restores a file from the page of data, as far as it goes; answers true where it was taken. */
async function restore(page, content) {
  await page.getByLabel("Choose a backup file").setInputFiles(asFile(content));
  const [taken, refused] = [page.getByRole("button", { name: "Restore as a new book" }), page.getByText("Nothing was restored")];
  await taken.or(refused).first().waitFor();
  return (await taken.count()) > 0;
}

const footer = (file) => JSON.parse(file.trimEnd().split("\n").at(-2));

for (const [what, pretended] of [
  ["the person cancels", { cancels: true }],
  ["something else is read back", { reads: "one byte changed" }],
  ["less is read back", { reads: "cut short" }],
  ["nothing is read back", { reads: "nothing" }],
]) {
  test(`P20: ${what}: no backup is counted`, { timeout: patience(1) }, () =>
    inContext(async (context) => {
      const page = await context.newPage();
      const entries = await openSample(page, site);
      await openRoute(page, site.url, "#/data");
      await unbacked(page, entries).waitFor();
      await page.evaluate(pretendPicker, pretended);
      await saveButton(page).click();
      await (pretended.cancels ? page.getByText("Nothing was written.").first() : page.getByRole("alert").first()).waitFor();
      assert.equal(await page.getByText("is whole, is of this book").count(), 0);
      await page.getByText("No backup file counts yet.").waitFor();
      await unbacked(page, entries).waitFor();
      const stored = await readStored(await blankPage(context, site));
      assert.deepEqual(Object.values(stored.witnesses).map(({ backup }) => backup), [null]);
      // The control: the same click, when what was written is what is read.
      await backupOf(page);
      await page.getByText("No backup file counts yet.").waitFor({ state: "detached" });
    }));
}

test("P20: a download is not called a backup before the file was checked; then it counts, and the file of another book does not", { timeout: patience(1) }, () =>
  inContext(async (context) => {
    const page = await context.newPage();
    const entries = await openSample(page, site);
    await openRoute(page, site.url, "#/data");
    await page.evaluate(() => { delete window.showSaveFilePicker; Object.defineProperty(window, "showSaveFilePicker", { value: undefined, configurable: true }); });
    const coming = page.waitForEvent("download");
    await saveButton(page).click();
    const chunks = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk);
    await page.getByText("was handed to your downloads").waitFor();
    await unbacked(page, entries).waitFor();
    const check = page.getByLabel("Check a backup file");
    const file = Buffer.concat(chunks);
    const changed = Buffer.from(file);
    changed[changed.length >> 1] ^= 1;
    await check.setInputFiles(asFile(changed));
    await page.getByRole("alert").first().waitFor();
    await unbacked(page, entries).waitFor();
    await check.setInputFiles(asFile(file));
    await page.getByText("is whole, is of this book").waitFor();
    await unbacked(page, entries).waitFor({ state: "detached" });
    await page.evaluate(() => window.faults.undo());
    await untilSaved(page, entries + 1);
    await page.getByText("1 entry").first().waitFor();
  }));

test("P10: a backup file with a changed byte, cut, spliced or reordered is refused, and nothing is stored", { timeout: patience(count(8)) }, (t) =>
  inContext(async (context) => {
    const page = await context.newPage();
    await openSample(page, site);
    const file = await backupOf(page);
    const other = await browser.newContext(CONTEXT);
    try {
      const fresh = await other.newPage();
      await openRoute(fresh, site.url, "#/data");
      const blank = await blankPage(other, site);
      const before = fingerprint(await readStored(blank));
      const bytes = Buffer.from(file);
      const lines = file.split("\n");
      const random = chance("backup");
      const damaged = Array.from({ length: count(8) }, (_, turn) => {
        // The first and the last byte, then anywhere.
        const at = turn === 0 ? 0 : turn === 1 ? bytes.length - 1 : Math.floor(random() * bytes.length);
        const changed = Buffer.from(bytes);
        changed[at] ^= 1 << Math.floor(random() * 8);
        return [`byte ${at}`, changed];
      });
      const without = (line) => [...lines.slice(0, line), ...lines.slice(line + 1)].join("\n");
      damaged.push(["cut", bytes.subarray(0, bytes.length - 1)], ["cut at a line", lines.slice(0, 50).join("\n")], ["a line missing", without(20)]);
      damaged.push(["two lines in another order", [...lines.slice(0, 10), lines[11], lines[10], ...lines.slice(12)].join("\n")]);
      damaged.push(["more at the end", `${file}\n`], ["empty", ""]);
      for (const [what, content] of damaged) {
        assert.equal(await restore(fresh, content), false, `seed ${SEED}: ${what} was taken`);
        assert.equal(fingerprint(await readStored(blank)), before, what);
        // The next file is judged by itself.
        await fresh.reload();
      }
      assert.equal(await restore(fresh, file), true, "control: the file as it was saved is taken");
      t.diagnostic(`P10: seed ${SEED}, ${damaged.length} damaged files refused`);
    } finally {
      await other.close();
    }
  }));

/** What a restore has to keep of a record: all but whose book it is and the hash that follows from that. */
const facts = (record) => ({ ...record, ledger_id: 0, origin: 0, prev: 0 });
const factsIn = (file) => file.split("\n").slice(1, -3).map((line) => facts(JSON.parse(line).record));
const factsStored = (rows) => rows.map((row) => facts(JSON.parse(row.bytes)));

test("P11: a restored book is the book: the same rows, state and totals, and it goes on", { timeout: patience(count(2)) }, (t) =>
  inContext(async (context) => {
    let page = await context.newPage();
    await openSample(page, site);
    for (let turn = 0; turn < count(2); turn += 1) {
      const last = await untilSaved(page);
      // Another state every time, so that not one file is compared with itself.
      await page.evaluate((odd) => (odd ? window.faults.redo() : window.faults.undo()), turn % 2 === 1);
      await untilSaved(page, last + 1);
      const file = await backupOf(page);
      const other = await browser.newContext(CONTEXT);
      const problems = watchContext(other, site.origin);
      try {
        await watchSaving(other);
        const there = await other.newPage();
        await openRoute(there, site.url, "#/data");
        assert.equal(await restore(there, file), true);
        await there.getByRole("button", { name: "Restore as a new book" }).click();
        await untilSaved(there, last + 1);
        const blank = await blankPage(other, site);
        const stored = await readStored(blank);
        const [book] = stored.books;
        assert.equal(stored.books.length, 1);
        const rows = rowsOf(stored, book.id);
        assert.equal(chainProblem(rows, book.id), null);
        assert.deepEqual(factsStored(rows), factsIn(file));
        const again = footer(await backupOf(there));
        const first = footer(file);
        assert.deepEqual([again.state, again.totals, again.count], [first.state, first.totals, first.count]);
        assert.notEqual(again.head.hash, first.head.hash, "it is a book of its own");
        await there.evaluate((odd) => (odd ? window.faults.undo() : window.faults.redo()), turn % 2 === 1);
        await untilSaved(there, last + 2);
        assertQuiet(problems);
      } finally {
        await other.close();
      }
    }
    t.diagnostic(`P11: ${count(2)} books restored, state and totals equal`);
  }));

test("P11: restored beside the book it came from, it leaves that book as it is", { timeout: patience(1) }, () =>
  inContext(async (context) => {
    const page = await context.newPage();
    const last = await openSample(page, site);
    const file = await backupOf(page);
    const blank = await blankPage(context, site);
    const before = await readStored(blank);
    await page.getByRole("button", { name: "Restore from file" }).click();
    assert.equal(await restore(page, file), true);
    await page.getByRole("button", { name: "Restore as a new book" }).click();
    await page.getByText("restored as a new book").first().waitFor();
    await untilSaved(page, last);
    const after = await readStored(blank);
    assert.equal(after.books.length, 2);
    const old = before.books[0].id;
    assert.equal(fingerprint(rowsOf(after, old)), fingerprint(rowsOf(before, old)));
  }));

test("P11, control: the same comparisons tell a restored book from its original one entry later", { timeout: patience(2) }, () =>
  inContext(async (context) => {
    const page = await context.newPage();
    const last = await openSample(page, site);
    const earlier = await backupOf(page);
    await page.evaluate(() => window.faults.undo());
    await untilSaved(page, last + 1);
    const later = await backupOf(page);
    const other = await browser.newContext(CONTEXT);
    try {
      await watchSaving(other);
      const there = await other.newPage();
      await openRoute(there, site.url, "#/data");
      assert.equal(await restore(there, earlier), true);
      await there.getByRole("button", { name: "Restore as a new book" }).click();
      await untilSaved(there, last);
      const stored = await readStored(await blankPage(other, site));
      const rows = factsStored(rowsOf(stored, stored.books[0].id));
      assert.deepEqual(rows, factsIn(earlier));
      assert.throws(() => assert.deepEqual(rows, factsIn(later)), assert.AssertionError);
      assert.notEqual(footer(await backupOf(there)).state, footer(later).state);
    } finally {
      await other.close();
    }
  }));
