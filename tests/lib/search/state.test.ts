import { expect, test } from "vitest";
import {
  countFacet,
  isAsked,
  readState,
  shortName,
  writeState,
} from "../../../src/lib/search/state.ts";

const state = (text: string) => readState(new URLSearchParams(text));

test("an address is read and written back", () => {
  const text = "?q=%E4%BF%A1%E8%AE%BF&in=gulou-2019&year=2019&sort=new&all=1";
  expect(writeState(state(text))).toBe(text);
  expect(writeState(state("?sort=odd&all=yes"))).toBe("");
});

test("no address has more than 500 characters of a query, or half a character", () => {
  const { q } = state(`?q=${encodeURIComponent("𠮷".repeat(400))}`);
  expect(q.length).toBeLessThanOrEqual(500);
  expect(encodeURIComponent(q)).not.toContain("%EF%BF%BD");
});

test("a facet is counted as if it were not narrowed itself", () => {
  const one = { id: "a", level: "city", place: "Fuzhou", date: "2021-01-05" };
  const other = { id: "b", level: "district", place: "Gulou", date: "2019" };
  const found = [
    { report: one, sentences: 2 },
    { report: other, sentences: 5 },
  ];
  expect(countFacet(found, "year", state("?year=2021"))).toEqual([
    { value: "2019", sentences: 5 },
    { value: "2021", sentences: 2 },
  ]);
  expect(countFacet(found, "in", state("?year=2021"))).toEqual([{ value: "a", sentences: 2 }]);
  expect(isAsked(other, state("?level=city"))).toBe(false);
});

test("a report is called by its place without what the place lies in, and by its year", () => {
  const report = { id: "gulou-2019", level: "district", date: "2019-11-05" };
  expect(shortName({ ...report, place: "Gulou District, Fuzhou, Fujian" })).toBe(
    "Gulou District, 2019",
  );
  expect(shortName({ ...report, place: "Fuzhou" })).toBe("Fuzhou, 2019");
});
