import { describe, expect, test } from "vitest";
import {
  decodeFragment,
  nearestTo,
  readFragment,
  shortOf,
  shortPassage,
} from "../../../src/lib/page/address.ts";

describe("a fragment", () => {
  test.each([
    ["#p12", { from: "p12" }],
    ["p12-3", { from: "p12-3" }],
    ["#p12-3b", { from: "p12-3b" }],
    ["#p12-3..p13-1", { from: "p12-3", to: "p13-1" }],
    ["#p12%2D3", { from: "p12-3" }],
    ["", null],
    ["#notes", null],
    ["#p12-3..", null],
    ["#p12-3..notes", null],
    ["#p1-1..p2-1..p3-1", null],
  ])("%s is read as a passage or not at all", (hash, passage) => {
    expect(readFragment(hash)).toEqual(passage);
  });

  test("with a stray percent sign stands for itself and never throws", () => {
    expect(decodeFragment("#%")).toBe("%");
    expect(decodeFragment("#p6-2%E0%A4")).toBe("p6-2%E0%A4");
    expect(readFragment("#%")).toBe(null);
  });
});

describe("the short form of an address", () => {
  test("is the number of the block and of the line", () => {
    expect([shortOf("p12"), shortOf("p12-3"), shortOf("p12-3b"), shortOf("notes")]).toEqual([
      "12",
      "12.3",
      "12.3b",
      "notes",
    ]);
  });

  test("of a range names both ends, of one sentence one", () => {
    expect(shortPassage({ from: "p12-3", to: "p13-1" })).toBe("12.3–13.1");
    expect(shortPassage({ from: "p12-3", to: "p12-3" })).toBe("12.3");
  });
});

describe("the nearest sentence", () => {
  const ids = ["p1-1", "p2-1", "p2-2", "p2-3", "p5-1", "p5-2"];

  test.each([
    ["p2-9", "p2-3"],
    ["p2-0", "p2-1"],
    ["p3-9", "p2-3"],
    ["p4", "p5-1"],
    ["p900-1", "p5-1"],
    ["p2-2", "p2-2"],
  ])("to %s is %s", (wanted, nearest) => {
    expect(nearestTo(wanted, ids)).toBe(nearest);
  });

  test("to what is no address, or in an empty text, is none", () => {
    expect(nearestTo("notes", ids)).toBe(null);
    expect(nearestTo("p1-1", [])).toBe(null);
  });
});
