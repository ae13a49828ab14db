// P8, as far as a page can damage what is stored: a loss is noticed at the next start, nothing is written until the
// person has decided, and the first screen of all is not shown as if there had never been anything.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "./lib/browser.mjs";
import { count, patience } from "./lib/faults/counts.mjs";
import { assertQuiet } from "./lib/faults/quiet.mjs";
import { blankPage, chainProblem, changeStored, fingerprint, onlyBook, readStored, rowsOf } from "./lib/faults/rows.mjs";
import { openBook, openSample, recoveryHeading, untilSaved, watchSaving } from "./lib/faults/saving.mjs";
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

/** The sample book with a few entries more; then the program is closed, and `run` gets a page to do damage from. */
async function closedBook(run) {
  const context = await browser.newContext(CONTEXT);
  try {
    const problems = watchContext(context, site.origin);
    await watchSaving(context);
    const page = await context.newPage();
    const start = await openSample(page, site);
    for (let made = 1; made <= 4; made += 1) {
      await page.evaluate((odd) => (odd ? window.faults.undo() : window.faults.redo()), made % 2 === 1);
      await untilSaved(page, start + made);
    }
    await page.close();
    const blank = await blankPage(context, site);
    const book = onlyBook(await readStored(blank));
    const open = async () => {
      const page = await context.newPage();
      await openRoute(page, site.url);
      return page;
    };
    await run({ context, blank, book, last: start + 4, stored: () => readStored(blank), open });
    assertQuiet(problems);
  } finally {
    await context.close();
  }
}

/** The page says what is wrong, and neither it nor an attempt to enter something writes anything. */
async function assertRecovery({ open, stored }, words) {
  const before = fingerprint(await stored());
  const page = await open();
  await recoveryHeading(page).waitFor();
  await page.getByText(words).waitFor();
  assert.equal(await page.getByRole("button", { name: "Open the sample" }).count(), 0, "this is no first run");
  await page.evaluate(() => window.faults.undo());
  await page.waitForTimeout(400);
  assert.ok(!(await page.evaluate(() => window.faults.said)).some((text) => text.startsWith("Saved #")));
  assert.equal(fingerprint(await stored()), before, "nothing is written");
  return page;
}

const deleteDatabase = (page) => page.evaluate(() => new Promise((done, failed) => {
  const request = indexedDB.deleteDatabase("duebook");
  request.onsuccess = done;
  request.onerror = () => failed(request.error);
}));

const forgetWitnesses = (page) => page.evaluate(() => {
  for (const key of Object.keys({ ...localStorage })) if (key.startsWith("duebook.witness.")) localStorage.removeItem(key);
});

const removeAfter = (page, book, seq) => changeStored(page, ({ journal }, { book, seq }) => {
  journal.delete(IDBKeyRange.bound([book, seq], [book, []], true));
}, { book, seq });

test("the database vanished: the record kept apart notices", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await deleteDatabase(here.blank);
    // An empty database of the program's own making is all that may come of looking.
    await (await here.open()).close();
    assert.deepEqual((await here.stored()).books, []);
    await assertRecovery(here, here.last.toLocaleString("en-US"));
  }));

test("control: with the record kept apart gone as well, it looks like a first run: that is what it is for", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await deleteDatabase(here.blank);
    await forgetWitnesses(here.blank);
    const page = await here.open();
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    assert.equal(await recoveryHeading(page).count(), 0);
  }));

test("one changed byte of one row is noticed, and the entry is named", { timeout: patience(count(3)) }, (t) =>
  closedBook(async (here) => {
    const whole = await here.stored();
    for (let turn = 0; turn < count(3); turn += 1) {
      // The first, the last, and places between.
      const seq = turn === 0 ? 1 : turn === 1 ? here.last : 1 + ((turn * 7919) % here.last);
      const bytes = rowsOf(whole, here.book)[seq - 1].bytes.length;
      const at = (turn * 104_729) % bytes;
      const flip = () => changeStored(here.blank, ({ journal }, { key, at }) => {
        journal.get(key).onsuccess = ({ target: { result } }) => {
          result.bytes[at] ^= 4;
          journal.put(result);
        };
      }, { key: [here.book, seq], at });
      await flip();
      assert.match(chainProblem(rowsOf(await here.stored(), here.book), here.book), new RegExp(`^row ${seq}:`), "the reader of the tests notices too");
      const page = await assertRecovery(here, `record ${seq} was altered`);
      await page.close();
      await flip();
    }
    const page = await here.open();
    assert.equal(await untilSaved(page, here.last), here.last, "put right, the book opens");
    t.diagnostic(`${count(3)} changed bytes, each noticed and named`);
  }));

test("rows missing at the end are noticed, with how many there should be", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await removeAfter(here.blank, here.book, here.last - 2);
    await assertRecovery(here, `The book ends at entry ${here.last - 2}, but the record kept apart knows of ${here.last}`);
  }));

test("control: without the record kept apart a shorter end passes for the end", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await removeAfter(here.blank, here.book, here.last - 2);
    await forgetWitnesses(here.blank);
    const page = await here.open();
    await untilSaved(page, here.last - 2);
    assert.equal(await recoveryHeading(page).count(), 0);
  }));

test("rows missing at the end are noticed by the checkpoint where the record kept apart is gone, if it reached further", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    const page = await here.context.newPage();
    await openBook(page, site);
    await page.waitForTimeout(500);
    await page.close();
    await removeAfter(here.blank, here.book, here.last - 2);
    await forgetWitnesses(here.blank);
    await assertRecovery(here, "The book ends before a place that it had reached");
  }));

test("a row missing in the middle is noticed", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await changeStored(here.blank, ({ journal }, key) => journal.delete(key), [here.book, 100]);
    await assertRecovery(here, "record 100 is missing");
  }));

test("a history put in place of another one is noticed", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    const before = await here.stored();
    // The journal as it was two entries ago, and two other entries on top: whole in itself, but not what was witnessed.
    await removeAfter(here.blank, here.book, here.last - 2);
    const witnesses = await here.blank.evaluate(() => {
      const kept = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("duebook.witness."));
      for (const [key] of kept) localStorage.removeItem(key);
      return kept;
    });
    const page = await here.open();
    await untilSaved(page, here.last - 2);
    for (const more of [1, 2]) {
      await page.waitForFunction(() => !document.querySelector(".banner-host .warn button"));
      await page.evaluate((odd) => (odd ? window.faults.undo() : window.faults.redo()), more === 1);
      await untilSaved(page, here.last - 2 + more);
    }
    await page.close();
    await here.blank.evaluate((kept) => kept.forEach(([key, text]) => localStorage.setItem(key, text)), witnesses);
    const now = await here.stored();
    assert.equal(chainProblem(rowsOf(now, here.book), here.book), null);
    assert.notEqual(fingerprint(now.rows), fingerprint(before.rows));
    await assertRecovery(here, `At entry ${here.last} the book is not the one that`);
  }));

test("what can be read can be taken along from there", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await changeStored(here.blank, ({ journal }, key) => journal.delete(key), [here.book, 100]);
    const page = await assertRecovery(here, "record 100 is missing");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save what can be read" }).click();
    const chunks = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk);
    const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\n");
    assert.equal(lines.length, here.last - 1);
    assert.deepEqual(lines, (await here.stored()).rows.map((row) => row.bytes.toString("utf8")));
  }));

/** The sample and a book of one's own, which is open last; then the program is closed. */
async function twoBooks(run) {
  const context = await browser.newContext(CONTEXT);
  try {
    const problems = watchContext(context, site.origin);
    await watchSaving(context);
    const page = await context.newPage();
    const last = await openSample(page, site);
    await openRoute(page, site.url, "#/data");
    await page.getByRole("button", { name: "New book" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of your business").fill("Own book");
    await dialog.getByRole("button", { name: "Make this book" }).click();
    await page.locator(".book b", { hasText: "Own book" }).waitFor();
    await untilSaved(page, 1);
    await page.close();
    const blank = await blankPage(context, site);
    const { books } = await readStored(blank);
    const [sample, own] = [true, false].map((isSample) => books.find((book) => (book.kind === "sample") === isSample));
    const open = async (hash = "") => {
      const page = await context.newPage();
      await openRoute(page, site.url, hash);
      await untilSaved(page);
      return page;
    };
    await run({ context, blank, sample, own, last, stored: () => readStored(blank), open });
    assertQuiet(problems);
  } finally {
    await context.close();
  }
}

/** A book's place in the list, its rows, or both, are gone. */
const dropBook = (page, book, { listed, rows }) => changeStored(page, ({ books, journal }, { book, listed, rows }) => {
  if (rows) journal.delete(IDBKeyRange.bound([book, 0], [book, []]));
  if (listed) books.delete(book);
}, { book, listed, rows });

/** Every screen tells of the loss; the open book takes entries, and what is left of the lost one stays as it is. */
async function assertMissed({ stored, open }, lost, words) {
  const left = async () => fingerprint((await stored()).rows.filter((row) => row.book === lost));
  const before = await left();
  const page = await open();
  for (const hash of ["", "#/invoices", "#/customers", "#/data"]) {
    await openRoute(page, site.url, hash);
    await page.locator(".banner", { hasText: words }).waitFor();
  }
  const from = await untilSaved(page);
  await page.waitForFunction(() => !document.querySelector(".banner-host .warn button"));
  await page.evaluate(() => window.faults.undo());
  await untilSaved(page, from + 1).catch(() => assert.fail("the other book takes no entries"));
  assert.equal(await left(), before, "nothing is written to the lost book");
  return page;
}

const LOSSES = {
  "it and its rows are gone": [{ listed: true, rows: true }, /is gone: this browser's list no longer has it, though [\d,]+ entries of it were stored here/],
  "it fell out of the list, its rows are there": [{ listed: true, rows: false }, /is gone: this browser's list no longer has it/],
  "its rows are gone, it is in the list": [{ listed: false, rows: true }, /has no readable entries left, though [\d,]+ were stored here/],
};

for (const [name, [what, words]] of Object.entries(LOSSES)) {
  test(`one book of two is lost, ${name}: every screen says so, and names it`, { timeout: patience(1) }, () =>
    twoBooks(async (here) => {
      const own = await here.open();
      await own.getByRole("link", { name: "Customers" }).first().waitFor();
      await openRoute(own, site.url, "#/customers/new");
      await own.getByLabel("Name").fill("Only mine");
      await own.getByRole("button", { name: "Add customer" }).click();
      await untilSaved(own, 2);
      await own.close();
      await dropBook(here.blank, here.sample.id, what);
      const page = await assertMissed(here, here.sample.id, words);
      await page.locator(".banner", { hasText: here.sample.name }).waitFor();
      const panel = page.locator(".panel", { hasText: "Missing books" });
      await panel.getByRole("button", { name: "Restore from file" }).waitFor();
      // On purpose: asked once more, and never told of again.
      await panel.getByRole("button", { name: "I removed it on purpose" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Forget it" }).click();
      await page.locator(".banner", { hasText: words }).waitFor({ state: "detached" });
      // Asked in this page: another one's process learns of it a moment later.
      assert.equal(await page.evaluate((key) => localStorage.getItem(key), `duebook.witness.${here.sample.id}`), null);
      await page.close();
      const again = await here.open();
      assert.equal(await again.locator(".banner", { hasText: here.sample.name }).count(), 0);
    }));
}

test("one book of two ends early: every screen says so, with both numbers", { timeout: patience(1) }, () =>
  twoBooks(async (here) => {
    await removeAfter(here.blank, here.sample.id, here.last - 3);
    const page = await here.open();
    const words = `ends at entry ${(here.last - 3).toLocaleString("en-US")}, though ${here.last.toLocaleString("en-US")} were stored here`;
    await page.locator(".banner", { hasText: words }).waitFor();
    await page.locator(".banner").getByRole("link", { name: "What can be done" }).click();
    await page.getByRole("heading", { name: "Missing books" }).waitFor();
  }));

test("the book used last is lost: the other one opens, and says so", { timeout: patience(1) }, () =>
  twoBooks(async (here) => {
    await dropBook(here.blank, here.own.id, { listed: true, rows: true });
    await assertMissed(here, here.own.id, /Own book is gone: this browser's list no longer has it, though 1 entry of it was stored here/);
  }));

test("control: without the records kept apart a lost book is not missed", { timeout: patience(1) }, () =>
  twoBooks(async (here) => {
    await dropBook(here.blank, here.sample.id, { listed: true, rows: true });
    await forgetWitnesses(here.blank);
    const page = await here.open();
    await page.waitForTimeout(400);
    assert.equal(await page.locator(".banner", { hasText: here.sample.name }).count(), 0);
    assert.equal(await page.locator(".banner", { hasText: "is gone" }).count(), 0);
  }));

test("the database vanished on purpose: said so, it is a first run again", { timeout: patience(1) }, () =>
  closedBook(async (here) => {
    await deleteDatabase(here.blank);
    await (await here.open()).close();
    const page = await assertRecovery(here, here.last.toLocaleString("en-US"));
    await page.getByRole("button", { name: "Restore a backup" }).click();
    await page.getByLabel("Choose a backup file").waitFor({ state: "attached" });
    const panel = page.locator(".panel", { hasText: "Missing books" });
    await panel.getByRole("button", { name: "I removed it on purpose" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Forget it" }).click();
    await panel.waitFor({ state: "detached" });
    assert.deepEqual((await here.stored()).witnesses, {});
    const again = await here.open();
    await again.getByRole("button", { name: "Open the sample" }).waitFor();
  }));

test("a book removed in the program is not missed", { timeout: patience(1) }, () =>
  twoBooks(async (here) => {
    const page = await here.open("#/data");
    await page.getByRole("button", { name: "Remove the sample" }).click();
    await page.locator(".books li").nth(1).waitFor({ state: "detached" });
    assert.ok(!(`duebook.witness.${here.sample.id}` in (await here.stored()).witnesses));
    await page.close();
    await dropBook(here.blank, here.sample.id, { listed: true, rows: true });
    const again = await here.open();
    assert.equal(await again.locator(".banner", { hasText: "is gone" }).count(), 0);
  }));
