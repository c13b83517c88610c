import { describe, expect, it } from "vitest";
import {
  checkParts,
  countOf,
  joinsTo,
  ordinalWord,
  printedCode,
} from "../../../src/lib/glossary/parts.ts";
import type { Part } from "../../../src/lib/glossary/schema.ts";

describe("the number in a token", () => {
  it.each([
    ["3", 3],
    ["12", 12],
    ["三重", 3],
    ["四访", 4],
    ["四项机制", 4],
    ["两个维护", 2],
    ["八个最", 8],
    ["一中心", 1],
  ])("counts %s as %i items", (token, count) => {
    expect(countOf(token)).toBe(count);
  });

  it.each(["N", "放", "党建"])("counts no definite number of items in %s", (token) => {
    expect(countOf(token)).toBeNull();
  });
});

describe("the code in a headword", () => {
  it.each([
    ["12348", "12348"],
    ["12348公共法律服务热线", "12348"],
    ["“13335”工作法", "13335"],
    ["1+6+N", "1+6+N"],
    ["1＋6＋N机制", "1+6+N"],
    ["三重三化三量", "三重三化三量"],
    ["“三个如何”", "三个如何"],
  ])("finds the code of %s: %s", (headword, code) => {
    expect(printedCode(headword)).toBe(code);
  });

  it("joins digits, plus formulas and numeral phrases to what is printed", () => {
    expect(joinsTo(["1", "2", "3", "4", "8"], "12348")).toBe(true);
    expect(joinsTo(["3", "8", "20"], "3820")).toBe(true);
    expect(joinsTo(["1", "6", "N"], "1+6+N")).toBe(true);
    expect(joinsTo(["三重", "三化", "三量"], "三重三化三量")).toBe(true);
  });

  it("does not join tokens that are missing, out of order or of another code", () => {
    expect(joinsTo(["1", "2", "3", "4"], "12348")).toBe(false);
    expect(joinsTo(["1", "3", "2", "4", "8"], "12348")).toBe(false);
    expect(joinsTo(["1", "6"], "1+6+N")).toBe(false);
    expect(joinsTo(["三化", "三重", "三量"], "三重三化三量")).toBe(false);
  });
});

describe("the words for a position", () => {
  it.each([
    [1, "first"],
    [3, "third"],
    [12, "twelfth"],
    [13, "13th"],
    [21, "21st"],
    [22, "22nd"],
    [23, "23rd"],
    [24, "24th"],
    [111, "111th"],
  ])("calls %i %s", (position, word) => {
    expect(ordinalWord(position)).toBe(word);
  });
});

describe("the parts of an entry", () => {
  const items = (count: number): Part["items"] =>
    Array.from({ length: count }, (_, at) => ({ zh: `第${at}`, en: `number ${at}` }));
  const code = { kind: "digit-code", head: { zh: "133" }, explainedBy: "this-report" };
  const parts = [
    { token: "1", items: items(1) },
    { token: "3", ordinal: 1, items: items(3) },
    { token: "3", ordinal: 2, items: items(3) },
  ];
  const whats = (entry: Parameters<typeof checkParts>[0]) =>
    checkParts(entry).map((issue) => `${issue.path.join(".")}: ${issue.what}`);

  it("accepts a code whose items are as many as its digits say", () => {
    expect(checkParts({ ...code, parts })).toEqual([]);
  });

  it("asks for an ordinal where two tokens are equal", () => {
    const unnumbered = parts.map(({ token, items: list }) => ({ token, items: list }));
    expect(whats({ ...code, parts: unnumbered })).toEqual([
      "parts.1.ordinal: has 2 parts “3” and does not number this one 1.",
      "parts.2.ordinal: has 2 parts “3” and does not number this one 2.",
    ]);
  });

  it("refuses an ordinal that no equal token justifies", () => {
    const [, ...rest] = parts;
    expect(
      whats({ ...code, parts: [{ token: "1", items: items(1), ordinal: 2 }, ...rest] }),
    ).toEqual(["parts.0.ordinal: has one part “1” and numbers it 2."]);
  });

  it("refuses fewer and more items than the token counts", () => {
    const short = parts.with(1, { token: "3", ordinal: 1, items: items(2) });
    const long = parts.with(2, { token: "3", ordinal: 2, items: items(4) });
    expect(whats({ ...code, parts: short })).toEqual([
      "parts.1.items: lists 2 items under “3”, which counts 3.",
    ]);
    expect(whats({ ...code, parts: long })).toEqual([
      "parts.2.items: lists 4 items under “3”, which counts 3.",
    ]);
  });

  it("accepts another number of items where the entry says why, and only there", () => {
    const known = { token: "3", ordinal: 2, items: items(2), incomplete: "One is not named." };
    expect(checkParts({ ...code, parts: parts.with(2, known) })).toEqual([]);
    const full = { token: "3", ordinal: 2, items: items(3), incomplete: "One is not named." };
    expect(whats({ ...code, parts: parts.with(2, full) })).toEqual([
      "parts.2.incomplete: calls the items under “3” incomplete although they are 3.",
    ]);
  });

  it("counts no items where the number measures something else, such as years", () => {
    const years = { token: "3", ordinal: 2, items: [], measures: { zh: "年", en: "years" } };
    expect(checkParts({ ...code, parts: parts.with(2, years) })).toEqual([]);
  });

  it("leaves the items of a letter open", () => {
    const plus = { kind: "plus-formula", head: { zh: "1+N" }, explainedBy: "this-report" };
    for (const count of [0, 1, 7]) {
      const open = [
        { token: "1", items: items(1) },
        { token: "N", items: items(count) },
      ];
      expect(checkParts({ ...plus, parts: open })).toEqual([]);
    }
  });

  it("reports tokens that do not join to the printed code", () => {
    expect(whats({ ...code, parts: parts.slice(0, 2) })).toEqual([
      "parts: has parts whose tokens (1, 3) do not join to “133”.",
    ]);
  });

  it("asks for parts of a code that somebody explains, and not of one that nobody does", () => {
    expect(whats({ ...code, parts: [] })).toEqual(["parts: is a digit-code without parts."]);
    expect(checkParts({ ...code, explainedBy: "unexplained", parts: [] })).toEqual([]);
    expect(checkParts({ kind: "place", head: { zh: "福州" }, parts: [] })).toEqual([]);
  });
});
