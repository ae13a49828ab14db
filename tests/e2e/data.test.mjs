// Data and backup: a file counts once it was read back, a changed file is refused, a restored book is a new one with
// the same totals, and books do not touch each other.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";

async function openSample(page, open) {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.locator(".saved.good").waitFor({ state: "attached", timeout: 20_000 });
}

/** No place can be chosen in a browser without a window: the file goes to the downloads, as in Firefox and Safari. */
const withoutPicker = (context) => context.addInitScript(() => {
  Object.defineProperty(window, "showSaveFilePicker", { value: undefined, configurable: true });
});

/** Saves a backup file and hands its bytes back. */
async function saveBackup(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save backup file" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const choose = (page, label, name, bytes) =>
  page.getByLabel(label).setInputFiles({ name, mimeType: "application/x-ndjson", buffer: bytes });

/** What the list of customers adds up to. */
async function totals(page, open) {
  await open("#/customers");
  await page.locator(".customer-table tfoot").waitFor();
  return page.locator(".main .stats").innerText();
}

journey("a backup counts only after it was read back, and restores into a new book", {}, async ({ page, context, open }) => {
  await withoutPicker(context);
  await openSample(page, open);
  const before = await totals(page, open);
  await open("#/data");
  await page.getByText("No backup file counts yet.").waitFor();
  const { name, bytes } = await saveBackup(page);
  assert.match(name, /^duebook-.+-\d{4}-\d\d-\d\d-\d+\.jsonl$/);
  await page.getByText("was handed to your downloads").waitFor();
  assert.ok(await page.getByText("in no backup file.").first().isVisible(), "handed over is not counted");

  await choose(page, "Check a backup file", name, bytes);
  await page.getByText("is whole, is of this book").waitFor();
  await page.getByText("in no backup file.").first().waitFor({ state: "hidden" });
  await page.reload();
  await page.getByText("The last file that was read back").waitFor();

  await page.getByRole("button", { name: "Restore from file" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog, "Choose a backup file", name, bytes);
  const preview = await dialog.locator(".preview").innerText();
  assert.match(preview, /Invoices and drafts/);
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByRole("button", { name: "Restore as a new book" }).click();
  await page.locator(".toast", { hasText: "restored as a new book" }).waitFor();
  assert.equal(await totals(page, open), before, "the same totals in the restored book");
  await open("#/data");
  assert.equal(await page.locator(".books li").count(), 2, "the sample is still there");
  await choose(page, "Check a backup file", name, bytes);
  await page.getByText("it is of another book").waitFor();
});

/** Holds back the turns in which long work goes on, so that it can be seen and stopped. */
const withHeldTurns = (context) => context.addInitScript(() => {
  const later = window.setTimeout.bind(window);
  const waiting = [];
  window.setTimeout = (work, delay, ...rest) =>
    window.holdTurns && !delay && typeof work === "function" ? waiting.push(work) : later(work, delay, ...rest);
  window.letTurnsGo = () => {
    window.holdTurns = false;
    waiting.splice(0).forEach((work) => later(work, 0));
  };
});

journey("writing, reading and restoring a backup show how far they are, and are stopped", {}, async ({ page, context, open }) => {
  await withoutPicker(context);
  await withHeldTurns(context);
  await openSample(page, open);
  await open("#/data");
  const books = await page.locator(".books li").count();
  const hold = () => page.evaluate(() => { window.holdTurns = true; });
  const go = () => page.evaluate(() => window.letTurnsGo());

  await hold();
  await page.getByRole("button", { name: "Save backup file" }).click();
  await page.getByRole("status").filter({ hasText: "Writing and verifying the file" }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await go();
  await page.locator(".toast", { hasText: "Nothing was written." }).waitFor();
  const { name, bytes } = await saveBackup(page);

  await page.getByRole("button", { name: "Restore from file" }).click();
  const dialog = page.getByRole("dialog");
  await hold();
  await choose(dialog, "Choose a backup file", name, bytes);
  await dialog.getByText("Reading and verifying the file").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByText("Choose a backup file").waitFor();
  await go();
  assert.equal(await dialog.locator(".preview").count(), 0, "what was stopped shows nothing");

  await choose(dialog, "Choose a backup file", name, bytes);
  await dialog.locator(".preview").waitFor();
  await hold();
  await dialog.getByRole("button", { name: "Restore as a new book" }).click();
  await dialog.getByText("Making the new book").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await go();
  await page.locator(".toast", { hasText: "Nothing was restored" }).waitFor();
  await dialog.locator(".preview").waitFor();
  await page.keyboard.press("Escape");
  const stored = await page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("duebook");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction("books").objectStore("books").getAll();
      asked.onsuccess = () => { opening.result.close(); resolve(asked.result.map((book) => book.state)); };
    };
  }));
  assert.deepEqual(stored, ["active"], "the half-made book is gone");
  assert.equal(await page.locator(".books li").count(), books);
});

journey("a changed byte is refused, with the line, and nothing is restored", {}, async ({ page, context, open }) => {
  await withoutPicker(context);
  await openSample(page, open);
  await open("#/data");
  const { name, bytes } = await saveBackup(page);
  const lines = bytes.toString("utf8").split("\n");
  const changed = [...lines];
  changed[4] = changed[4].replace(/"wall_ms":\d/, (found) => found.slice(0, -1) + (found.endsWith("1") ? "2" : "1"));
  assert.notEqual(changed[4], lines[4]);
  await page.getByRole("button", { name: "Restore from file" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog, "Choose a backup file", name, Buffer.from(changed.join("\n")));
  await dialog.getByText("line 5 is not what Duebook wrote there").waitFor();
  await choose(dialog, "Choose a backup file", name, Buffer.from(lines.slice(0, 6).join("\n")));
  await dialog.getByText("The end of the file is missing").waitFor();
  await choose(dialog, "Choose a backup file", "notes.jsonl", Buffer.from("hello"));
  await dialog.getByText("This is no backup file of Duebook.").waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Restore as a new book" }).count(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".books li").count(), 1);
});

journey("a file saved where it can be read back is counted at once", {}, async ({ page, context, open }) => {
  // The browser's own dialog can't be clicked from here: a file in memory stands in for the one the user would choose.
  await context.addInitScript(() => {
    let kept = new Uint8Array();
    const handle = {
      createWritable: async () => ({ write: async (bytes) => { kept = new Uint8Array(bytes); }, close: async () => {} }),
      getFile: async () => new File([kept], "my-backup.jsonl"),
    };
    Object.defineProperty(window, "showSaveFilePicker", { value: async () => handle, configurable: true });
  });
  await openSample(page, open);
  await open("#/data");
  await page.getByRole("button", { name: "Save backup file" }).click();
  await page.getByText("my-backup.jsonl is whole, is of this book").waitFor();
});

journey("a cancelled saving claims nothing", {}, async ({ page, context, open }) => {
  await context.addInitScript(() => {
    const cancel = async () => { throw new DOMException("The user aborted a request.", "AbortError"); };
    Object.defineProperty(window, "showSaveFilePicker", { value: cancel, configurable: true });
  });
  await openSample(page, open);
  await open("#/data");
  await page.getByRole("button", { name: "Save backup file" }).click();
  await page.locator(".toast", { hasText: "Nothing was written." }).waitFor();
  await page.getByText("No backup file counts yet.").waitFor();
});

journey("two books do not touch each other; the sample goes with one click", {}, async ({ page, open }) => {
  await openSample(page, open);
  const sample = await totals(page, open);
  await open("#/data");
  await page.getByRole("button", { name: "New book" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of your business").fill("Own book");
  await dialog.getByLabel("Currency").fill("USD");
  await dialog.getByRole("button", { name: "Make this book" }).click();
  await page.locator(".book b", { hasText: "Own book" }).waitFor();
  await open("#/customers");
  await page.getByText("No customers yet").waitFor();
  await open("#/customers/new");
  await page.getByLabel("Name").fill("Only mine");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByRole("heading", { level: 1, name: "Only mine" }).waitFor();

  await open("#/data");
  await page.locator(".books").getByRole("button", { name: /^Open / }).click();
  await page.locator(".book small", { hasText: "Sample book" }).waitFor();
  assert.equal(await totals(page, open), sample, "the sample is as it was");
  assert.equal(await page.getByText("Only mine").count(), 0);

  await open("#/data");
  await page.getByRole("button", { name: "Remove the sample" }).click();
  await page.locator(".book b", { hasText: "Own book" }).waitFor();
  assert.equal(await page.locator(".books li").count(), 1);
  await page.reload();
  await open("#/customers");
  assert.equal(await page.locator(".customer-table tbody tr[data-id]").count(), 1);
});

journey("removing a book names it and what is in no file", {}, async ({ page, context, open }) => {
  await withoutPicker(context);
  await open("#/data");
  await page.getByRole("button", { name: "New book" }).click();
  const naming = page.getByRole("dialog");
  await naming.getByLabel("Name of your business").fill("Brief book");
  await naming.getByRole("button", { name: "Make this book" }).click();
  await page.locator(".book b", { hasText: "Brief book" }).waitFor();
  const typed = () => page.evaluate(() => Object.values(localStorage).filter((text) => text.includes("half@example.com")).length);
  await open("#/customers/new");
  await page.getByLabel("E-mail").fill("half@example.com");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("half@example.com")));
  await open("#/data");
  await page.getByRole("button", { name: "Remove Brief book" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove Brief book?" });
  const remove = dialog.getByRole("button", { name: "Remove Brief book" });
  assert.equal(await remove.getAttribute("aria-disabled"), "true", "an entry in no file has to be given up by name");
  assert.deepEqual(await axeProblems(page), []);
  await dialog.getByLabel("I give up this entry").check();
  await remove.click();
  await page.getByText("There is no book yet.").waitFor();
  assert.equal(await typed(), 0, "what was typed for it is forgotten too");
});

journey("exports: the table is safe to open, the journal has every entry", {}, async ({ page, context, open }) => {
  await withoutPicker(context);
  await openSample(page, open);
  await open("#/customers/new");
  await page.getByLabel("Name").fill("=1+1");
  await page.getByRole("button", { name: "Add customer" }).click();
  await page.getByRole("heading", { level: 1, name: "=1+1" }).waitFor();
  await open("#/data");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFile(await download.path(), "utf8");
  };
  const table = (await save("Save invoices, CSV")).split("\r\n");
  assert.match(table[0], /^\ufeffInvoice number,Customer,/);
  assert.ok(table.length > 50);
  const journal = (await save("Save journal, JSON lines")).trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(journal.map((record) => record.seq), journal.map((_, at) => at + 1));
});

for (const look of ["light", "dark", "narrow"]) {
  journey(`data and backup with a book (${look})`, { look }, async ({ page, open }) => {
    await openSample(page, open);
    await open("#/data");
    await page.locator(".health li").first().waitFor();
    const health = await page.locator(".health").innerText();
    assert.match(health, /Chain of entries\s+([\d,]+) of \1 agree/);
    assert.match(health, /Second record of the last entry\s+agrees/);
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown, `${content} px of content in ${shown} px`);
  });
}
