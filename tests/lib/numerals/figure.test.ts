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
  ["一年半", "a year and a half"],
  ["近十年", "the past decade"],
  ["半个世纪", "half a century"],
  ["半个月", "a fortnight"],
  ["半个月", "two weeks"],
  ["半个月", "15 days"],
  ["一半", "was halved"],
  ["50%", "was halved"],
  ["7×24", "round the clock"],
  ["7×24", "24 hours a day, 7 days a week"],
  ["7×24", "24/7"],
  ["24小时", "round-the-clock"],
  ["叁万元", "thirty thousand yuan"],
  ["俩人", "two people"],
  ["卅年", "thirty years"],
  ["廿年", "two decades"],
  ["三〇一医院", "Hospital 301"],
  ["两百来户", "some two hundred"],
  ["500亩", "33 hectares"],
  ["500亩", "33.3 hectares"],
  ["500亩", "33.33 hectares"],
  ["100万亩", "66,700 hectares"],
  ["1亩", "667 square metres"],
  ["三分之一", "33.3%"],
  ["3.1∶45.2∶51.7", "3.1:45.2:51.7"],
  ["11.8︰48.3︰39.9", "11.8:48.3:39.9"],
  ["产值突破百亿", "10 billion yuan"],
  ["突破百亿", "10 billion yuan"],
  ["1小时20分", "80 minutes"],
  ["3年零6个月", "three years and six months"],
  ["500千伏", "500 kV"],
  ["5分/千瓦时", "0.05 yuan per kWh"],
  ["1亿度电", "100 million kWh"],
  ["22亿方", "2.2 billion cubic metres"],
  ["时速350公里", "350 km/h"],
  ["1.7万户市场主体", "17,000 market entities"],
  ["3000户企业", "3,000 enterprises"],
  ["十八连丰", "18th"],
  ["①", "(1)"],
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
  ["500亩", "34 hectares"],
  ["500亩", "30 hectares"],
  ["120亩", "8.01 hectares"],
  ["124万亩", "83,700 hectares"],
  ["半个月", "10 days"],
  ["减少三成", "was halved"],
  ["3.1∶45.2∶51.7", "3.1:45.2:51.8"],
  ["突破百亿", "1 billion yuan"],
  ["1.7万户市场主体", "17,000 households"],
  ["5分/千瓦时", "5 yuan per kWh"],
  ["7×24", "7×12"],
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

describe("a rounded conversion", () => {
  it("may say that it is about, and no other figure may", () => {
    const about = only("about 33 hectares", "en");
    expect(isSameQualifier(only("500亩", "zh"), about)).toBe(true);
    expect(isSameQualifier(only("约500亩", "zh"), about)).toBe(true);
    expect(isSameQualifier(only("超500亩", "zh"), about)).toBe(false);
    expect(isSameQualifier(only("120亩", "zh"), only("about 8 hectares", "en"))).toBe(false);
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
