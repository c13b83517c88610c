/**
 * Comma-separated values (RFC 4180), for the build and the browser. A library would weigh more in the
 * page than the page's own script: csv-stringify brings 81 kB, a buffer included.
 */

/** Excel takes UTF-8 for something else unless the file says so. */
const BYTE_ORDER_MARK = "\ufeff";

/** A program for tables would run these as formulas; an apostrophe makes text of them. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

/** A table, the first row its head; lines end as the RFC has it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
