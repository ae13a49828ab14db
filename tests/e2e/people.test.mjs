// One customer: people, tags and notes, and two records of one merged and taken apart again.

import assert from "node:assert/strict";
import { axeProblems } from "./lib/axe.mjs";
import { journey } from "./lib/journey.mjs";
import { openSampleBook } from "./lib/sample.mjs";

/** Opens a customer of the list by name. */
async function openCustomer(page, open, name) {
  await open("#/customers");
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

const panel = (page, name) => page.getByRole("region", { name, exact: true });

for (const look of ["light", "dark", "narrow"]) {
  journey(`people and notes are added, changed in place, removed, and come back (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await openCustomer(page, open, "Kestrel Freight GmbH");
    const people = panel(page, "People");
    await people.getByRole("button", { name: "Add person" }).click();
    const dialog = page.getByRole("dialog", { name: "Add person" });
    await dialog.getByLabel("E-mail").fill("no address");
    await dialog.getByRole("button", { name: "Save person" }).click();
    await dialog.getByText("Write the person's name.").waitFor();
    await dialog.getByText("This is no e-mail address.").waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await dialog.getByLabel("Name").fill("Ines Vogt");
    await dialog.getByLabel("Role").fill("Accounts payable");
    await dialog.getByLabel("E-mail").fill("ines@kestrel.example");
    await dialog.getByLabel("E-mail").press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await people.getByText("Accounts payable").waitFor();
    assert.match(await people.getByRole("link", { name: "ines@kestrel.example" }).getAttribute("href"), /^mailto:ines@kestrel\.example/);

    const notes = panel(page, "Notes");
    await notes.getByLabel("New note").fill("Called: pays on Friday");
    await page.reload();
    await notes.getByLabel("New note").waitFor();
    assert.equal(await notes.getByLabel("New note").inputValue(), "Called: pays on Friday", "half typed, and there again");
    await notes.getByLabel("New note").press("Control+Enter");
    await notes.locator(".notes li").getByText("Called: pays on Friday").waitFor();
    assert.equal(await notes.getByLabel("New note").inputValue(), "");
    await notes.getByRole("button", { name: /^Edit the note of/ }).click();
    const text = notes.locator(".notes textarea");
    await page.waitForFunction(() => document.activeElement?.matches(".notes textarea"));
    await text.fill("Thrown away");
    await text.press("Escape");
    await notes.locator(".notes li").getByText("Called: pays on Friday").waitFor();
    await notes.getByRole("button", { name: /^Edit the note of/ }).click();
    await text.fill("Called: pays on Monday");
    await text.press("Control+Enter");
    await notes.locator(".notes li").getByText("Called: pays on Monday").waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await notes.getByRole("button", { name: /^Remove the note of/ }).click();
    await page.locator(".notes li").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await notes.locator(".notes li").getByText("Called: pays on Monday").waitFor();
    // What a note says is found.
    await open("#/customers");
    await page.getByLabel("Search customers").fill("monday");
    await page.getByText(/^1 of \d+/).waitFor();
    await page.getByRole("link", { name: "Kestrel Freight GmbH" }).waitFor();
  });
}

journey("a tag leads to the customers that have it", {}, async ({ page, open }) => {
  await openSampleBook(page, open);
  await openCustomer(page, open, "Kestrel Freight GmbH");
  await page.getByRole("button", { name: "Edit details" }).click();
  await page.getByLabel("Tags").fill("freight, monthly, Freight");
  await page.getByRole("button", { name: "Save details" }).click();
  await panel(page, "Contact and terms").getByRole("link", { name: "monthly" }).waitFor();
  assert.equal(await panel(page, "Contact and terms").locator(".tags a").count(), 2);
  await panel(page, "Contact and terms").getByRole("link", { name: "monthly" }).click();
  await page.getByRole("link", { name: "Kestrel Freight GmbH" }).waitFor();
  await page.getByText(/^1 of \d+/).waitFor();
});

for (const look of ["light", "narrow"]) {
  journey(`a second record of a customer is found, merged and taken apart (${look})`, { look }, async ({ page, open }) => {
    await openSampleBook(page, open);
    await open("#/customers/new");
    await page.getByLabel("Name", { exact: true }).fill("Kestrel Freight");
    await page.getByLabel("E-mail").fill("other@kestrel.example");
    await page.getByRole("button", { name: "Add customer" }).click();
    await page.getByRole("heading", { level: 1, name: "Kestrel Freight" }).waitFor();
    const gone = page.url();
    await page.getByText("Kestrel Freight GmbH may be the same customer").waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await page.getByRole("button", { name: "Merge them" }).click();
    const dialog = page.getByRole("dialog", { name: "Merge two customers" });
    assert.equal(await dialog.getByLabel("The same as").evaluate((select) => select.selectedOptions[0].text.split(" (")[0]), "Kestrel Freight GmbH");
    await dialog.getByRole("radio", { name: "Kestrel Freight GmbH" }).click();
    await dialog.getByText("Kestrel Freight GmbH gets everything of Kestrel Freight: nothing.").waitFor();
    assert.deepEqual(await axeProblems(page), []);
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Kestrel Freight GmbH" }).waitFor();
    await panel(page, "People").getByText("other@kestrel.example").waitFor();
    await page.goto(gone);
    await page.getByText("This customer is Kestrel Freight GmbH now").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { level: 1, name: "Kestrel Freight", exact: true }).waitFor();
  });
}
