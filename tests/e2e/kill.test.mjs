// The tool of the fault journeys, tried on itself: a browser killed with its whole process group leaves a profile
// that the next one opens, and in it is what a strict transaction had acknowledged.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launchKillable, makeProfile, removeProfile } from "./lib/browser.mjs";
import { DIST, openRoute } from "./lib/look.mjs";
import { serveSite } from "./lib/server.mjs";

/** Runs in the page: counts a stored number up by one in a strict transaction, and answers it after `complete`. */
function countUp() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("kill-test", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("counts");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("counts", "readwrite", { durability: "strict" });
      const store = transaction.objectStore("counts");
      const reading = store.get("count");
      let count = 0;
      reading.onsuccess = () => {
        count = (reading.result ?? 0) + 1;
        store.put(count, "count");
      };
      transaction.oncomplete = () => resolve(count);
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

test("what a strict transaction acknowledged survives SIGKILL of the browser", { timeout: 120_000 }, async () => {
  const [profile, site] = await Promise.all([makeProfile(), serveSite(DIST)]);
  let running;
  try {
    for (const expected of [1, 2, 3]) {
      running = await launchKillable(profile);
      const page = await running.context.newPage();
      await openRoute(page, site.url);
      assert.equal(await page.evaluate(countUp), expected);
      await running.kill();
    }
  } finally {
    await running?.kill();
    await site.close();
    await removeProfile(profile);
  }
});

test("a new profile has nothing of an old one", { timeout: 60_000 }, async () => {
  const [profile, site] = await Promise.all([makeProfile(), serveSite(DIST)]);
  const running = await launchKillable(profile);
  try {
    const page = await running.context.newPage();
    await openRoute(page, site.url);
    assert.equal(await page.evaluate(countUp), 1);
    await running.close();
  } finally {
    await running.kill();
    await site.close();
    await removeProfile(profile);
  }
});
