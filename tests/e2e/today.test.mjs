// Today with the sample book: its figures agree with each other, lead somewhere, and explain themselves.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";
import { openSampleBook } from "./lib/sample.mjs";

/** `€1,234.50` in cents. */
const cents = (text) => {
  const digits = text.replace(/[^\d]/g, "");
  assert.match(text, /[€]/, `${text} names its currency`);
  return Number(digits) * (text.includes(".") ? 1 : 100);
};

const bucketAmounts = (page) => page.locator(".aging .buckets tbody td:nth-child(3)").allInnerTexts();
const total = (page) => page.locator(".aging .buckets tfoot td:nth-child(3)").innerText();

for (const look of Object.keys(LOOKS)) {
  journey(`today with the sample book (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown, `${content} px of content in ${shown} px`);
  });
}

journey("the buckets add up, and less the credits they are what is outstanding", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const sum = (await bucketAmounts(page)).map(cents).reduce((a, b) => a + b, 0);
  assert.ok(sum > 0);
  assert.equal(cents(await total(page)), sum);
  const card = page.locator(".stat-cell").first();
  const [, credit] = (await card.locator(".d").innerText()).split(", less ");
  assert.equal(cents(await card.locator(".v").innerText()), sum - cents(credit.replace(" credit", "")));
  const shares = await page.locator(".aging .buckets tbody td:nth-child(4)").allInnerTexts();
  assert.equal(shares.map(Number.parseFloat).reduce((a, b) => a + b, 0), 100);
});

journey("a bucket leads to its invoices", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const row = page.locator(".aging .buckets tbody tr").nth(1);
  const count = await row.locator("td").first().innerText();
  await row.locator("a:not(.explain)").click();
  await page.waitForURL(/#\/invoices\?bucket=1-30$/);
  const grid = page.getByRole("grid");
  await grid.waitFor();
  assert.equal(await grid.getAttribute("aria-rowcount"), String(Number(count) + 1));
});

journey("a figure explains itself by keyboard, and the focus comes back", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const link = page.getByRole("link", { name: "How is this computed: Overdue" });
  await link.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Overdue" });
  await dialog.waitFor();
  const result = await dialog.locator(".result").innerText();
  assert.equal(await dialog.locator("tfoot td").innerText(), result, "the invoices listed add up to the figure");
  assert.deepEqual(await axeProblems(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.waitForURL((url) => !url.hash.includes("explain"));
  assert.ok(await link.evaluate((element) => element === document.activeElement), "focus is back on the link");
});

journey("an address opens an explanation", { look: "narrow" }, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/today?explain=expected_in_30_days");
  const dialog = page.getByRole("dialog", { name: "Expected in 30 days" });
  await dialog.waitFor();
  const result = await dialog.locator(".result").innerText();
  assert.equal(Math.round(cents(await dialog.locator("tfoot td").innerText()) / 100), cents(result) / 100);
  assert.deepEqual(await axeProblems(page), []);
});

journey("another day shows other figures, and says so", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const now = await page.locator(".stat .v").first().innerText();
  const past = await page.evaluate(() => new Date(Date.now() - 120 * 864e5).toISOString().slice(0, 10));
  await open(`#/today?asof=${past}`);
  await page.getByText("What happened later is left out").waitFor();
  assert.notEqual(await page.locator(".stat .v").first().innerText(), now);
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.getByText("What happened later is left out").waitFor({ state: "hidden" });
  assert.equal(await page.locator(".stat .v").first().innerText(), now);

  // By keys alone: the field has the focus, Enter asks, and says what is wrong with a day that is none.
  await page.getByRole("button", { name: /^As of/ }).press("Enter");
  const field = page.getByRole("dialog", { name: "As of which day?" }).getByRole("textbox", { name: "Day" });
  await page.waitForFunction(() => document.activeElement.closest("dialog[open]") && document.activeElement.tagName === "INPUT");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("abc");
  await page.keyboard.press("Enter");
  await page.getByText("This is no day.").waitFor();
  assert.equal(await field.inputValue(), "abc", "what was typed stays");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("-120");
  await page.keyboard.press("Enter");
  await page.getByText("What happened later is left out").waitFor();
});

journey("buckets can be set up; what can't be used is refused with the reason", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  const before = await total(page);
  await page.getByRole("button", { name: "Buckets: 30, 60, 90" }).click();
  const dialog = page.getByRole("dialog", { name: "Where the buckets end" });
  const field = dialog.getByLabel("Last day of each bucket");
  for (const [typed, refusal] of [
    ["30, 20", "Each day must be later"], ["0, 30", "on day 1 at the earliest"], ["soon", "no whole number"], [" ", "at least one day"],
  ]) {
    await field.fill(typed);
    await field.press("Enter");
    await dialog.getByText(refusal).waitFor();
    assert.equal(await field.inputValue(), typed, "what was typed stays");
  }
  await field.fill("15, 45");
  await dialog.getByRole("button", { name: "Use these buckets" }).click();
  await page.getByRole("link", { name: "16–45 days", exact: true }).waitFor();
  assert.match(page.url(), /edges=15\.45/);
  assert.equal((await bucketAmounts(page)).length, 4);
  assert.equal(await total(page), before);
  await page.getByRole("button", { name: "By invoice date" }).click();
  await page.getByRole("link", { name: "16–45 days", exact: true }).click();
  const listed = page.getByRole("dialog", { name: "Aging: 16–45 days" });
  await listed.waitFor();
  assert.equal(await listed.locator("tfoot td").innerText(), await listed.locator(".result").innerText());
});

journey("an empty book says what belongs on Today", {}, async ({ page, open }) => {
  await open("");
  await page.getByRole("button", { name: "Write an invoice" }).click();
  const dialog = page.getByRole("dialog", { name: "A new book" });
  await dialog.getByLabel("Name of your business").fill("Empty Ltd");
  await dialog.getByRole("button", { name: "Make this book" }).click();
  await page.waitForURL(/invoices\/new/);
  await open("#/today");
  await page.getByRole("link", { name: "Write the first invoice" }).waitFor();
  assert.deepEqual(await axeProblems(page), []);
});
