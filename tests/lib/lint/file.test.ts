import { expect, test } from "vitest";
import { readCollection } from "../../../src/collection/read.ts";
import { TifaError } from "../../../src/lib/errors.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import { file } from "../../../src/lib/lint/rules/file.ts";

test("a file that the reader refuses is told with its name and the cure", () => {
  const error = new TifaError({
    what: "Nothing reads this.",
    where: { file: "content/glossary/x.md" },
    fix: "Rename it.",
  });
  const collection = readCollection({
    entries: new Map(),
    reports: new Map(),
    pages: new Map(),
    families: new Map(),
    faults: [{ kind: "file", error }],
  });
  expect(lint(collection, [file])).toMatchObject([
    {
      file: "content/glossary/x.md",
      severity: "error",
      what: "Nothing reads this.",
      fix: "Rename it.",
    },
  ]);
});
