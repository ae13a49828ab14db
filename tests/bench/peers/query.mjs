// What both databases are asked, word for word the same.

/** Buckets of the aging: not due, 1–30, 31–60, 61–90, from 91. */
export const BUCKETS = ["not due", "1–30", "31–60", "61–90", "91+"];

/** Paid invoices are in the table and passed over, as our own loop does. The sum is cast since DuckDB's is of 128 bits. */
export const QUERY = `
  SELECT customer,
    CASE WHEN late <= 0 THEN 0 WHEN late <= 30 THEN 1 WHEN late <= 60 THEN 2 WHEN late <= 90 THEN 3 ELSE 4 END AS bucket,
    CAST(sum(open) AS BIGINT) AS amount
  FROM (SELECT customer, open, CAST(? AS INTEGER) - due AS late FROM invoices WHERE currency = ? AND open <> 0)
  GROUP BY 1, 2`;

/** The two values that the query leaves open. */
export const valuesFor = (day, { asked }) => [day, asked];
