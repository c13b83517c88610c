import { expect, test } from "vitest";
import { toLine } from "../../scripts/log.ts";

test.each([
  ["build", "Collecting build info..."],
  ["vite", "✓ built in 1.33s"],
  ["SKIP_FORMAT", "  ├─ /404.html"],
  [null, "✓ Completed in 2.81s."],
])("leaves out the progress of %s", (label, message) => {
  expect(toLine({ label, level: "info", message })).toBe(null);
});

test("keeps what the project's integrations say", () => {
  expect(toLine({ label: "tifa:links", level: "info", message: "8 links" })).toBe("  8 links");
});

test.each([
  [
    "warn",
    "vite",
    "[IMPORT_IS_UNDEFINED] x is undefined",
    "Warning (vite): [IMPORT_IS_UNDEFINED] x is undefined",
  ],
  ["warn", null, "No files found", "Warning: No files found"],
  ["error", "vite", "Transform failed", "Error (vite): Transform failed"],
  [
    "error",
    "build",
    "Caught error rendering /a: TypeError: no",
    "Error (build): Caught error rendering /a: TypeError: no",
  ],
] as const)("keeps the %s of %s in full", (level, label, message, line) => {
  expect(toLine({ label, level, message })).toBe(line);
});

test.each([
  ["tifa:links", 'An unhandled error occurred while running the "astro:build:done" hook'],
  ["build", "Caught error rendering /a: TifaError: x.mdx:1: It is wrong. Mend it."],
  [null, "TypeError: boom\n    at file:///x.mjs:14:8"],
])("leaves the error that ends the build to its end: %s", (label, message) => {
  expect(toLine({ label, level: "error", message })).toBe(null);
});
