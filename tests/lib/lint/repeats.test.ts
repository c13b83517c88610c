import { expect, test } from "vitest";
import { repeats } from "../../../src/lib/lint/rules/repeats.ts";
import { bodyLine, lintOf, pair, REPORT_FILE } from "./fixture.ts";

const found = (...pairs: [string, string][]) =>
  lintOf(repeats, { body: pairs.map(([zh, en]) => pair(zh, en)).join("\n") });

test.each([
  ["word for word", "The details are as follows:", "The details are as follows:"],
  ["but for case and final mark", "The details are as follows:", "the details are as follows;"],
])("a line that is rendered alike %s has no finding", (_name, first, second) => {
  expect(found(["具体情况如下：", first], ["具体情况如下：", second])).toEqual([]);
});

test("other lines are other lines", () => {
  expect(found(["具体情况如下：", "As follows:"], ["情况如下：", "Thus:"])).toEqual([]);
});

test("a line that is rendered in two ways is reported at the second place, naming the first", () => {
  const [finding] = found(["具体情况如下：", "As follows:"], ["具体情况如下：", "Details:"]);
  expect(finding).toMatchObject({
    line: bodyLine(5),
    segment: "p3-1",
    what: `The Chinese is that of p2-1 (${REPORT_FILE}:${bodyLine(2)}), and the English is not: “Details:” here, “As follows:” there.`,
  });
});
