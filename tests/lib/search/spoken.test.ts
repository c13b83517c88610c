import { describe, expect, test } from "vitest";
import { readChinese } from "../../../src/lib/pinyin/read.ts";
import { exceptionsOf, readReadings, toReadings } from "../../../src/lib/pinyin/readings.ts";
import { chooseReports, type Index } from "../../../src/lib/search/candidates.ts";
import { match, prepare } from "../../../src/lib/search/find.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { recordOf } from "../../../src/lib/search/record.ts";

const TEXTS = [
  "践行“三个如何”，长乐区的长者率先增长。",
  "弘扬“马上就办、真抓实干”精神。",
  "总结出“12348”工作思路，2014年前的方案。",
  "一线工作，不断改善，绿色银行行动。",
  "以台，将来。",
  "战略绿化，群众的事儿，二十二。",
].map((text) => readChinese(text));
const table = readReadings(toReadings(TEXTS));

/** The tier and the Chinese that is marked; null if nothing is found. */
function find(raw: string, zh: string, en: string | null = null, variants: string[] = []) {
  const readings = [zh, ...variants].map((text) => exceptionsOf(readChinese(text), table));
  const found = match(analyseQuery(raw), prepare({ zh, variants, en, readings }), table);
  if (found === null) return null;
  return {
    tier: found.tier,
    isHeard: found.isHeard,
    zh: found.zh.map(({ start, end }) => zh.slice(start, end)),
    en: found.en.map(({ start, end }) => (en ?? "").slice(start, end)),
  };
}
const text = (index: number) => TEXTS[index]?.text ?? "";
const heard = (...zh: string[]) => ({ tier: "exact", isHeard: true, zh, en: [] });

describe("a query in pinyin", () => {
  test.each([
    ["sangeruhe", 0, "三个如何"],
    ["san ge ru he", 0, "三个如何"],
    ["Sān gè rúhé", 0, "三个如何"],
    ["san1ge4ru2he2", 0, "三个如何"],
    ["changle", 0, "长乐"],
    ["zhangzhe", 0, "长者"],
    ["shuaixian", 0, "率先"],
    ["zengzhang", 0, "增长"],
    ["jiubanzhenzhua", 1, "就办、真抓"],
    ["12348 gongzuo", 2, "12348”工作"],
    ["12348gongzuo", 2, "12348”工作"],
    ["2014nian", 2, "2014年"],
    ["gongzuo 思路", 2, "工作思路"],
    ["工作 silu", 2, "工作思路"],
    ["fang'an", 2, "方案"],
    ["lvse", 3, "绿色"],
    ["lǜsè", 3, "绿色"],
    ["yinhang", 3, "银行"],
    ["xingdong", 3, "行动"],
    ["zhanlüe", 5, "战略"],
    ["zhanlue", 5, "战略"],
    ["zhanlve", 5, "战略"],
    ["zhanlyue", 5, "战略"],
    ["lyuhua", 5, "绿化"],
    ["lyuse", 3, "绿色"],
    ["shir", 5, "事儿"],
    ["shìr", 5, "事儿"],
    ["shi4r5", 5, "事儿"],
  ])("%s finds the characters that are read so, and marks them", (raw, index, expected) => {
    expect(find(raw, text(index))).toEqual(heard(expected));
  });

  test.each([
    ["sàngèrúhé", 0],
    ["zhangle", 0],
    ["changzhe", 0],
    ["lvxian", 0],
    ["hangdong", 3],
    ["sanger", 0],
    ["ange", 0],
    ["2348 gongzuo", 2],
    ['"sangeruhe"', 0],
    ["shisher", 5],
    ["lue4", 3],
  ])("%s finds nothing that is read otherwise", (raw, index) => {
    expect(find(raw, text(index))).toBeNull();
  });

  test("takes the r of a syllable for 儿, not for what else is read er", () => {
    expect(find("shir", "二十二")).toBeNull();
    expect(find("shi'er", "二十二")).toEqual(heard("十二"));
  });

  test("passes over quotation marks and the enumeration comma, but not over the end of a clause", () => {
    expect(find("taijiang", text(4))).toBeNull();
    expect(find("jiangxing", "将“行动”")).toEqual(heard("将“行"));
  });

  test("may give 一 and 不 the tone in which they are spoken before the next syllable", () => {
    expect(find("yíxiàn", text(3))).toEqual(heard("一线"));
    expect(find("yīxiàn", text(3))).toEqual(heard("一线"));
    expect(find("yìxiàn", text(3))).toBeNull();
    expect(find("búduàn", text(3))).toEqual(heard("不断"));
  });

  test("without the apostrophe that the orthography wants is found loosely", () => {
    expect(find("fangan", text(2))).toMatchObject({ tier: "loose", zh: ["方案"] });
  });

  test("finds words apart loosely, but never single syllables apart", () => {
    expect(find("zhangzhe sange", text(0))).toMatchObject({ tier: "loose", isHeard: true });
    expect(find("he san", text(0))).toBeNull();
  });

  test("that is English, too, finds both, and counts as written", () => {
    expect(find("women", "我们的", "Women and men")).toEqual({
      tier: "exact",
      isHeard: false,
      zh: ["我们"],
      en: ["Women"],
    });
  });

  test("is heard in a corrected form and marks what is printed in its place", () => {
    expect(find("zengzhang", "赠长快", null, ["增长快"])?.zh).toEqual(["赠长"]);
  });
});

describe("the index", () => {
  const records = TEXTS.map((read) =>
    recordOf([{ zh: read.text, variants: [], en: null, read: [read] }]).split(" "),
  );
  const index: Index = {
    having: async (word) =>
      records.flatMap((words, key) => (words.includes(word) ? [String(key)] : [])),
    ranked: async () => [],
  };

  test.each([
    ["sangeruhe", ["0"]],
    ["changle", ["0"]],
    ["lüse", ["3"]],
    ["nian", ["2"]],
    ["12348 gongzuo", ["2"]],
    ["gongzuo", ["2", "3"]],
    ["zhongguo", []],
  ])("leads %s to the reports that may have it", async (raw, expected) => {
    expect((await chooseReports(analyseQuery(raw), index)).sort()).toEqual(expected);
  });
});
