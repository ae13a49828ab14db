// The screens of the program, and the books they are looked at with: one list for the pictures and for axe.

import { openSampleBook } from "./sample.mjs";

/** Every screen that an address opens. `name` is used in file names and in what a failing test says. */
export const SCREENS = [
  { name: "today", hash: "#/today" },
  { name: "invoices", hash: "#/invoices" },
  { name: "new-invoice", hash: "#/invoices/new" },
  { name: "customers", hash: "#/customers" },
  { name: "new-customer", hash: "#/customers/new" },
  { name: "payments", hash: "#/payments" },
  { name: "new-payment", hash: "#/payments/new" },
  { name: "payment-desk", hash: "#/payments/desk" },
  { name: "what-if", hash: "#/what-if" },
  { name: "reports", hash: "#/reports" },
  { name: "import", hash: "#/import" },
  { name: "data", hash: "#/data" },
  { name: "history", hash: "#/history" },
  { name: "not-found", hash: "#/nowhere" },
];

/** What exists only where the book has something in it: opened by what a person would click. */
const THINGS = [
  { name: "invoice", hash: "#/invoices/3" },
  { name: "customer", hash: "#/customers/2" },
  { name: "payment", hash: "#/payments/2" },
  { name: "all-invoices", hash: "#/invoices?status=all" },
  { name: "past", hash: "#/today?asof=2026-06-30" },
  { name: "explanation", hash: "#/today?explain=dso_simple_90" },
  { name: "no-such-invoice", hash: "#/invoices/99999" },
];

/** An empty book of one's own, made from the first screen. */
async function openEmptyBook(page, open) {
  await open("");
  await page.getByRole("button", { name: "Write an invoice" }).click();
  await page.getByRole("textbox", { name: /name of your business/i }).fill("Empty Studio");
  await page.getByRole("button", { name: "Make this book" }).click();
  await page.waitForURL(/#\/invoices\/new$/);
}

/** The books: how each comes about, and the screens it is looked at on. */
export const BOOKS = [
  {
    name: "no book",
    prepare: (page, open) => open(""),
    screens: [{ name: "first-run", hash: "#/" }, ...SCREENS.filter(({ name }) => ["import", "data"].includes(name))],
  },
  { name: "empty book", prepare: openEmptyBook, screens: SCREENS },
  { name: "sample book", prepare: openSampleBook, screens: [...SCREENS, ...THINGS] },
];
