import { describe, expect, test } from "vitest";
import { annotate, GlossaryIndex } from "../../../src/lib/glossary/annotate.ts";
import type { Entry } from "../../../src/lib/glossary/schema.ts";
import type { Mark } from "../../../src/lib/text/model.ts";
import { blocksOf, entryOf, settingOf } from "./fixture.ts";

const hows = entryOf({ id: "hows", zh: "三个如何", en: ["the “Three Hows”", "Three Hows"] });

/** Terms and figures of the first block after the title, as `lang line entry:text`. */
function marksOf(body: string, entries: readonly Entry[], report = "r"): string[] {
  const { blocks, errors } = annotate(
    blocksOf(body),
    new GlossaryIndex(entries),
    settingOf(report),
    "report.mdx",
  );
  expect(errors).toEqual([]);
  const print = (lang: string, line: string, text: string, mark: Mark): string[] => {
    const words = text.slice(mark.start, mark.end);
    if (mark.type === "term")
      return [
        `${lang} ${line} ${mark.entry}:${words}${mark.within === undefined ? "" : `<${mark.within}`}`,
      ];
    if (mark.type === "figure") return [`${lang} ${line} ${mark.value} ${mark.unit}:${words}`];
    return [];
  };
  return (blocks[1]?.segments ?? []).flatMap((segment) => [
    ...segment.zh.marks.flatMap((mark) => print("zh", segment.id, segment.zh.text, mark)),
    ...(segment.en?.marks ?? []).flatMap((mark) =>
      print("en", segment.id, segment.en?.text ?? "", mark),
    ),
  ]);
}

function errorsOf(body: string, entries: readonly Entry[], report = "r"): string[] {
  return annotate(
    blocksOf(body),
    new GlossaryIndex(entries),
    settingOf(report),
    "report.mdx",
  ).errors.map((error) => error.message);
}

describe("terms", () => {
  test("stand in the Chinese and, only on a line whose Chinese has them, in the English", () => {
    expect(
      marksOf(
        "践行“三个如何”。\n全面落实。\n> Practise the “Three Hows”.\n> Carry out the Three Hows fully.\n",
        [hows],
      ),
    ).toEqual(["zh p2-1 hows:三个如何", "en p2-1 hows:the “Three Hows”", "en p2-2 3 count:Three"]);
  });

  test("of equal rendering are paired in the order of the Chinese", () => {
    const first = entryOf({ id: "zuofeng", zh: "作风", en: "conduct" });
    const second = entryOf({ id: "xingwei", zh: "行为", en: "conduct" });
    expect(marksOf("改进行为和作风。\n> Improve conduct and conduct.\n", [first, second])).toEqual([
      "zh p2-1 xingwei:行为",
      "zh p2-1 zuofeng:作风",
      "en p2-1 xingwei:conduct",
      "en p2-1 zuofeng:conduct",
    ]);
  });

  test("of a line rendered by the one above are found there", () => {
    expect(
      marksOf("部署。\n践行“三个如何”。\n> Deploy and practise the Three Hows.\n> ↑\n", [hows]),
    ).toEqual(["en p2-1 hows:the Three Hows".replace("the ", ""), "zh p2-2 hows:三个如何"]);
  });

  test("inside a longer one are kept as nested", () => {
    const long = entryOf({
      id: "order",
      zh: "“三个如何”重要指示",
      en: "the “Three Hows” instruction",
    });
    expect(
      marksOf("贯彻“三个如何”重要指示。\n> Carry out the “Three Hows” instruction.\n", [
        hows,
        long,
      ]),
    ).toEqual([
      "zh p2-1 order:“三个如何”重要指示",
      "zh p2-1 hows:三个如何<order",
      "en p2-1 order:the “Three Hows” instruction",
      "en p2-1 hows:the “Three Hows”<order",
    ]);
  });

  test("claimed by two entries are an error that names the line", () => {
    const rival = entryOf({ id: "rival", zh: "三个如何", en: "the three questions" });
    expect(errorsOf("践行“三个如何”。\n>\n", [hows, rival])).toEqual([
      expect.stringMatching(/^report\.mdx:7: “三个如何” belongs to hows and to rival\./),
    ]);
  });

  test("claimed by two entries can be settled by a link", () => {
    const rival = entryOf({ id: "rival", zh: "三个如何", en: "the three questions" });
    expect(marksOf("践行[“三个如何”](term:rival)。\n>\n", [hows, rival])).toEqual([
      "zh p2-1 rival:“三个如何”",
    ]);
  });

  test("linked to an entry that does not exist are an error", () => {
    expect(errorsOf("践行[三个如何](term:gone)。\n>\n", [])).toEqual([
      expect.stringMatching(/^report\.mdx:7: The link term:gone names no entry/),
    ]);
  });

  test("of a scoped entry match in its reports, and elsewhere the string must have an owner", () => {
    const scoped = entryOf({
      id: "net",
      zh: "三位一体",
      en: "three-in-one",
      reports: ["gulou-2019"],
    });
    expect(marksOf("“三位一体”网络。\n>\n", [scoped], "gulou-2019")).toEqual([
      "zh p2-1 net:三位一体",
    ]);
    expect(errorsOf("“三位一体”网络。\n>\n", [scoped], "other")).toEqual([
      expect.stringMatching(/“三位一体” has an entry, net, but its scope does not cover other/),
    ]);
    const owner = entryOf({ id: "port", zh: "三位一体", en: "trinity", reports: ["other"] });
    expect(marksOf("“三位一体”网络。\n>\n", [scoped, owner], "other")).toEqual([
      "zh p2-1 port:三位一体",
    ]);
  });

  test("are left alone in the contexts that their entry excludes", () => {
    const tertiary = entryOf({ id: "sanchan", zh: "三产", en: "tertiary", notMatch: ["第三产业"] });
    expect(marksOf("第三产业和三产龙头。\n>\n", [tertiary])).toEqual(["zh p2-1 sanchan:三产"]);
  });
});

describe("figures", () => {
  test("are read by value in both languages", () => {
    expect(marksOf("生产总值677.77亿元。\n> GDP was 67.777 billion yuan.\n", [])).toEqual([
      "zh p2-1 67777000000 CNY:677.77亿元",
      "en p2-1 67777000000 CNY:67.777 billion yuan",
    ]);
  });

  test("are not read inside a formula that the glossary owns", () => {
    const code = entryOf({ id: "code", zh: "134", en: "“134”" });
    expect(
      marksOf("“134”机制和134个社区。\n>\n", [code]).filter((mark) => mark.includes("code")),
    ).toHaveLength(2);
    expect(marksOf("“134”机制。\n> The “134” mechanism.\n", [code])).toEqual([
      "zh p2-1 code:134",
      "en p2-1 code:“134”",
    ]);
  });

  test("that a gap has damaged have no value", () => {
    expect(
      marksOf(
        '从4.15张提高到<Gap reason="lost" raw="?" reading="5" cert="medium" />.35张。\n>\n',
        [],
      ),
    ).toEqual(["zh p2-1 4.15 count:4.15张"]);
  });
});
