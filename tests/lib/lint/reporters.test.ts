import { describe, expect, test } from "vitest";
import { compareFindings, type Finding } from "../../../src/lib/lint/finding.ts";
import { reportGithub } from "../../../src/lib/lint/reporters/github.ts";
import { reportJson } from "../../../src/lib/lint/reporters/json.ts";
import { reportText } from "../../../src/lib/lint/reporters/text.ts";

const FINDINGS: readonly Finding[] = [
  {
    rule: "figures",
    severity: "error",
    file: "content/a.mdx",
    line: 12,
    column: 5,
    segment: "p2-1",
    about: "3所",
    what: "“3所” is 100%.",
    why: "Readers count.",
    fix: "Write 3.\nOr three.",
  },
  {
    rule: "figures",
    severity: "error",
    file: "content/a.mdx",
    line: 13,
    what: "Another.",
    why: "Readers count.",
    fix: "Mend it.",
  },
  {
    rule: "translation",
    severity: "warning",
    file: "content/b,c.mdx",
    line: 1,
    what: "Not yet.",
    why: "Readers wait.",
    fix: "Go on.",
  },
];

describe("text", () => {
  test("tells place, severity, rule, what, why once, and what to do", () => {
    expect(reportText(FINDINGS)).toBe(`content/a.mdx
  12:5  error  figures  p2-1
      “3所” is 100%.
      Why: Readers count.
      Do:  Write 3.
Or three.
  13  error  figures
      Another.
      Do:  Mend it.

content/b,c.mdx
  1  warning  translation
      Not yet.
      Why: Readers wait.
      Do:  Go on.

2 errors, 1 warning.
`);
  });

  test("says so when nothing was found", () => {
    expect(reportText([])).toBe("Nothing found.\n");
  });
});

test("JSON holds the findings as they are, with their numbers", () => {
  expect(JSON.parse(reportJson(FINDINGS))).toEqual({ errors: 2, warnings: 1, findings: FINDINGS });
  expect(JSON.parse(reportJson([]))).toEqual({ errors: 0, warnings: 0, findings: [] });
});

test("annotations are one line each, with everything escaped that would end them", () => {
  expect(reportGithub(FINDINGS).split("\n")).toEqual([
    "::error file=content/a.mdx,line=12,col=5,title=figures p2-1::“3所” is 100%25.%0AReaders count.%0AWrite 3.%0AOr three.",
    "::error file=content/a.mdx,line=13,title=figures::Another.%0AReaders count.%0AMend it.",
    "::warning file=content/b%2Cc.mdx,line=1,title=translation::Not yet.%0AReaders wait.%0AGo on.",
    "",
  ]);
  expect(reportGithub([])).toBe("");
});

test("findings are sorted by file, line and column", () => {
  expect([...FINDINGS].reverse().sort(compareFindings)).toEqual(FINDINGS);
});
