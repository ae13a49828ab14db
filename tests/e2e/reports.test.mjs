// Reports with the sample book: every figure has a value or a reason, a trend where there is one, an explanation.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { openSampleBook } from "./lib/sample.mjs";

for (const look of Object.keys(LOOKS)) {
  journey(`reports with the sample book (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/reports");
    await page.locator(".figures").first().waitFor();
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown, `${content} px of content in ${shown} px`);
  });
}

journey("every figure has a value with its unit", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports");
  const values = await page.locator(".figures .c-value").allInnerTexts();
  assert.equal(values.length, 32);
  for (const value of values) assert.match(value, /€|days|%|times a year|points/, value);
});

journey("where nothing can be computed the reason stands in words", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports?asof=2001-02-03");
  const row = page.locator(".figures tr", { hasText: "DSO, last 90 days" });
  await row.getByText("Not computable").waitFor();
  await row.getByText("There were no credit sales in the period.").waitFor();
  assert.equal(await page.getByText("NaN").count(), 0);
});

journey("a figure chosen shows its trend, as a picture and as a table", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports");
  await page.getByRole("link", { name: "Share past due", exact: true }).click();
  const panel = page.locator(".panel.trend");
  await panel.getByRole("heading", { name: "Share past due" }).waitFor();
  await panel.getByText("Show as table").click();
  assert.equal(await panel.locator(".twin tbody tr").count(), 12);
  const last = await panel.locator(".twin tbody tr").last().locator("td").first().innerText();
  const shown = await page.locator(".figures tr", { hasText: "Share past due" }).locator(".c-value").innerText();
  assert.equal(last, shown.trim());
});

journey("the period of the figures can be chosen and is kept in the address", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports");
  const value = page.locator(".figures tr", { hasText: "Receivables turnover" }).locator(".c-value");
  const before = await value.innerText();
  await page.getByRole("radio", { name: "365 days" }).check();
  await page.waitForFunction((text) => !document.body.innerText.includes(text), before.trim());
  assert.match(page.url(), /window=365/);
});

journey("every figure explains itself", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/reports");
  const links = page.locator(".figures .explain");
  const count = await links.count();
  for (let index = 0; index < count; index += 1) {
    await links.nth(index).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    assert.ok((await dialog.locator(".kv dt").count()) > 0, "inputs");
    assert.ok((await dialog.locator(".formula").innerText()).length > 10, "formula");
    assert.ok((await dialog.locator(".behind").count()) > 0, "invoices behind it");
    assert.equal(await dialog.getByText("figures-").count(), 0, "every word is in the catalogue");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
});
