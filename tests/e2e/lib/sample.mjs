// The sample book, opened from the first screen.

/** Opens the sample book and waits until Today shows it. */
export async function openSampleBook(page, open) {
  await open("");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.waitForURL(/#\/today$/);
  await page.locator(".stats").waitFor();
}
