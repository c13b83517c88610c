import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/lib/formulas/find.ts";
import { evenSigns, pastedLines } from "../../../src/lib/formulas/line.ts";
import { FORMULA_RULES } from "../../../src/lib/formulas/rules/index.ts";
import { SENTENCE_CASES, SOURCES } from "./fixtures/sentences.ts";
import { compare, labelsIn } from "./measure.ts";

/** The strings found, in the order of the text. */
function found(text: string): string[] {
  return findCandidates(pastedLines(text))
    .flatMap(({ zh, places }) => places.map(({ line, start }) => ({ zh, line, start })))
    .sort((a, b) => a.line.localeCompare(b.line) || a.start - b.start)
    .map(({ zh }) => zh);
}

describe("what the finder lists", () => {
  it.each([
    ["提出了“12348”工作思路，推进3820战略工程。", ["12348", "3820"]],
    ["推广“1+6+N”机制和“标准+微型”模式，形成1+N体系。", ["1+6+N", "标准+微型", "1+N"]],
    ["建立“最多投一次”+“四访四问”工作模式。", ["“最多投一次”+“四访四问”"]],
    ["践行“三个如何”，建设六个城，打响五大国际品牌。", ["三个如何", "六个城", "五大国际品牌"]],
    ["实施九大专项行动，提高平安建设“三率”水平。", ["九大专项行动", "三率"]],
    ["拆除“两违”，推行“四定”工作法，开展“双百双千”行动。", ["两违", "四定", "双百双千"]],
    ["构建“一核两带”格局，提升两江四岸。", ["一核两带", "两江四岸"]],
    ["推行“最多跑一次”改革，做到一趟不用跑。", ["最多跑一次", "一趟不用跑"]],
    ["完善“一企一议”机制，做到一村一策。", ["一企一议", "一村一策"]],
    ["落实河长制、林长制，创新“片长制”。", ["河长制", "林长制", "片长制"]],
    ["实现从“忧居”到“有居”再到“宜居”的转变。", ["从“忧居”到“有居”再到“宜居”"]],
    ["实施国企改革三年行动，编制“十四五”规划。", ["三年行动", "十四五"]],
    ["贯彻党的二十大和二十届二中、三中全会精神。", ["党的二十大", "二十届二中、三中全会"]],
    ["落实市第十二次党代会部署。", ["市第十二次党代会"]],
    ["打造15分钟便民生活圈和1小时通勤圈。", ["15分钟便民生活圈", "1小时通勤圈"]],
    ["开展“千名干部进千企”活动，入选百强县。", ["千名干部进千企", "百强县"]],
    ["创新“三重三化三量”模式，深化“放管服”改革。", ["三重三化三量", "放管服"]],
    ["构建“亲”“清”政商关系。", ["“亲”“清”"]],
  ])("lists the formulas of “%s”", (text, formulas) => {
    expect(found(text)).toEqual(formulas);
  });

  it.each([
    "新建学校31所，增加学位5600多个，投资3亿元，增长8.5%。",
    "2021年5月10日上午，第三次会议在二楼召开，会期两天。",
    "八一七路、五四北路、十四中、市二中和第三产业协会。",
    "林双伟、万宝来到三江口和长三角，看望百姓。",
    "推动“百万富”商圈建设。",
    "拨打12345热线或119报警。",
    "进一步统一思想，千方百计，一心一意，三番五次上门。",
    "他说：“这里的变化太大了，我们都很高兴！”",
    "重点做好以下三个方面工作，分两个阶段进行。",
    "打造“一站式”服务，发扬“一马当先”的精神。",
    "二级以上医院36家，三级教授2名，四星级酒店一座。",
  ])("lists nothing of “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("tells the same string once, with every place of it, quoted or not", () => {
    const [first, ...rest] = findCandidates(
      pastedLines("践行“三个如何”。\n“三个如何”是指示，三个如何贯穿工作。"),
    );
    expect(rest).toEqual([]);
    expect(first?.count).toBe(3);
    expect(first?.places.map(({ line, start }) => `${line}@${start}`)).toEqual([
      "p1-1@3",
      "p2-1@1",
      "p2-1@10",
    ]);
  });

  it("leaves out what the editors know to be none", () => {
    const lines = pastedLines("推行“三个如何”和“五个一批”。");
    expect(findCandidates(lines, new Set(["五个一批"])).map(({ zh }) => zh)).toEqual(["三个如何"]);
  });

  it("puts the most formula-like first", () => {
    const names = findCandidates(pastedLines("深化“放管服”改革，建设六个城，推行“12348”思路。"));
    expect(names.map(({ zh }) => zh)).toEqual(["12348", "六个城", "放管服"]);
  });

  it("reads full-width signs and straight quotation marks, and keeps the offsets", () => {
    const text = '推广"１＋６＋Ｎ"机制';
    expect(evenSigns(text)).toBe("推广“1+6+N”机制");
    expect(evenSigns(text)).toHaveLength(text.length);
  });

  it("has for each family a rule of a name of its own", () => {
    const names = FORMULA_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("sentences of other provinces", () => {
  const shares = SENTENCE_CASES.map(([, text, formulas], at) => {
    const lines = [{ id: `s${at}`, block: `s${at}`, text, notes: [] }];
    return compare(findCandidates(lines), labelsIn(`s${at}`, evenSigns(text), formulas));
  });
  const sum = (pick: (one: (typeof shares)[number]) => number): number =>
    shares.reduce((total, one) => total + pick(one), 0);
  const labelled = sum((one) => one.labelled);
  const listed = sum((one) => one.listed);
  const missed = sum((one) => one.missed.length);
  const none = sum((one) => one.none.length);

  it("are of twenty texts and more, with a hundred formulas and more", () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThanOrEqual(20);
    expect(labelled).toBeGreaterThanOrEqual(100);
  });

  it("have at least 95 in 100 of their formulas listed", () => {
    expect(1 - missed / labelled).toBeGreaterThanOrEqual(0.95);
  });

  it("have at most one in five listed that is none", () => {
    expect(none / listed).toBeLessThanOrEqual(0.2);
  });
});
