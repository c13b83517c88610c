import { describe, expect, test } from "vitest";
import { prepareHeadwords, toHeadwords } from "../../../src/lib/search/headwords.ts";
import { prepareReport, toLines } from "../../../src/lib/search/lines.ts";
import { analyseRequest, answer } from "../../../src/lib/search/request.ts";
import { glossary, report, segment } from "./fixture.ts";

const HEADWORDS = prepareHeadwords(
  toHeadwords(
    glossary([
      { id: "san-ge-ruhe", zh: "三个如何", pinyin: "sān gè rúhé", en: "three hows" },
      { id: "liangge-weihu", zh: "两个维护", pinyin: "liǎng gè wéihù", en: "two safeguards" },
    ]),
  ),
);
const { lines, english } = toLines(
  report("gulou-2019", [
    segment("p1-1", "信访工作，网格化管理。", { en: "Petitions and grid-based management." }),
    segment("p1-2", "推行河长制、林长制。", { en: "River chiefs and forest chiefs." }),
    segment("p2-1", "“三个如何”，一岗双责，一企一议。", { en: "Three hows." }),
    segment("p2-2", "信访积案12345件。", { en: "12,345 cases." }),
  ]),
);
const REPORT = prepareReport(lines, english);
const ask = (raw: string) => {
  const request = analyseRequest(raw, undefined, HEADWORDS);
  return { ...request, ids: answer(request, REPORT).map(({ id }) => id) };
};

describe("operators", () => {
  test.each([
    ["信访 OR 长制", ["p1-1", "p1-2", "p2-2"]],
    ["信访 | 长制", ["p1-1", "p1-2", "p2-2"]],
    ["信访 -网格化", ["p2-2"]],
    ["-网格化 信访", ["p2-2"]],
    ['信访 -"网格化管理"', ["p2-2"]],
    ["信访 -petitions", ["p2-2"]],
    ["长制 OR 三个如何 -河长制", ["p2-1"]],
  ])("%s", (raw, ids) => {
    expect(ask(raw).ids.sort()).toEqual(ids);
    expect(ask(raw).notes).toEqual([]);
  });

  test.each([
    ["信访 OR", /OR stands between two things/u, ["p1-1", "p2-2"]],
    ["-信访", /minus leaves something out/u, ["p1-1", "p2-2"]],
    ["信访 AND 网格化", /AND is not needed/u, ["p1-1"]],
    ["“信访", /quotation mark without its partner/u, ["p1-1", "p2-2"]],
    ["petition*", /for Chinese characters only/u, ["p1-1"]],
  ])("what is not understood in %s is said", (raw, note, ids) => {
    expect(ask(raw).notes.join()).toMatch(note);
    expect(ask(raw).ids).toEqual(ids);
  });
});

describe("gaps", () => {
  test.each([
    ["一?一?", ["一企一议"]],
    ["一？一？", ["一企一议"]],
    ["*长制", ["长制", "长制"]],
    ["信访*", ["信访"]],
    ["信*作", ["信访工作"]],
    ["推行*", ["推行"]],
    ["工作*", null],
    ["如何?岗", null],
  ])("%s", (raw, texts) => {
    const request = analyseRequest(raw);
    const [hit] = answer(request, REPORT);
    const zh = hit === undefined ? "" : (REPORT.sentences[hit.line]?.source.zh ?? "");
    expect(hit?.zh.map(({ start, end }) => zh.slice(start, end)) ?? null).toEqual(texts);
  });

  test("a question mark after a sentence or an English word is punctuation", () => {
    expect(analyseRequest("what is 12348?").any[0]?.pattern).toBeNull();
    expect(analyseRequest("他说什么？为什么这样做？").any[0]?.pattern).toBeNull();
  });
});

test.each([
  ["3个如何", "三个如何"],
  ["2个维护", "两个维护"],
])("%s is also read as %s, which the glossary has", (raw, form) => {
  const request = analyseRequest(raw, undefined, HEADWORDS);
  expect(request.any.map(({ query }) => query.raw)).toEqual([raw, form]);
  expect(request.notes.join()).toContain(form);
});

test("digits stay digits where the glossary has no such headword", () => {
  expect(analyseRequest("4个如何", undefined, HEADWORDS).any).toHaveLength(1);
  for (const raw of ["3", "3个"])
    expect(analyseRequest(raw, undefined, HEADWORDS).any).toHaveLength(1);
});

test("a bare address and a range are read as such", () => {
  expect(analyseRequest("p12-3").place).toBe("p12-3");
  expect(analyseRequest("gulou-2019#p12-3..p13-1").citation).toEqual({
    report: "gulou-2019",
    segment: "p12-3",
    to: "p13-1",
  });
});

test("two thousand random queries from a seed are read and answered without an exception", () => {
  let seed = 20_261_125;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const signs = [
    ..."三个信访一长制12348+%□?*？＊-|\"“”「 '<>&()[]\\/.:;，。️\u0301\ud83d\udffbégovernPXN",
  ];
  const pieces = [...signs, "OR", " OR ", "AND", "NOT ", "信访", "p1-2", "gulou-2019#", "1+6+N"];
  for (let round = 0; round < 2000; round += 1) {
    const raw = Array.from(
      { length: 1 + random(12) },
      () => pieces[random(pieces.length)] ?? "",
    ).join("");
    const request = analyseRequest(raw, undefined, HEADWORDS);
    expect(request.any.length, raw).toBeGreaterThan(0);
    for (const { zh, en, line } of answer(request, REPORT)) {
      const { source } = REPORT.sentences[line] ?? { source: { zh: "", en: "" } };
      for (const { end } of zh) expect(source.zh.length, raw).toBeGreaterThanOrEqual(end);
      for (const { end } of en) expect(source.en?.length ?? 0, raw).toBeGreaterThanOrEqual(end);
    }
  }
});
