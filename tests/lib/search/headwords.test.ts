import { describe, expect, test } from "vitest";
import { findHeadwords, prepareHeadwords, toHeadwords } from "../../../src/lib/search/headwords.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { glossary } from "./fixture.ts";

const headwords = prepareHeadwords(
  toHeadwords(
    glossary([
      { id: "gulou-12348", zh: "12348", pinyin: "yī èr sān sì bā", en: "the “12348” approach" },
      { id: "hotline-12348", zh: "12348", pinyin: "12348", en: "12348 legal-aid hotline" },
      { id: "gulou-134", zh: "134", pinyin: "yī sān sì", en: "the “134” approach" },
      {
        id: "san-ge-ruhe",
        zh: "三个如何",
        pinyin: "sān gè rúhé",
        en: "the “three hows”",
        deprecated: "three what-ifs",
      },
      {
        id: "gulou-san-zhong",
        zh: "三重三化三量",
        pinyin: "sān zhòng sān huà sān liàng",
        en: "three priorities",
        match: ["三重", "“三重”"],
      },
      { id: "fuzhou", zh: "福州", pinyin: "Fúzhōu", en: "Fuzhou" },
      { id: "women", zh: "妇女联合会", pinyin: "fùnǚ liánhéhuì", en: "women’s federation" },
      { id: "women-de", zh: "我们的", pinyin: "wǒmen de", en: "ours" },
      { id: "lvse", zh: "绿色", pinyin: "lǜsè", en: "green" },
    ]),
  ),
);
const ids = (raw: string) => findHeadwords(analyseQuery(raw), headwords).map(({ id }) => id);

describe("findHeadwords", () => {
  test("answers a digit code with every owner of it, and with no longer or shorter number", () => {
    expect(ids("12348")).toEqual(["gulou-12348", "hotline-12348"]);
    expect(ids("１２３４８")).toEqual(["gulou-12348", "hotline-12348"]);
    expect(ids("1234")).toEqual([]);
    expect(ids("134")).toEqual(["gulou-134"]);
  });

  test.each([
    ["三个如何"],
    ["“三个如何”"],
    ["个如"],
    ["sangeruhe"],
    ["san ge ru he"],
    ["sān gè rúhé"],
    ["san1ge4ru2he2"],
    ["sangeru"],
    ["sgrh"],
    ["SGRH"],
    ["three hows"],
    ["hows"],
  ])("finds 三个如何 by %s", (raw) => {
    expect(ids(raw)).toContain("san-ge-ruhe");
  });

  test("reads ü typed as v", () => {
    expect(ids("lvse")).toEqual(["lvse"]);
    expect(ids("lǜsè")).toEqual(["lvse"]);
  });

  test("takes written tones at their word", () => {
    expect(ids("sǎn gè rúhé")).toEqual([]);
    expect(ids("sān ge rúhé")).toEqual(["san-ge-ruhe"]);
    expect(ids("san ge rúhé")).toEqual(["san-ge-ruhe"]);
    expect(ids("san ge rǔhé")).toEqual([]);
  });

  test("finds a form that texts use beside the headword", () => {
    expect(ids("三重")).toEqual(["gulou-san-zhong"]);
  });

  test("puts English before pinyin where a word is both", () => {
    expect(ids("women")).toEqual(["women", "women-de"]);
  });

  test("puts a whole headword before a part of one", () => {
    expect(ids("三个如何")[0]).toBe("san-ge-ruhe");
    expect(ids("approach")).toEqual(["gulou-134", "gulou-12348"]);
  });

  test("finds other forms of English words and their beginnings, but no other parts of them", () => {
    expect(ids("priority")).toEqual(["gulou-san-zhong"]);
    expect(ids("prior")).toEqual(["gulou-san-zhong"]);
    expect(ids("three pri")).toEqual(["gulou-san-zhong"]);
    expect(ids("riority")).toEqual([]);
    expect(ids('"prior"')).toEqual([]);
  });

  test("takes a word for a beginning only where no headword has it", () => {
    expect(ids("hot")).toEqual(["hotline-12348"]);
    expect(ids("green")).toEqual(["lvse"]);
    expect(ids("gre")).toEqual(["lvse"]);
    expect(ids("gr")).toEqual([]);
  });

  test("finds by the parts of a query, in either language or in whose it is", () => {
    expect(ids("12348 legal")).toEqual(["hotline-12348"]);
    expect(ids("妇女 federation")).toEqual(["women"]);
    expect(ids("Gulou 134")).toEqual(["gulou-134"]);
    expect(ids("Gulou 135")).toEqual([]);
  });

  test("finds by initials and by id", () => {
    expect(ids("sgrh")).toEqual(["san-ge-ruhe"]);
    expect(ids("gulou-12348")[0]).toBe("gulou-12348");
  });

  test("does not offer a deprecated rendering", () => {
    expect(ids("what-ifs")).toEqual([]);
  });

  test.each(["", "，", "s", "<b>", "zzz"])("answers %j with nothing", (raw) => {
    expect(ids(raw)).toEqual([]);
  });
});

describe("toHeadwords", () => {
  test("names the reports only where all of them are searched", () => {
    const keys = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const reports = keys.map((key) => ({ id: `report-${key}`, key }));
    expect(toHeadwords(glossary([]), reports).reports).toEqual(keys);
    expect(
      toHeadwords(glossary([]), [...reports, { id: "report-9", key: "9" }]).reports,
    ).toBeNull();
  });

  test("says whose a headword is, in the order of the ids, whatever order it is given", () => {
    const heads = [
      { id: "b", zh: "乙级", pinyin: "yǐjí", en: "second" },
      { id: "a", zh: "甲级", pinyin: "jiǎjí", en: "first", forms: ["firsts"] },
    ];
    expect(toHeadwords(glossary(heads)).entries).toEqual([
      ["a", "concept", "甲级", "jiǎjí", ["first"], [], "Gulou District", "ours", 0, 0],
      ["b", "concept", "乙级", "yǐjí", ["second"], [], "Gulou District", "ours", 0, 0],
    ]);
  });
});
