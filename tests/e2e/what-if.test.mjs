// The what-if over the sample book: figures follow the sliders, the address keeps them, every look is accessible.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { LOOKS } from "./lib/look.mjs";

/** Opens the sample book, then the what-if with these settings. */
async function openWhatIf({ page, open }, settings = "") {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.waitForURL(/#\/today/);
  await open(`#/what-if${settings}`);
  await page.locator("#what-if-answer").waitFor();
}

const slider = (page, name) => page.getByRole("slider", { name, exact: true });
const box = (page, name) => page.getByRole("textbox", { name: `${name}, typed`, exact: true });
const figure = (page, label) => page.locator(".stat", { has: page.getByText(label, { exact: true }) }).locator(".v");
const curve = (page) => page.locator(".plot svg").first().locator("path.c-accent").first().getAttribute("d");
const settingsOf = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] ?? "")));

journey("what-if: the discount slider by keyboard changes cost, curve and address", {}, async ({ page, open }) => {
  await openWhatIf({ page, open });
  const [answer, cost, line] = [await page.locator("#what-if-answer").innerText(), await figure(page, "Cost a year").innerText(), await curve(page)];
  assert.match(answer, /^Brings \d+% of sales \d+ days? forward, /);
  await slider(page, "Discount").focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  assert.equal(await box(page, "Discount").inputValue(), "3");
  assert.notEqual(await figure(page, "Cost a year").innerText(), cost);
  assert.notEqual(await curve(page), line);
  assert.notEqual(await page.locator("#what-if-answer").innerText(), answer);
  await page.waitForFunction(() => location.hash.includes("discount=3"));
});

journey("what-if: with no take-up no money comes forward", {}, async ({ page, open }) => {
  await openWhatIf({ page, open });
  await slider(page, "Take-up").focus();
  await page.keyboard.press("Home");
  assert.equal(await figure(page, "Brought forward").innerText(), "€0");
  assert.match(await page.locator("#what-if-answer").innerText(), /^Brings no money forward, /);
  assert.equal(await page.getByRole("radio", { name: "One share" }).isChecked(), true, "one share was set");
  await page.waitForFunction(() => location.hash.includes("take-up=0"));
});

journey("what-if: a shared address opens with its settings; Back takes a Reset back", {}, async ({ page, open }) => {
  const given = { discount: "1.5", days: "7", "take-up": "60", money: "9.25", year: "360", step: "months" };
  await openWhatIf({ page, open }, `?${new URLSearchParams(given)}`);
  for (const [name, text] of [["Discount", "1.5"], ["Paid within", "7"], ["Take-up", "60"], ["Cost of money", "9.25"]]) {
    assert.equal(await box(page, name).inputValue(), text, name);
  }
  assert.equal(await page.getByRole("radio", { name: "360 days" }).isChecked(), true);
  assert.equal(await page.getByRole("radio", { name: "Months" }).isChecked(), true);
  assert.deepEqual(await settingsOf(page), given);
  const cost = await figure(page, "Cost a year").innerText();
  await page.getByRole("button", { name: "Reset" }).click();
  await page.waitForFunction(() => !location.hash.includes("discount"));
  assert.equal(await box(page, "Discount").inputValue(), "2");
  await page.goBack();
  await page.waitForFunction(() => location.hash.includes("discount=1.5"));
  await page.waitForFunction((text) => [...document.querySelectorAll(".stat .v")].some((v) => v.textContent.trim() === text), cost);
  assert.equal(await box(page, "Discount").inputValue(), "1.5");
});

journey("what-if: a text that is no number is refused where it is, and kept", {}, async ({ page, open }) => {
  await openWhatIf({ page, open });
  const cost = await figure(page, "Cost a year").innerText();
  await box(page, "Discount").fill("2,345");
  await page.keyboard.press("Tab");
  assert.equal(await box(page, "Discount").inputValue(), "2,345");
  assert.equal(await box(page, "Discount").getAttribute("aria-invalid"), "true");
  await page.getByText("Enter a number from 0 to 99.99 with at most 2 digits after the point.").waitFor();
  assert.equal(await figure(page, "Cost a year").innerText(), cost, "nothing changed");
  await box(page, "Discount").fill("7.5");
  await page.keyboard.press("Tab");
  assert.equal(await box(page, "Discount").getAttribute("aria-invalid"), null);
  assert.notEqual(await figure(page, "Cost a year").innerText(), cost, "more than the slider reaches may be typed");
});

journey("what-if: a figure explains itself, the chart is read by keys, the table sorts", {}, async ({ page, open }) => {
  await openWhatIf({ page, open });
  await page.getByRole("link", { name: "How is this computed: Cost a year" }).click();
  const dialog = page.getByRole("dialog", { name: "Cost a year" });
  await dialog.getByText("cost = discount ×").waitFor();
  assert.equal(await dialog.locator("dd").last().innerText(), await figure(page, "Cost a year").innerText());
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.hash.includes("explain"));
  await page.locator(".plot.live").focus();
  await page.keyboard.press("End");
  const tip = await page.locator(".plot .tip").innerText();
  assert.match(tip, /With discount[\s\S]*As today[\s\S]*Difference/);
  const names = page.locator(".what-if-customers tbody .c-name");
  const before = await names.allInnerTexts();
  await page.locator(".what-if-customers thead").getByRole("button", { name: "Customer" }).click();
  await page.waitForFunction(() => location.hash.includes("sort=customer"));
  const sorted = await names.allInnerTexts();
  assert.notDeepEqual(sorted, before);
  assert.deepEqual(sorted, [...before].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

journey("what-if: how long from an input to the picture", {}, async ({ page, open }) => {
  await openWhatIf({ page, open });
  await page.evaluate(() => {
    window.waits = [];
    document.addEventListener("input", () => {
      const begun = performance.now();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => window.waits.push(performance.now() - begun);
        painted.port2.postMessage(null);
      });
    }, { capture: true });
  });
  await slider(page, "Discount").focus();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press(press < 6 ? "ArrowRight" : "ArrowLeft");
    await page.waitForFunction((count) => window.waits.length === count, press + 1);
  }
  const waits = (await page.evaluate(() => window.waits)).sort((a, b) => a - b);
  console.log(`# what-if, sample book: input to painted result, median ${waits[6].toFixed(1)} ms, longest ${waits[11].toFixed(1)} ms`);
});

for (const look of Object.keys(LOOKS)) {
  journey(`what-if: axe finds nothing, and nothing scrolls sideways (${look})`, { look }, async ({ page, open }) => {
    await openWhatIf({ page, open });
    assert.deepEqual(await axeProblems(page), []);
    const { content, shown } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, shown: innerWidth }));
    assert.ok(content <= shown, `${content} px of content in ${shown} px`);
    await page.getByRole("link", { name: "How is this computed: Break-even take-up" }).click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await axeProblems(page), [], "with an explanation open");
  });
}

journey("what-if: a day before the first invoice says so, and leads back to today", {}, async ({ page, open }) => {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.waitForURL(/#\/today/);
  await open("#/what-if?asof=2020-01-31&discount=3");
  await page.getByText("There was nothing to try a discount on by").waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await page.getByRole("link", { name: "Back to today" }).click();
  await page.locator("#what-if-answer").waitFor();
  assert.equal(await box(page, "Discount").inputValue(), "3");
});

journey("a book long settled says so, and leads to the day it was alive", {}, async ({ page, open }) => {
  await open("#/import");
  const old = "Number,Customer,Issued,Due,Total,Settled on\nO-1,Acme,2019-03-01,2019-03-31,100.00,2019-04-05\nO-2,Acme,2019-03-20,2019-04-19,80.00,2019-04-25";
  await page.locator("main input[type=file]").first().setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(old) });
  await page.getByLabel("Name of your business").fill("Old");
  await page.getByLabel("Currency", { exact: true }).fill("EUR");
  await page.locator(".barfoot .btn.primary").click();
  await page.waitForURL(/#\/invoices/);
  await open("#/what-if");
  await page.getByText("Nothing is open, and nothing was invoiced in the last 12 months").waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await page.getByRole("link", { name: "As of Mar 20, 2019" }).click();
  await page.locator(".wi").waitFor();
  assert.match(page.url(), /asof=2019-03-20/);

  await open("#/today");
  await page.getByText("Nothing is open, so nothing is expected.").waitFor();
  assert.equal(await page.locator(".cash svg").count(), 0, "no line along zero");
});
