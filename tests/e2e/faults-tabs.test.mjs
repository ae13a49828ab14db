// P6: two tabs never overwrite each other: one writes, the other reads, knows why, and may take over.
// P7: a tab whose right is gone can't write, whether it knows or not.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { launchBrowser } from "./lib/browser.mjs";
import { Claims } from "./lib/faults/claims.mjs";
import { count, patience } from "./lib/faults/counts.mjs";
import { entriesInDocument, saveWholeFromMemory } from "./lib/faults/naive.mjs";
import { assertQuiet } from "./lib/faults/quiet.mjs";
import { blankPage, changeStored, onlyBook, readStored, rowsOf } from "./lib/faults/rows.mjs";
import { openBook, openSample, savedNumber, savedText, untilSaved, watchSaving } from "./lib/faults/saving.mjs";
import { CONTEXT, DIST } from "./lib/look.mjs";
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

/** Two tabs of the sample book: the first writes. `rows()` reads what is stored. */
async function twoTabs(run) {
  const context = await browser.newContext(CONTEXT);
  try {
    const [claims, problems] = [new Claims(), watchContext(context, site.origin)];
    const made = new Map();
    await watchSaving(context, (page, seq, hash) => {
      claims.hear(seq, hash);
      if (hash !== null) made.set(page, (made.get(page) ?? 0) + 1);
    });
    const first = await context.newPage();
    const start = await openSample(first, site);
    const second = await context.newPage();
    await openBook(second, site);
    const blank = await blankPage(context, site);
    const stored = () => readStored(blank);
    await run({ context, claims, first, second, start, blank, stored, made });
    assertQuiet(problems);
  } finally {
    await context.close();
  }
}

const OTHER_TAB = "This book is open for writing in another tab";
const TAKEN_OVER = "Another tab has taken over writing this book";
const banner = (page, text) => page.locator(".banner-host").getByText(text);
const takeOver = (page) => page.getByRole("button", { name: "Write here instead" }).click();

test("P6: the second tab reads, says why, and sees at once what the first one enters", { timeout: patience(1) }, () =>
  twoTabs(async ({ first, second, start, stored }) => {
    await banner(second, OTHER_TAB).waitFor();
    assert.equal(await banner(first, OTHER_TAB).count(), 0);
    await second.evaluate(() => window.faults.undo());
    await second.getByText("Another tab writes this book").first().waitFor();
    assert.equal((await stored()).rows.length, start, "a reader stores nothing");
    await first.evaluate(() => window.faults.undo());
    await untilSaved(first, start + 1);
    await untilSaved(second, start + 1);
    assert.equal((await stored()).rows.length, start + 1);
  }));

test("P6: the right moves when it is asked for, and when the writing tab closes", { timeout: patience(1) }, () =>
  twoTabs(async ({ first, second, start, claims, stored }) => {
    await takeOver(second);
    await banner(first, TAKEN_OVER).waitFor();
    await banner(second, OTHER_TAB).waitFor({ state: "detached" });
    await first.evaluate(() => window.faults.undo());
    await first.getByText("Another tab writes this book").first().waitFor();
    await second.evaluate(() => window.faults.undo());
    await untilSaved(second, start + 1);
    await untilSaved(first, start + 1);
    await second.close();
    await banner(first, TAKEN_OVER).waitFor({ state: "detached" });
    await first.evaluate(() => window.faults.redo());
    await untilSaved(first, start + 2);
    assert.deepEqual(claims.problemsOf(await stored()), []);
  }));

test("P6: both tabs enter as fast as they can while the right moves to and fro: nothing is lost, nothing is there twice", { timeout: patience(count(6)) }, (t) =>
  twoTabs(async ({ first, second, claims, stored, made }) => {
    const streams = [first, second].map((page) => page.evaluate(() => {
      const keep = async () => {
        while (!window.faults.done) {
          await window.faults.stream(40);
          await new Promise((next) => setTimeout(next, 20));
        }
      };
      return keep();
    }).catch(() => {}));
    const turns = count(6);
    const untilMore = async (page, more) => {
      const enough = (made.get(page) ?? 0) + more;
      for (const end = Date.now() + 30_000; (made.get(page) ?? 0) < enough; await pause(5)) {
        assert.ok(Date.now() < end, `a tab that may write entered only ${made.get(page) ?? 0} of ${enough} in 30 s`);
      }
    };
    await untilMore(first, 3);
    for (let turn = 0; turn < turns; turn += 1) {
      const [next, before] = turn % 2 === 0 ? [second, first] : [first, second];
      await takeOver(next);
      await banner(before, TAKEN_OVER).waitFor();
      await untilMore(next, 3);
    }
    for (const page of [first, second]) await page.evaluate(() => { window.faults.done = true; window.faults.stop(); });
    await Promise.all(streams);
    await pause(300);
    const now = await stored();
    assert.deepEqual(claims.problemsOf(now), []);
    const length = rowsOf(now, onlyBook(now)).length;
    assert.deepEqual([await untilSaved(first, length), await untilSaved(second, length)], [length, length]);
    t.diagnostic(`P6: ${turns} take-overs, ${made.get(first)} + ${made.get(second)} entries, all there once`);
  }));

test("P6, control: saving the whole document from two tabs loses what both called saved", { timeout: patience(1) }, async (t) => {
  const context = await browser.newContext(CONTEXT);
  try {
    const [one, two] = [await blankPage(context, site), await blankPage(context, site)];
    await one.evaluate(entriesInDocument);
    const saved = await Promise.all([one, two].map((page, tab) => page.evaluate(saveWholeFromMemory, { entries: 40, tab, wait: 300 })));
    const kept = await one.evaluate(entriesInDocument);
    assert.deepEqual(saved, [40, 40]);
    assert.ok(kept < 80, "the control lost nothing");
    t.diagnostic(`control: ${saved[0] + saved[1]} called saved, ${kept} kept`);
  } finally {
    await context.close();
  }
});

test("P7: a tab that does not know that its right is gone is refused by the store itself", { timeout: patience(count(3)) }, (t) =>
  twoTabs(async ({ first, second, start, blank, stored }) => {
    await second.close();
    for (let turn = 1; turn <= count(3); turn += 1) {
      await changeStored(blank, ({ books }) => {
        books.openCursor().onsuccess = ({ target: { result } }) => {
          if (!result) return;
          result.update({ ...result.value, epoch: result.value.epoch + 1 });
          result.continue();
        };
      });
      await first.evaluate(() => { window.faults.said.length = 0; window.faults.undo(); });
      await first.waitForFunction(() => window.faults.said.includes("Not saved"));
      assert.equal((await stored()).rows.length, start + turn - 1, "nothing of it is stored");
      assert.ok(!(await first.evaluate(() => window.faults.said)).some((text) => text.startsWith("Saved #")));
      // It waits in the lock's queue, gets its turn with a new epoch, and goes on.
      await banner(first, TAKEN_OVER).waitFor({ state: "detached" });
      await first.evaluate((turn) => (turn % 2 === 1 ? window.faults.undo() : window.faults.redo()), turn);
      await untilSaved(first, start + turn);
    }
    t.diagnostic(`P7: ${count(3)} times refused, nothing stored`);
  }));

test("P7: a tab that was frozen while another took over writes nothing when it wakes", { timeout: patience(1) }, () =>
  twoTabs(async ({ context, first, second, start, claims, stored }) => {
    const session = await context.newCDPSession(first);
    await second.bringToFront();
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await takeOver(second);
    await banner(second, OTHER_TAB).waitFor({ state: "detached", timeout: 15_000 });
    await second.evaluate(() => window.faults.undo());
    await untilSaved(second, start + 1);
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await first.evaluate(() => window.faults.redo());
    await banner(first, TAKEN_OVER).waitFor();
    await pause(500);
    const now = await stored();
    assert.equal(now.rows.length, start + 1, "the woken tab stored nothing");
    assert.deepEqual(claims.problemsOf(now), []);
    assert.equal(await savedNumber(second), start + 1);
    assert.notEqual(await savedText(first), `Saved #${start + 2}`);
  }));
