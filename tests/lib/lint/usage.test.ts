import { expect, test } from "vitest";
import { usage } from "../../../src/lib/lint/rules/usage.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const body = pair("深化“放管服”改革，成效明显。", "Reform went on.");
const found = (zh: string, segment: string) => {
  const more = `usage: [{ zh: ${zh}, en: x, sentences: [{ report: dao-2020, segment: ${segment} }] }]`;
  return told(
    lintOf(usage, { body, entries: { x: entryOf({ id: "x", zh: "改革", en: "reform", more }) } }),
  );
};

test("a collocation of the sentence has no finding, its marks aside", () => {
  expect(found("深化放管服改革", "p2-1")).toEqual([]);
});

test("a collocation that the sentence lacks is told, and a sentence that does not exist", () => {
  expect(found("推进改革", "p2-1")).toEqual([
    expect.stringMatching(/The collocation “推进改革” does not stand in dao-2020 p2-1\.$/),
  ]);
  expect(found("改革", "p9-1")).toEqual([
    expect.stringMatching(/cites dao-2020 p9-1, which does not exist\.$/),
  ]);
});
