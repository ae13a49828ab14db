// P1: what was shown as saved survives SIGKILL of the browser, at any moment. P2: and a crash of its tab.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { launchKillable, makeProfile, removeProfile } from "./lib/browser.mjs";
import { Claims } from "./lib/faults/claims.mjs";
import { SEED, chance, count, patience } from "./lib/faults/counts.mjs";
import { entriesInDocument, entriesInLocalStorage, saveAfterPause, saveWholeInLocalStorage } from "./lib/faults/naive.mjs";
import { assertQuiet } from "./lib/faults/quiet.mjs";
import { blankPage, chainProblem, onlyBook, readStored, rowsOf } from "./lib/faults/rows.mjs";
import { openBook, openSample, recoveryHeading, watchSaving } from "./lib/faults/saving.mjs";
import { DIST } from "./lib/look.mjs";
import { serveSite } from "./lib/server.mjs";
import { watchContext } from "./lib/watch.mjs";

/** One site and one profile; `start` launches a browser on them, with everything watched. */
async function bench() {
  const [profile, site] = await Promise.all([makeProfile(), serveSite(DIST)]);
  const [claims, problems] = [new Claims(), []];
  let running;
  const start = async () => {
    running = await launchKillable(profile);
    const noticed = watchContext(running.context, site.origin);
    let onSaved = () => {};
    await watchSaving(running.context, (_, seq, hash) => {
      claims.hear(seq, hash);
      onSaved(seq);
    });
    return {
      ...running,
      noticed,
      /** Resolves as soon as `more` further entries were shown as saved. */
      untilMore: (more) => new Promise((done) => {
        onSaved = () => {
          more -= 1;
          if (more === 0) done();
        };
      }),
      /** SIGKILL, then nothing of what the dying browser said counts but the problems seen before. */
      end: async () => {
        problems.push(...noticed.filter((line) => !line.includes("the page crashed")));
        await running.kill();
      },
    };
  };
  const close = async () => {
    await running?.kill();
    await site.close();
    await removeProfile(profile);
  };
  return { site, claims, problems, start, close };
}

/** Nothing is lost: by the stored rows, and by what the program shows of them. */
async function assertWhole({ site, claims }, browser, when) {
  const blank = await blankPage(browser.context, site);
  const stored = await readStored(blank);
  assert.deepEqual(claims.problemsOf(stored), [], when);
  await blank.close();
  // Before the program starts: what it shows then is heard as well.
  const unheard = rowsOf(stored, onlyBook(stored)).length - claims.highest;
  const page = await browser.context.newPage();
  const shown = await openBook(page, site);
  assert.equal(await recoveryHeading(page).count(), 0, `${when}: the book opens`);
  assert.equal(shown, rowsOf(stored, onlyBook(stored)).length, `${when}: the program shows what is stored`);
  return { page, unheard };
}

const stream = (page) => page.evaluate(() => window.faults.stream(100_000)).catch(() => {});

test("P1: what was shown as saved survives SIGKILL at a random moment", { timeout: patience(count(6)) }, async (t) => {
  const [kills, random, here] = [count(6), chance("kill"), await bench()];
  let unclaimed = 0;
  try {
    let browser = await here.start();
    let page = await browser.context.newPage();
    await openSample(page, here.site);
    for (let kill = 1; kill <= kills; kill += 1) {
      // Every other time at the very moment at which an entry is shown as saved; else whenever it comes.
      const moment = kill % 2 === 0 ? browser.untilMore(1 + Math.floor(random() * 40)) : pause(random() * 1_200);
      const streaming = stream(page);
      await moment;
      await browser.end();
      await streaming;
      browser = await here.start();
      const opened = await assertWhole(here, browser, `seed ${SEED}, kill ${kill}`);
      unclaimed += opened.unheard;
      page = opened.page;
    }
    await browser.end();
    assert.ok(here.claims.count > kills, `${here.claims.count} entries were claimed: too few to prove anything`);
    assertQuiet(here.problems);
    t.diagnostic(`P1: seed ${SEED}, ${kills} kills, ${here.claims.count} entries shown as saved, 0 lost; ${unclaimed} more had landed unheard`);
  } finally {
    await here.close();
  }
});

test("P1: a book that is just arriving when the browser is killed is there as a whole or not at all", { timeout: patience(count(3)) }, async (t) => {
  const [kills, random] = [count(3), chance("arrival")];
  const came = { whole: 0, "not yet": 0 };
  for (let kill = 1; kill <= kills; kill += 1) {
    const here = await bench();
    try {
      const first = await here.start();
      const page = await first.context.newPage();
      await page.goto(here.site.url);
      await page.getByRole("button", { name: "Open the sample" }).click();
      await pause(random() * 900);
      await first.end();
      const second = await here.start();
      const blank = await blankPage(second.context, here.site);
      const stored = await readStored(blank);
      const active = stored.books.filter((book) => book.state === "active");
      const when = `seed ${SEED}, kill ${kill}`;
      for (const book of active) {
        assert.equal(chainProblem(rowsOf(stored, book.id), book.id), null, when);
        assert.ok(rowsOf(stored, book.id).length > 100, `${when}: an active book has all its rows`);
      }
      came[active.length === 1 ? "whole" : "not yet"] += 1;
      const again = await second.context.newPage();
      await again.goto(here.site.url);
      if (active.length === 1) await openBook(again, here.site);
      else await again.getByRole("button", { name: "Open the sample" }).waitFor();
      assert.equal(await recoveryHeading(again).count(), 0, when);
      await second.end();
      assertQuiet(here.problems);
    } finally {
      await here.close();
    }
  }
  t.diagnostic(`arrival: seed ${SEED}, ${kills} kills, ${came.whole} books whole, ${came["not yet"]} not there yet`);
});

test("P1, control: saving the whole document in localStorage loses what it called saved", { timeout: patience(2) }, async (t) => {
  const here = await bench();
  try {
    const first = await here.start();
    const saved = await (await blankPage(first.context, here.site)).evaluate(saveWholeInLocalStorage, 50);
    await pause(300);
    await first.end();
    const second = await here.start();
    const kept = await (await blankPage(second.context, here.site)).evaluate(entriesInLocalStorage);
    assert.equal(saved, 50);
    assert.ok(kept < saved, "the control lost nothing: this machine's kill proves nothing");
    t.diagnostic(`control: ${saved} called saved, ${kept} kept`);
  } finally {
    await here.close();
  }
});

/** Ends the tab's process: by the browser's own crash command, or by a signal from outside. */
async function crash(browser, page, how) {
  const crashed = page.waitForEvent("crash", { timeout: 20_000 });
  if (how === "command") {
    const session = await browser.context.newCDPSession(page);
    session.send("Page.crash").catch(() => {});
  } else {
    const session = await browser.browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
  }
  await crashed;
}

test("P2: what was shown as saved survives a crash of the tab", { timeout: patience(count(6)) }, async (t) => {
  const [crashes, random, here] = [count(6), chance("crash"), await bench()];
  try {
    const browser = await here.start();
    let page = await browser.context.newPage();
    await openSample(page, here.site);
    for (let turn = 1; turn <= crashes; turn += 1) {
      const moment = turn % 2 === 0 ? browser.untilMore(1 + Math.floor(random() * 20)) : pause(random() * 500);
      const streaming = stream(page);
      await moment;
      await crash(browser, page, turn % 3 === 0 ? "signal" : "command");
      await streaming;
      await page.close();
      page = (await assertWhole(here, browser, `seed ${SEED}, crash ${turn}`)).page;
    }
    await browser.end();
    assert.ok(here.claims.count > crashes, `${here.claims.count} entries were claimed: too few to prove anything`);
    assertQuiet(here.problems);
    t.diagnostic(`P2: seed ${SEED}, ${crashes} crashes, ${here.claims.count} entries shown as saved, 0 lost`);
  } finally {
    await here.close();
  }
});

test("P2, control: saving a moment later loses what was shown", { timeout: patience(2) }, async (t) => {
  const here = await bench();
  try {
    const browser = await here.start();
    const page = await blankPage(browser.context, here.site);
    const shown = await page.evaluate(saveAfterPause, 20);
    await crash(browser, page, "command");
    await page.close();
    const kept = await (await blankPage(browser.context, here.site)).evaluate(entriesInDocument);
    assert.ok(kept < shown, "the control lost nothing");
    t.diagnostic(`control: ${shown} shown, ${kept} kept`);
  } finally {
    await here.close();
  }
});
