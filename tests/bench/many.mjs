// A book of many invoices in the built site, for what is measured there: made by importing a file, as a person would.

import { openRoute } from "../e2e/lib/look.mjs";

/** How many invoices. */
export const INVOICES = Number(process.env.DUEBOOK_BENCH_ROWS ?? 10_000);

function file(count) {
  const day = (offset) => new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  const row = (_, at) => {
    const issued = at % 700;
    return `B-${String(at).padStart(6, "0")},Customer ${at % 300},${day(issued)},${day(issued + 30)},${100 + (at % 900)}.50,${at % 3 ? "" : day(issued + 25)}`;
  };
  return Buffer.from(["Number,Customer,Issued,Due,Total,Settled on", ...Array.from({ length: count }, row)].join("\n"));
}

/** Imports them into a new book, whose list is open afterwards. */
export async function openManyInvoices(page, url) {
  await openRoute(page, url, "#/import");
  await page.locator("main input[type=file]").first().setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: file(INVOICES) });
  await page.getByLabel("Name of your business").fill("Bench");
  const start = page.locator(".barfoot .btn.primary[aria-disabled=false], .barfoot .btn.primary:not([aria-disabled])");
  await start.click();
  await page.waitForFunction(() => location.hash.startsWith("#/invoices"), null, { timeout: 120_000 });
}
