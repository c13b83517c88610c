import { expect, test } from "vitest";
import { frontmatter } from "../../../src/lib/lint/rules/frontmatter.ts";
import { lintOf, REPORT_FILE } from "./fixture.ts";

const found = (keys: Record<string, string>, body?: string) =>
  lintOf(frontmatter, { keys, ...(body === undefined ? {} : { body }) }).map(
    ({ file, line, what }) => [file, line, what],
  );

test("keys as the schema has them make no finding", () => {
  expect(found({})).toEqual([]);
  expect(found({ url: "https://example.org/page" })).toEqual([]);
});

test.each([
  [
    "an unknown level",
    { level: "village" },
    6,
    /The frontmatter's level is "village"; it should be one of/,
  ],
  [
    "a missing reason",
    { lint: "[{ rule: figures, line: p2-1 }]" },
    13,
    /lint\[0\] lacks the key “reason”/,
  ],
  [
    "complete: false",
    { translation: "{ method: machine, reviewed: none, complete: false }" },
    12,
    /may only be true/,
  ],
  [
    "another folder's id",
    { id: "jia-2020" },
    2,
    /calls itself jia-2020 and stands in the folder dao-2020/,
  ],
  [
    "a translation that denies itself",
    { translation: "{ method: none, reviewed: none }" },
    12,
    /not begun, and lines are translated/,
  ],
])("%s is reported with its line", (_name, keys, line, what) => {
  const [first, second] = found(keys as unknown as Record<string, string>);
  expect(first).toEqual([REPORT_FILE, line, expect.stringMatching(what)]);
  expect(second).toBeUndefined();
});

test("several wrong keys are several findings", () => {
  expect(found({ level: "village", url: "nowhere" })).toHaveLength(2);
});
