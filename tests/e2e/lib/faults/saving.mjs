// Drives the program from inside its page, and hears every "Saved #n" it shows, with the hash of the row that this tab
// stored there. The program is the one that is delivered: it is driven by its own keys and buttons, and watched from
// outside, by what it shows and by what it asks of IndexedDB.

import { openRoute } from "../look.mjs";

/** Runs before the program does. */
function watchInPage() {
  // Where this tab stored something: place → hash. `add` is reached only behind the checks of writer and place.
  const ours = new Map();
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (row, ...rest) {
    if (this.name === "journal") ours.set(row.seq, row.hash);
    return add.call(this, row, ...rest);
  };
  const said = [];
  const look = () => {
    const text = document.querySelector(".saved span")?.textContent ?? "";
    if (text === (said.at(-1) ?? "")) return;
    said.push(text);
    const found = /^Saved #([\d,]+)$/.exec(text);
    if (!found) return;
    const seq = Number(found[1].replaceAll(",", ""));
    window.toldSaved?.(JSON.stringify({ seq, hash: ours.get(seq) ?? null }));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  const press = (key, shiftKey) =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true }));
  let streaming = false;
  window.faults = {
    said,
    undo: () => press("z", false),
    redo: () => press("z", true),
    stop: () => { streaming = false; },
    /** Takes the last entry back and makes it hold again, each as soon as the one before was shown as saved. */
    stream: async (count) => {
      streaming = true;
      for (let made = 0; made < count && streaming; made += 1) {
        const before = said.length;
        press("z", made % 2 === 1);
        // A refused entry says nothing that could be waited for.
        const until = performance.now() + 1_000;
        while (streaming && performance.now() < until && !said.slice(before).some((text) => text.startsWith("Saved #"))) {
          await new Promise((next) => setTimeout(next, 0));
        }
      }
    },
  };
}

/** Watches every page of a context from now on. `heard(page, seq, hash)` is called for every "Saved #n". */
export async function watchSaving(context, heard = () => {}) {
  await context.exposeBinding("toldSaved", ({ page }, told) => {
    const { seq, hash } = JSON.parse(told);
    heard(page, seq, hash);
  });
  await context.addInitScript(watchInPage);
}

/** What the saved indicator says. */
export const savedText = (page) => page.locator(".saved span").textContent();

/** The number in "Saved #n", or null. */
export async function savedNumber(page) {
  const found = /^Saved #([\d,]+)$/.exec(await savedText(page));
  return found ? Number(found[1].replaceAll(",", "")) : null;
}

/** Waits until "Saved #n" with any n, or with this one, is shown; answers n. */
export async function untilSaved(page, seq = null) {
  const wanted = seq === null ? "Saved #" : `Saved #${seq.toLocaleString("en-US")}`;
  await page.waitForFunction(
    ([wanted, exact]) => {
      const text = document.querySelector(".saved span")?.textContent ?? "";
      return exact ? text === wanted : text.startsWith(wanted);
    },
    [wanted, seq !== null],
    { timeout: 30_000 },
  );
  return savedNumber(page);
}

/** Opens the sample book from the first screen; answers the number of its last entry. */
export async function openSample(page, site) {
  await openRoute(page, site.url);
  await page.getByRole("button", { name: "Open the sample" }).click();
  return untilSaved(page);
}

/** Opens the program and waits until it shows a book. */
export async function openBook(page, site, hash = "") {
  await openRoute(page, site.url, hash);
  return untilSaved(page);
}

/** What the page looks like when nothing may be written. */
export const recoveryHeading = (page) => page.getByRole("heading", { name: "Something is not right" });
