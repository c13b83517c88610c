import { expect, test } from "vitest";
import { systemFault, tell } from "../../scripts/faults.ts";
import { TifaError } from "../../src/lib/errors.ts";

const own = new TifaError({
  what: "It is wrong.",
  where: { file: "content/x.mdx", line: 3 },
  fix: "Mend it.",
  cause: new Error("inner"),
});
const SENTENCE = "content/x.mdx:3: It is wrong. Mend it.";

test("tells an error of the project's by its sentence alone, however it is wrapped", () => {
  expect(tell(own)).toBe(SENTENCE);
  expect(tell(new Error("hook failed", { cause: own }))).toBe(SENTENCE);
  expect(tell(new AggregateError([new Error("x"), own], "build failed"))).toBe(SENTENCE);
  // As the pages' bundle throws it, from its copy of the class.
  expect(tell(Object.assign(new Error(SENTENCE), { name: "TifaError" }))).toBe(SENTENCE);
});

test("tells any other error with its stack, its causes, and Astro's place and hint", () => {
  const error = Object.assign(new TypeError("boom", { cause: new RangeError("deep") }), {
    hint: "Look there.",
    loc: { file: "src/a.astro", line: 4, column: 2 },
  });
  const told = tell(error);
  expect(told).toMatch(/^TypeError: boom\n {4}at .*faults\.test\.ts/);
  expect(told).toContain(
    "\nHint: Look there.\nWhere: src/a.astro:4:2\nCaused by: RangeError: deep\n",
  );
  expect(tell("a string")).toBe("a string");
});

test.skipIf(process.platform === "win32")("reads the number that native code writes", () => {
  const native = new Error("Could not write: No space left on device (os error 28)");
  const told = systemFault(
    new Error("Build failed", { cause: native }),
    "dist/ could not be written",
    { file: "/x/dist" },
    () => false,
  );
  expect(told?.message).toBe(
    "/x/dist: dist/ could not be written, because its disk is full (ENOSPC). Make room, then run the command again.",
  );
});

test("leaves what is not the system's, or not of these files, as it is", () => {
  const denied = Object.assign(new Error("no"), { code: "EACCES", path: "/x/content" });
  const at = { file: "/x/dist" };
  expect(systemFault(denied, "dist/ could not be written", at, (path) => path === "/x/dist")).toBe(
    null,
  );
  expect(systemFault(denied, "dist/ could not be written", at, () => true)?.message).toContain(
    "EACCES",
  );
  expect(systemFault(new Error("no"), "dist/ could not be written", at, () => true)).toBe(null);
});
