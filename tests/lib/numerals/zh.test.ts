import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/lib/numerals/read.ts";
import { show } from "./show.ts";

const read = (text: string): string[] => readFigures(text, "zh").map(show);

type Case = readonly [text: string, figures: readonly string[]];

const NUMBERS: readonly Case[] = [
  ["0.5", ["0.5 = 0.5 count"]],
  [".5", [".5 = 0.5 count"]],
  ["99.99%", ["99.99% = 99.99 %"]],
  ["7.0%", ["7.0% = 7 %"]],
  ["-3%", ["-3% = -3 %"]],
  ["同比−3.5%", ["−3.5% = -3.5 %"]],
  ["1,234,567元", ["1,234,567元 = 1234567 CNY"]],
  ["２０２２个", ["２０２２个 = 2022 count"]],
  ["１２．５％", ["１２．５％ = 12.5 %"]],
  ["31 所学校", ["31 所 = 31 count"]],
  ["1.2 万个", ["1.2 万个 = 12000 count"]],
  ["三千万", ["三千万 = 30000000 count"]],
  ["两千三百个", ["两千三百个 = 2300 count"]],
  ["一百零八项", ["一百零八项 = 108 count"]],
  ["一百五", ["一百五 = 150 count"]],
  ["一万二千人", ["一万二千人 = 12000 person"]],
  ["两万二", ["两万二 = 22000 count"]],
  ["十五个", ["十五个 = 15 count"]],
  ["二十一条", ["二十一条 = 21 count"]],
  ["三点五倍", ["三点五倍 = 3.5 times"]],
  ["1亿2千万", ["1亿2千万 = 120000000 count"]],
  ["3万2000人", ["3万2000人 = 32000 person"]],
  ["5百万元", ["5百万元 = 5000000 CNY"]],
  ["1.5万亿元", ["1.5万亿元 = 1500000000000 CNY"]],
  ["三亿五千万元", ["三亿五千万元 = 350000000 CNY"]],
  ["300万千瓦", ["300万千瓦 = 3000000 kW"]],
  ["5千米", ["5千米 = 5 km"]],
  ["几十万人", []],
  ["数十万人", []],
  ["十几个", []],
  ["几十个", []],
  ["成千上万", []],
  ["一二三", []],
  ["百五十个", []],
  ["万千气象", []],
];

const QUALIFIERS: readonly Case[] = [
  ["500多万人", ["500多万人 = over 5000000 person"]],
  ["三十多万人", ["三十多万人 = over 300000 person"]],
  ["十余个", ["十余个 = over 10 count"]],
  ["百余家", ["百余家 = over 100 count"]],
  ["2万余", ["2万余 = over 20000 count"]],
  ["余2万", ["2万 = 20000 count"]],
  ["20以上", ["20 = over 20 count"]],
  ["下降70%以上", ["70% = over 70 %"]],
  ["不低于5%", ["5% = over 5 %"]],
  ["低于5%", ["5% = under 5 %"]],
  ["不超过3天", ["3天 = under 3 day"]],
  ["超过3天", ["3天 = over 3 day"]],
  ["至少20个", ["20个 = over 20 count"]],
  ["不足1%", ["1% = under 1 %"]],
  ["近5年", ["5年 = 5 year"]],
  ["将近5年", ["5年 = about 5 year"]],
  ["最近3个项目", ["3个 = 3 count"]],
  ["签约30个项目", ["30个 = 30 count"]],
  ["大约30个项目", ["30个 = about 30 count"]],
  ["5个上下游企业", ["5个 = 5 count"]],
  ["5岁上下", ["5岁 = about 5 age"]],
  ["三年内完成", ["三年 = under 3 year"]],
  ["21条内河", ["21条 = 21 count"]],
  ["3年多", ["3年 = over 3 year"]],
  ["三个多月", ["三个多月 = over 3 month"]],
  ["30多样产品", ["30 = 30 count"]],
];

const RANGES: readonly Case[] = [
  ["5~6%", ["5~6% = 5..6 %"]],
  ["5%～6%", ["5%～6% = 5..6 %"]],
  ["3%至4%", ["3%至4% = 3..4 %"]],
  ["从3%至4%", ["3% = 3 %", "4% = 4 %"]],
  ["3-4个", ["3-4个 = 3..4 count"]],
  ["三到五年", ["三到五年 = 3..5 year"]],
  ["1-2万元", ["1-2万元 = 10000..20000 CNY"]],
  ["5000-1万元", ["5000-1万元 = 5000..10000 CNY"]],
  ["50万-100万元", ["50万-100万元 = 500000..1000000 CNY"]],
  ["两三百", ["两三百 = 200..300 count"]],
  ["十二三岁", ["十二三岁 = 12..13 age"]],
  ["一两天", ["一两天 = 1..2 day"]],
  ["下降1.2至1.5个百分点", ["1.2至1.5个百分点 = 1.2..1.5 pp"]],
  ["三四十个", ["三四十个 = 30..40 count"]],
  ["五-三个", ["三个 = 3 count"]],
  ["从1.84增加到2.47平方米", ["1.84 = 1.84 m2", "2.47平方米 = 2.47 m2"]],
];

const SHARES: readonly Case[] = [
  ["百分之九十", ["百分之九十 = 90 %"]],
  ["百分之五点六", ["百分之五点六 = 5.6 %"]],
  ["百分之百", ["百分之百 = 100 %"]],
  ["千分之三", ["千分之三 = 3 ‰"]],
  ["三分之二以上", ["三分之二 = over 0.6666666666666666 ratio"]],
  ["3‰", ["3‰ = 3 ‰"]],
  ["三成", ["三成 = 30 %"]],
  ["七成以上", ["七成 = over 70 %"]],
  ["三成半", ["三成半 = 35 %"]],
  ["三成立", []],
  ["提高2个百分点", ["2个百分点 = 2 pp"]],
  ["1/4", ["1/4 = 0.25 ratio"]],
  ["1∶4", ["1∶4 = 0.25 ratio"]],
  ["4:1", ["4:1 = 4 ratio"]],
  ["一半以上", ["一半 = over 0.5 ratio"]],
  ["过半", ["半 = over 0.5 ratio"]],
  ["翻番", ["翻番 = 2 times"]],
  ["翻一番", ["翻一番 = 2 times"]],
  ["翻了两番", ["翻了两番 = 4 times"]],
  ["增长2倍", ["2倍 = 2 times-more"]],
  ["增长到2倍", ["2倍 = 2 times"]],
  ["是去年的1.5倍", ["1.5倍 = 1.5 times"]],
];

const TIMES: readonly Case[] = [
  ["２０２２年", ["２０２２年 = date 2022"]],
  ["2022—2025年", ["2022—2025年 = date 2022/2025"]],
  ["2021-25年", ["2021-25年 = date 2021/2025"]],
  ["2019/11/05", ["2019/11/05 = date 2019-11-05"]],
  ["20211221日", ["20211221日 = date 2021-12-21"]],
  ["一九九二年", ["一九九二年 = date 1992"]],
  ["20世纪90年代", ["20世纪90年代 = date 199X"]],
  ["21世纪", ["21世纪 = 21 ordinal"]],
  ["5月10日至15日", ["5月10日至15日 = date --05-10/--05-15"]],
  ["2021年5月至8月", ["2021年5月至8月 = date 2021-05/2021-08"]],
  ["1-8月", ["1-8月 = date --01/--08"]],
  ["2022年1-6月", ["2022年1-6月 = date 2022-01/2022-06"]],
  ["2020、2021年", ["2020 = date 2020", "2021年 = date 2021"]],
  ["十二月三十一日", ["十二月三十一日 = date --12-31"]],
  ["13月", ["13 = 13 count"]],
  ["2000年历史", ["2000年 = 2000 year"]],
  ["一年半", ["一年半 = 1.5 year"]],
  ["两个半小时", ["两个半小时 = 2.5 hour"]],
  ["半年", ["半年 = 0.5 year"]],
  ["上半年", []],
  ["半小时", ["半小时 = 0.5 hour"]],
  ["3日内办结", ["3日 = under 3 day"]],
  ["10:53", ["10:53 = time"]],
  ["9时30分", ["9时30分 = time"]],
  ["三年级", ["三年级 = label"]],
];

const NAMES: readonly Case[] = [
  ["1.2.3", ["1.2.3 = version"]],
  ["12-34-56", ["12-34-56 = label"]],
  ["0591-12345", ["0591-12345 = label"]],
  ["O2O", ["2O = label"]],
  ["5G网络", ["5G = label"]],
  ["PM2.5年均浓度", ["2.5 = label"]],
  ["20km", ["20km = 20 km"]],
  ["31证合一", ["31 = 31 count"]],
  ["12345热线", ["12345 = label"]],
  ["“12348”", ["12348 = label"]],
  ["「134」", ["134 = label"]],
  ["党的十八大", ["十八大 = 18 ordinal"]],
  ["十大工程", ["十大 = 10 count"]],
  ["三级医院", ["三级 = label"]],
  ["两级政府", ["两级 = 2 count"]],
  ["二级响应", []],
  ["红十字会", []],
  ["7×24小时", ["7×24 = label"]],
  ["5·12地震", ["5·12 = label"]],
  ["220千伏", ["220 = 220 count"]],
  ["半成品", []],
  ["五位一体", ["五位一体 = 5 loose count"]],
  ["世界五百强", ["五百强 = 500 count"]],
  ["十强化", []],
  ["两点支撑", ["两点 = 2 loose count"]],
  ["三番五次", []],
  ["走进千家万户", []],
  ["一带一路", []],
  ["第一、二、三产业", ["第一 = 1 ordinal"]],
  ["两位数增长", []],
  ["第二批", ["第二 = 2 ordinal"]],
  ["新一届政府和上一届人大", []],
  ["302室", ["302室 = label"]],
  ["□.35张", [".35 = label"]],
  ["到?.35张", [".35 = label"]],
  ["一批项目", []],
  ["一起努力", []],
  ["统一部署、进一步、一系列、一体化", []],
  ["1.打造服务", ["1 = 1 ordinal"]],
  ["下列：(1)甲；（2）乙", ["1 = 1 ordinal", "2 = 2 ordinal"]],
  ["1．2022年目标", ["1 = 1 ordinal", "2022年 = date 2022"]],
];

describe.each([
  ["numbers", NUMBERS],
  ["qualifiers", QUALIFIERS],
  ["ranges", RANGES],
  ["shares and multiples", SHARES],
  ["dates and times", TIMES],
  ["names, codes and idioms", NAMES],
])("Chinese: %s", (_name, cases) => {
  it.each(cases)("reads %s as %j", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("Chinese: excluded stretches", () => {
  it("does not read the number of an excluded term", () => {
    const text = "践行“三个如何”，办成三个项目";
    expect(readFigures(text, "zh", [{ start: 3, end: 7 }]).map(show)).toEqual(["三个 = 3 count"]);
  });

  it("keeps a figure of which only the unit lies in a term", () => {
    const text = "压缩至3个工作日";
    const at = text.indexOf("工作日");
    expect(readFigures(text, "zh", [{ start: at, end: at + 3 }]).map(show)).toEqual([
      "3个工作日 = 3 workday",
    ]);
  });

  it("drops a range of which one end is excluded", () => {
    expect(readFigures("3-4个", "zh", [{ start: 2, end: 3 }])).toEqual([]);
  });
});

describe("Chinese: what a figure carries", () => {
  it("keeps the measure word and the digits as printed", () => {
    expect(readFigures("增长7.0%，新建31所", "zh")).toMatchObject([
      { exact: "7.0", value: 7, start: 2, end: 6 },
      { measure: "所", start: 9, end: 12 },
    ]);
  });

  it("has no exact digits for a fraction without end", () => {
    expect(readFigures("三分之一", "zh")[0]).not.toHaveProperty("exact");
  });

  it("is free of floating-point noise", () => {
    expect(readFigures("1613.3亿元", "zh")[0]?.value).toBe(161_330_000_000);
    expect(readFigures("0.07万元", "zh")[0]?.value).toBe(700);
  });

  it("reads hostile runs without failing", () => {
    expect(readFigures("千万".repeat(5000), "zh")).toEqual([]);
    expect(readFigures("9".repeat(5000), "zh").map(({ kind }) => kind)).toEqual(["label"]);
  });
});
