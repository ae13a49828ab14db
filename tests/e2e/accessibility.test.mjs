// What a person needs who sees, hears or types otherwise: forced colours, more contrast, 320 px and a zoom of 200 %, spaced
// text, the accessibility tree, the Tab key. Every check has a journey that shows that it finds what was planted.

import assert from "node:assert/strict";
import { markProblems, reflowProblems, spaceText, treeProblems, wrongFields } from "./lib/accessibility.mjs";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { problemsOf } from "./lib/problems.mjs";
import { openSampleBook } from "./lib/sample.mjs";
import { BOOKS } from "./lib/screens.mjs";
import { tabThrough } from "./lib/tabbing.mjs";

const SAMPLE = BOOKS.find((book) => book.name === "sample book");

/** One journey over every screen of the sample book. `check(page)` gives the problems of the screen that is open. */
function everyScreen(name, look, check) {
  journey(name, { look }, async ({ page, open }) => {
    await SAMPLE.prepare(page, open);
    const problems = [];
    for (const screen of SAMPLE.screens) {
      await open(screen.hash);
      problems.push(...(await check(page)).map((problem) => `${screen.name}: ${problem}`));
    }
    assert.deepEqual(problems, []);
  });
}

const contrastProblems = (page) => axeProblems(page, ["color-contrast-enhanced"]);

everyScreen("what is chosen is told apart in forced colours", "forced", markProblems);
everyScreen("forced colours on a dark ground", "forced dark", async (page) => [...await problemsOf(page), ...await markProblems(page)]);
everyScreen("more contrast is 7 to 1 (light)", "more contrast, light", contrastProblems);
everyScreen("more contrast is 7 to 1 (dark)", "more contrast, dark", contrastProblems);
everyScreen("320 px: nothing sideways, nothing cut off", "320 px", async (page) => [...await problemsOf(page), ...await reflowProblems(page)]);
everyScreen("a zoom of 200 %: nothing sideways, nothing cut off", "zoom 200 %", async (page) => [...await problemsOf(page), ...await reflowProblems(page)]);
everyScreen("the accessibility tree has names, landmarks and header cells", "light", treeProblems);
everyScreen("spaced text fits", "light", async (page) => {
  await spaceText(page);
  return reflowProblems(page);
});

for (const look of ["light", "forced", "zoom 200 %", "narrow"]) {
  for (const hash of ["#/today", "#/invoices", "#/customers"]) {
    journey(`the Tab key through ${hash} (${look})`, { look }, async ({ page, open }) => {
      await openSampleBook(page, open);
      await open(hash);
      const { problems, count } = await tabThrough(page);
      assert.deepEqual(problems, []);
      assert.ok(count > 20, `${count} controls`);
    });
  }
}

journey("a field that is wrong says why in its description", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await open("#/invoices/new");
  await page.keyboard.press("Control+Enter");
  await page.locator('[aria-invalid="true"]').first().waitFor();
  assert.deepEqual(await treeProblems(page), []);
  assert.notEqual((await wrongFields(page)).length, 0);
});

journey("without motion nothing moves, shimmers or scrolls by itself", {}, async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSampleBook(page, open);
  const moving = await page.evaluate(() => {
    const skeleton = document.querySelector("main").appendChild(document.createElement("div"));
    skeleton.className = "skeleton";
    skeleton.append(document.createElement("i"));
    const seconds = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
    return [...document.querySelectorAll("body, body *")].filter((element) => {
      const style = getComputedStyle(element);
      const lasts = style.animationName !== "none" && (seconds(style.animationDuration) > 0.01 || style.animationIterationCount === "infinite");
      return lasts || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
    }).map((element) => `${element.localName}.${element.className}`);
  });
  assert.deepEqual(moving, []);
});

// The controls: what is planted is found.

journey("control: a choice that is not marked is found", { look: "forced" }, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.evaluate(() => document.querySelectorAll(".nav a").forEach((link) => link.style.setProperty("outline", "none", "important")));
  assert.match((await markProblems(page)).join(), /Today' is chosen and looks like/);
});

journey("control: grey text is found", { look: "more contrast, light" }, async ({ page, open }) => {
  await openSampleBook(page, open);
  // 5.7 to 1: enough for axe's ordinary rule.
  await page.evaluate(() => document.querySelector("main h1").style.setProperty("font-size", "14px"));
  await page.evaluate(() => document.querySelector("main h1").style.setProperty("color", "#646464"));
  assert.match((await contrastProblems(page)).join(), /color-contrast-enhanced/);
});

journey("control: what reaches over the edge and what is cut off is found", { look: "320 px" }, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.evaluate(() => {
    const wide = document.querySelector("main").appendChild(document.createElement("div"));
    Object.assign(wide.style, { width: "400px", height: "10px" });
    const low = document.querySelector("main").appendChild(document.createElement("p"));
    low.textContent = "Two lines of text that have no room at all in the height of one of them";
    Object.assign(low.style, { height: "15px", overflow: "hidden" });
  });
  const found = (await reflowProblems(page)).join("\n");
  for (const expected of [/px of content in 320 px/, /reaches from/, /is cut off/]) assert.match(found, expected);
});

journey("control: what the tree lacks is found", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.evaluate(() => {
    const add = (name, settings = {}) => {
      const element = document.querySelector("main").appendChild(document.createElement(name));
      for (const [key, value] of Object.entries(settings)) element.setAttribute(key, value);
      return element;
    };
    add("button");
    add("h1").textContent = "Another";
    add("div", { role: "navigation" }).textContent = "Somewhere";
    add("div", { role: "img" }).style.height = "10px";
    add("div", { role: "table" }).innerHTML = "<div role=row><div role=cell>1</div></div>";
    add("input", { "aria-label": "Amount", "aria-invalid": "true" });
  });
  const found = (await treeProblems(page)).join("\n");
  for (const expected of [
    /a button that takes the focus has no name/, /2 headings of the first level/, /several of navigation/, /has no text/,
    /a table has no name/, /has no header cells/, /'Amount' is wrong and does not say why/,
  ]) assert.match(found, expected);
});

journey("control: a trap, a hidden focus and a covered control are found", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await page.evaluate(() => {
    const [bare, covered, trap] = [..."123"].map((name) => {
      const button = document.querySelector("main").appendChild(document.createElement("button"));
      button.textContent = `planted ${name}`;
      return button;
    });
    bare.style.setProperty("outline", "none", "important");
    bare.style.setProperty("box-shadow", "none", "important");
    covered.style.position = "relative";
    covered.addEventListener("focus", () => {
      const lid = document.body.appendChild(document.createElement("div"));
      Object.assign(lid.style, { position: "fixed", inset: "0", zIndex: "999" });
      covered.addEventListener("blur", () => lid.remove());
    });
    trap.addEventListener("keydown", (event) => event.key === "Tab" && event.preventDefault());
  });
  const found = (await tabThrough(page)).problems.join("\n");
  for (const expected of [/planted 1' does not show the focus/, /planted 2' is covered/, /planted 3' keeps the focus/]) assert.match(found, expected);
});
