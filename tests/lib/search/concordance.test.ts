import { expect, test } from "vitest";
import {
  countPlaces,
  neighbours,
  placesOf,
  sortPlaces,
  termsAt,
} from "../../../src/lib/search/concordance.ts";
import { findInReport, prepareReport, toLines } from "../../../src/lib/search/lines.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { report, segment } from "./fixture.ts";

const EN = "Petitions are received; a petition is answered.";
const { lines, english } = toLines(
  report("gulou-2019", [
    segment("p1-1", "接待信访，办好信访。", { en: EN }),
    segment("p2-1", "做好信访工作", { en: "Handle the work of petitioning." }),
  ]),
  [],
  new Map(),
  [
    { entry: "xinfang", segment: "p1-1", start: 2, end: 4, rendering: { start: 0, end: 9 } },
    { entry: "xinfang", segment: "p1-1", start: 7, end: 9, rendering: { start: 26, end: 34 } },
  ],
);
const REPORT = prepareReport(lines, english);
const places = (raw: string) => placesOf(REPORT, findInReport(analyseQuery(raw), REPORT));

test("every place is a line of its own, with its rendering where it is known", () => {
  expect(
    places("信访").map(({ id, left, keyword, right, rendering }) => [
      id,
      left,
      keyword,
      right,
      rendering,
    ]),
  ).toEqual([
    ["p1-1", "接待", "信访", "，办好信访。", "Petitions"],
    ["p1-1", "接待信访，办好", "信访", "。", "petition"],
    ["p2-1", "做好", "信访", "工作", null],
  ]);
});

test("an English word has the Chinese beside it that it renders", () => {
  const [place] = places("petition");
  expect(place).toMatchObject({ lang: "en", keyword: "petition", rendering: "信访" });
});

test("a stretch has the rendering of a term of which it is the better half, and of no other", () => {
  const terms = [{ entry: "a", zh: { start: 0, end: 4 }, en: { start: 0, end: 9 } }];
  expect(termsAt(terms, "zh", { start: 1, end: 3 })).toHaveLength(1);
  expect(termsAt(terms, "zh", { start: 1, end: 2 })).toEqual([]);
});

test("sorted by the left, the nearest character decides first", () => {
  expect(sortPlaces(places("信访"), "left").map(({ left }) => left.slice(-1))).toEqual([
    "待",
    "好",
    "好",
  ]);
  expect(sortPlaces(places("信访"), "rendering").at(-1)?.rendering).toBeNull();
});

test("neighbours over the end of a clause are none", () => {
  expect(neighbours(places("信访"), "right")).toEqual([]);
  expect(neighbours([...places("信访"), ...places("信访")], "right")).toEqual([
    { text: "工作", count: 2 },
  ]);
});

test("counts are given per ten thousand characters, marks left out", () => {
  const [one] = countPlaces([REPORT], places("信访"));
  expect(one).toMatchObject({ places: 3, characters: 14 });
  expect(one?.rate).toBeCloseTo(30_000 / 14);
});
