// Languages: chosen, switched, kept; every screen in German at both widths, where words are longer.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { problemsOf } from "./lib/problems.mjs";
import { openSampleBook } from "./lib/sample.mjs";
import { BOOKS } from "./lib/screens.mjs";

/** Speaks German from the next start on. */
async function inGerman(page) {
  // As the program keeps it: a text of JSON in a text of JSON.
  await page.evaluate((kept) => localStorage.setItem("duebook.language", kept), JSON.stringify(JSON.stringify("de")));
  await page.reload();
  await page.waitForFunction(() => document.documentElement.lang === "de" && document.querySelector("main h1"));
}

journey("a language is chosen on the first screen, spoken at once, and kept", {}, async ({ page, open }) => {
  await open("");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.getByRole("radio", { name: "Deutsch" }).click();
  await page.getByRole("button", { name: "Beispiel öffnen" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  assert.deepEqual(await axeProblems(page), []);
  await page.getByRole("button", { name: "Beispiel öffnen" }).click();
  await page.waitForURL(/#\/today$/);
  await page.locator(".stats").waitFor();
  // Amounts and days are written as in Germany.
  assert.match(await page.locator(".stat .v").first().innerText(), /^\d\d\.\d{3},\d\d\s€$/);
  await page.reload();
  await page.locator(".stats").waitFor();
  assert.match(await page.locator(".nav").first().innerText(), /Rechnungen/);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("English");
  await page.getByRole("option", { name: /English/ }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await page.locator(".stats").waitFor();
  assert.match(await page.locator(".nav").first().innerText(), /Invoices/);
});

journey("what is typed in German is read in German", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await inGerman(page);
  await open("#/invoices/new");
  await page.locator(".lines input").first().waitFor();
  await page.locator(".lines input").nth(0).fill("Beratung");
  await page.locator(".lines input").nth(1).fill("2,5");
  await page.locator(".lines input").nth(2).fill("1.250,50");
  await page.getByText("3.126,25 €").first().waitFor();
  await page.locator(".asof, .page-head").first().waitFor();
  await open("#/today");
  await page.locator(".asof").click();
  const day = page.getByRole("dialog").locator("input").first();
  await day.fill("gestern");
  await day.press("Enter");
  await page.waitForURL(/asof=\d{4}-\d\d-\d\d/);
});

journey("a form half filled survives the change of the language", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/customers/new");
  await page.getByLabel("Name", { exact: true }).fill("Half Typed");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("Half Typed")));
  await inGerman(page);
  assert.equal(await page.locator("main input").first().inputValue(), "Half Typed");
});

for (const look of ["light", "narrow"]) {
  journey(`every screen in German (${look})`, { look }, async ({ page, open }) => {
    const sample = BOOKS.find((book) => book.name === "sample book");
    await sample.prepare(page, open);
    await inGerman(page);
    const problems = [];
    for (const screen of sample.screens) {
      await open(screen.hash);
      problems.push(...(await problemsOf(page)).map((problem) => `${screen.name}: ${problem}`));
    }
    assert.deepEqual(problems, []);
  });
}
