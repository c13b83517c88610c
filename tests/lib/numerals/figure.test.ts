import { describe, expect, it } from "vitest";
import {
  type Figure,
  isQuantity,
  isSameQualifier,
  isSameQuantity,
} from "../../../src/lib/numerals/figure.ts";
import { readFigures } from "../../../src/lib/numerals/read.ts";

function only(text: string, lang: "zh" | "en"): Figure {
  const [figure, ...rest] = readFigures(text, lang);
  if (figure === undefined || rest.length > 0) throw new Error(`not one figure: ${text}`);
  return figure;
}

const SAME: readonly (readonly [string, string])[] = [
  ["31所", "31 schools"],
  ["1.2万个", "12,000"],
  ["677.77亿元", "67.777 billion yuan"],
  ["5.85万元", "58,500 yuan"],
  ["234人", "234 professionals"],
  ["2.4万多人", "more than 24,000 people"],
  ["16.6万人次", "166,000 tests"],
  ["1.7万户", "17,000 households"],
  ["124万亩", "1.24 million mu"],
  ["2000万公斤", "20,000 tonnes"],
  ["37公里", "37 kilometres"],
  ["一刻钟", "15-minute"],
  ["半年", "six months"],
  ["五年", "five years"],
  ["79.73岁", "79.73 years"],
  ["60周岁", "60 years old"],
  ["60周岁以上", "residents over 60"],
  ["三成", "30 per cent"],
  ["四分之一", "a quarter of"],
  ["四分之一", "25%"],
  ["5~6%", "5–6%"],
  ["1-2家", "one or two"],
  ["12-17岁", "aged 12 to 17"],
  ["翻番", "doubled"],
  ["翻两番", "quadrupled"],
  ["增长1倍", "doubled"],
  ["增长2倍", "200%"],
  ["三次", "three times"],
  ["3个工作日", "three working days"],
  ["8.5折", "15% off"],
  ["8.5折", "85%"],
  ["500公斤/亩", "7,500 kg per hectare"],
  ["320人/平方公里", "320 people per square kilometre"],
  ["每平方公里4.88公里", "4.88 km per square kilometre"],
  ["500元/月", "500 yuan a month"],
  ["零下5摄氏度", "5 degrees below zero"],
  ["千亿级", "100-billion-yuan"],
  ["一百个", "a hundred"],
  ["2019年11月5日", "5 November 2019"],
  ["2014年至2018年", "2014–18"],
  ["90年代", "the 1990s"],
  ["每月15日", "the 15th"],
  ["第44", "44th"],
  ["4.0版", "version 4.0"],
  ["1+6+N", "1+6+N"],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ["31所", "32 schools"],
  ["677.77亿元", "677.77 billion yuan"],
  ["2个百分点", "2%"],
  ["3个工作日", "three days"],
  ["1.7万户", "17,000 people"],
  ["5.85万元", "58,500 dollars"],
  ["5~6%", "5%"],
  ["8.5折", "85% off"],
  ["22微克/立方米", "22 milligrams per cubic metre"],
  ["320人/平方公里", "320 people per hectare"],
  ["5元/平方米", "5 yuan per cubic metre"],
  ["零下5摄氏度", "5 °C"],
  ["1-2家", "one to three"],
  ["124万亩", "1.24 million hectares"],
  ["增长2倍", "doubled"],
  ["三个", "three times"],
  ["2019年11月5日", "5 November 2018"],
  ["第44", "44"],
  ["5号线", "5 lines"],
];

describe("isSameQuantity", () => {
  it.each(SAME)("holds %s and “%s” to be the same", (zh, en) => {
    expect(isSameQuantity(only(zh, "zh"), only(en, "en"))).toBe(true);
    expect(isSameQuantity(only(en, "en"), only(zh, "zh"))).toBe(true);
  });

  it.each(DIFFERENT)("tells %s from “%s”", (zh, en) => {
    expect(isSameQuantity(only(zh, "zh"), only(en, "en"))).toBe(false);
    expect(isSameQuantity(only(en, "en"), only(zh, "zh"))).toBe(false);
  });

  it("leaves qualifiers to isSameQualifier", () => {
    const [over, plain] = [only("超5万元", "zh"), only("50,000 yuan", "en")];
    expect(isSameQuantity(over, plain)).toBe(true);
    expect(isSameQualifier(over, plain)).toBe(false);
    expect(isSameQualifier(over, only("more than 50,000 yuan", "en"))).toBe(true);
  });
});

describe("isQuantity", () => {
  it("publishes values and leaves dates, ordinals, labels, versions and loose words aside", () => {
    const text = "2019年第44届，5号线、4.0版、一个中心、31所学校、四分之一";
    expect(
      readFigures(text, "zh")
        .filter(isQuantity)
        .map((figure) => figure.text),
    ).toEqual(["31所", "四分之一"]);
  });
});
