import { expect, test } from "vitest";
import { isSentence, likeness, precedents } from "../../../src/lib/search/precedent.ts";

test("likeness is the share of both that stands in common stretches of two or more", () => {
  expect(likeness("提升社区治理", "提升社区治理").share).toBe(1);
  expect(likeness("提升社区治理", "加强基层建设").share).toBe(0);
  // Four of six and four of six: 提升 and 治理.
  expect(likeness("提升社区治理", "提升基层治理").share).toBeCloseTo(8 / 12);
  // A single character in common does not count.
  expect(likeness("提升社区", "提高社会").share).toBe(0);
});

test("marks are left out and figures count as one another", () => {
  expect(likeness("增长9%，达到100亿元", "增长8.5%达到2,300亿元").share).toBe(1);
});

test("what differs is told in both", () => {
  const one = "提升社区治理水平";
  const other = "提升基层治理能力";
  const { onlyAsked, onlyFound } = likeness(one, other);
  expect(onlyAsked.map(({ start, end }) => one.slice(start, end))).toEqual(["社区", "水平"]);
  expect(onlyFound.map(({ start, end }) => other.slice(start, end))).toEqual(["基层", "能力"]);
});

test("the nearest come first, and what has little in common not at all", () => {
  const sentences = [
    "办好民生实事",
    "推进社区治理创新",
    "推进社区治理创新发展",
    "推进城市更新",
  ].map((zh) => ({ zh, of: zh }));
  expect(precedents("推进社区治理创新发展工作", sentences).map((one) => one.of)).toEqual([
    "推进社区治理创新发展",
    "推进社区治理创新",
  ]);
});

test("a query of eight Han characters may be a sentence", () => {
  expect(isSentence("推进社区治理创新")).toBe(true);
  expect(isSentence("推进社区治理 2022 the")).toBe(false);
});
