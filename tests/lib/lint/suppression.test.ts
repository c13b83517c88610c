import { expect, test } from "vitest";
import { lint } from "../../../src/lib/lint/lint.ts";
import { figures } from "../../../src/lib/lint/rules/figures.ts";
import { contentOf, type Fixture, pair } from "./fixture.ts";

const body = pair("新建3所，扩建5所。", "Four were built and six extended.");

function found(suppressions: string, fixture: Fixture = { body }): string[] {
  const content = contentOf({ ...fixture, keys: { lint: `[${suppressions}]` } });
  return lint(content, [figures]).map(({ rule, line, what }) => `${rule} ${line} ${what}`);
}

const FIRST = "figures 20 “3所” is 3; the English has “Four”.";
const SECOND = "figures 20 “5所” is 5; the English has “six”.";

test("a suppression with its reason takes one finding out and leaves the others", () => {
  expect(
    found("{ rule: figures, line: p2-1, about: 3所, reason: Counted in the next line too. }"),
  ).toEqual([SECOND]);
});

test("a line with one finding needs no “about”", () => {
  const one = pair("新建3所。", "Four were built.");
  expect(found("{ rule: figures, line: p2-1, reason: So. }", { body: one })).toEqual([]);
});

test("a suppression that would hide several findings hides none and is an error", () => {
  expect(found("{ rule: figures, line: p2-1, reason: So. }")).toEqual([
    "suppression 13 The rule figures finds 2 things in p2-1; the suppression would hide them all.",
    FIRST,
    SECOND,
  ]);
});

test("a suppression that excuses nothing is an error", () => {
  expect(found("{ rule: figures, line: p9-9, reason: So. }")).toEqual([
    "suppression 13 The rule figures finds nothing in p9-9, so there is nothing to excuse.",
    FIRST,
    SECOND,
  ]);
  expect(found("{ rule: figures, line: p2-1, about: 7所, reason: So. }")[0]).toBe(
    "suppression 13 The rule figures finds nothing about “7所” in p2-1, so there is nothing to excuse.",
  );
});

test("an unknown rule is an error that names the known ones", () => {
  const content = contentOf({ keys: { lint: "[{ rule: figure, line: p2-1, reason: So. }]" } });
  expect(lint(content, [figures])).toMatchObject([
    {
      rule: "suppression",
      severity: "error",
      what: "There is no rule “figure”.",
      fix: "Name one of figures.",
    },
  ]);
});

test("a suppression cannot be excused itself", () => {
  expect(
    found("{ rule: suppression, line: p2-1, reason: So. }").map((text) => text.split(" ")[0]),
  ).toEqual(["suppression", "figures", "figures"]);
});
