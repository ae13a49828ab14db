// The screens of the program and their addresses: one list for the pictures and for axe.

/** Every screen that can be opened without data. `name` is used in file names and in the names of tests. */
export const SCREENS = [
  { name: "today", hash: "#/" },
  { name: "invoices", hash: "#/invoices" },
  { name: "new-invoice", hash: "#/invoices/new" },
  { name: "customers", hash: "#/customers" },
  { name: "new-customer", hash: "#/customers/new" },
  { name: "payments", hash: "#/payments" },
  { name: "new-payment", hash: "#/payments/new" },
  { name: "what-if", hash: "#/what-if" },
  { name: "reports", hash: "#/reports" },
  { name: "import", hash: "#/import" },
  { name: "data", hash: "#/data" },
];
