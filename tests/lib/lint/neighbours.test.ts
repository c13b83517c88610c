import { expect, test } from "vitest";
import { neighbours } from "../../../src/lib/lint/rules/neighbours.ts";
import { entryOf, lintOf, told } from "./fixture.ts";

const entries = {
  x: entryOf({ id: "x", zh: "社区", en: "community" }),
  y: entryOf({ id: "y", zh: "教育", en: "education" }),
};
const body = (one: string, two: string) =>
  `社区新增5个服务站。\n教育投入3亿元。\n> ${one}\n> ${two}\n`;
const ONE = "The community gained 5 service points.";
const TWO = "Spending on education was 300 million yuan.";

test("lines in their order have no finding", () => {
  expect(told(lintOf(neighbours, { entries, body: body(ONE, TWO) }))).toEqual([]);
});

test("exchanged lines are told once, at the first", () => {
  expect(told(lintOf(neighbours, { entries, body: body(TWO, ONE) }))).toEqual([
    "3 The English of p2-1 and p2-2 would fit better the other way round: terms and figures of each stand in the other.",
  ]);
});

test("a single word that both could have is chance", () => {
  const lines = "社区很好。\n人们很多。\n> People are many.\n> The community is good.\n";
  expect(told(lintOf(neighbours, { entries, body: lines }))).toEqual([]);
});
