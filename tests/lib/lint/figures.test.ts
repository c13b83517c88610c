import { describe, expect, test } from "vitest";
import { figures } from "../../../src/lib/lint/rules/figures.ts";
import { bodyLine, entryOf, lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(figures, { body: pair(zh, en) }));

describe("figures that answer each other", () => {
  test.each([
    ["total 677.77亿元", "完成677.77亿元。", "The total was 67.777 billion yuan."],
    ["万 as thousands", "新增学位1.2万个。", "12,000 places were added."],
    ["多 as more than", "解决问题3300多个。", "More than 3,300 problems were solved."],
    ["近 as nearly", "占比近80%。", "The share was nearly 80%."],
    ["以上 as or more", "满意率98%以上。", "The satisfaction rate was 98% or more."],
    ["another order", "与9家医院结成34个联合体。", "34 consortia were formed with nine hospitals."],
    ["a date", "2019年11月5日开会。", "The meeting was on 5 November 2019."],
    ["a span as two dates", "2014年至2018年。", "It began in 2014 and ended in 2018."],
    [
      "the 15th of each month",
      "每月15日接访。",
      "Visitors are received on the 15th of every month.",
    ],
    ["an ordinal", "位列全省第三。", "It ranked third in the province."],
    ["率先 as first", "在全省率先推行。", "It was the first in the province to do so."],
    ["上半年 as first half", "上半年完成。", "It was done in the first half of the year."],
    ["一级 as first-class", "评为一级馆。", "It was rated a first-class centre."],
    ["a number of stars", "五星级酒店。", "A five-star hotel."],
    ["a name in digits", "1号方案获奖。", "Plan No. 1 won a prize."],
    ["a time of day", "9时30分开始。", "It began at 9:30."],
    ["a numeral inside a word", "构筑“三重”保障。", "Threefold safeguards were built."],
    ["双 as two", "举办双选会。", "A two-way job fair was held."],
    ["an article", "建成一个中心。", "A centre was built."],
    ["one for an article", "建成一个中心。", "One centre was built."],
    [
      "a conversion in brackets",
      "耕地124万亩。",
      "There are 1.24 million mu (about 82,700 ha) of land.",
    ],
    ["a number that a gap has damaged", 'x有<Gap cert="low" />.35张。', "There are □.35 beds."],
    ["a year and a half", "一年半完成。", "It was done in a year and a half."],
    ["the past decade", "近十年增长。", "It grew over the past decade."],
    ["was halved", "数量减少一半。", "The number was halved."],
    ["a fortnight", "半个月完成。", "It was done in a fortnight."],
    ["round the clock", "7×24小时服务。", "The service runs round the clock."],
    ["days and hours", "7×24小时服务。", "It is open 24 hours a day, 7 days a week."],
    ["financial numerals", "罚款叁万元。", "The fine was thirty thousand yuan."],
    ["fused numerals", "俩人干了廿年。", "Two people did it for twenty years."],
    ["a hospital", "转到三〇一医院。", "They were moved to Hospital 301."],
    ["来 as some", "搬了两百来户。", "Some two hundred households moved."],
    ["a rounded conversion", "共500亩。", "It has 33 hectares."],
    ["a rounded conversion that says so", "共500亩。", "It has about 33.3 hectares."],
    ["a chain of ratios", "三次产业比为3.1∶45.2∶51.7。", "The sectors stand at 3.1:45.2:51.7."],
    ["money understood", "产值突破百亿。", "Output passed 10 billion yuan."],
    ["market entities", "新增市场主体1.7万户。", "17,000 market entities were added."],
    ["a formula in quotation marks", "践行“两个维护”。", "The “Two Upholds” were practised."],
    ["percentage points", "提高2个百分点。", "It rose by two percentage points."],
  ])("%s", (_name, zh, en) => {
    expect(found(zh, en)).toEqual([]);
  });

  test("merged lines answer together", () => {
    const body = "新建3所。\n扩建5所。\n> Three were built and five extended.\n> ↑\n";
    expect(lintOf(figures, { body })).toEqual([]);
  });

  test("numbers of a glossary term are names", () => {
    const entries = { x: entryOf({ id: "x", zh: "四大难题", en: "Four Big Problems" }) };
    const body = pair("破解四大难题。", "The Four Big Problems were solved.");
    expect(lintOf(figures, { body, entries })).toEqual([]);
  });

  test("a term that is rendered otherwise may still answer with its numerals", () => {
    const entries = { x: entryOf({ id: "x", zh: "四大难题", en: "Four Big Problems" }) };
    expect(
      lintOf(figures, { body: pair("破解四大难题。", "Four problems were solved."), entries }),
    ).toEqual([]);
  });
});

describe("figures that do not", () => {
  test.each([
    [
      "a digit is wrong",
      "累计137个。",
      "In all, 138 were built.",
      ["2 “137个” is 137; the English has “138”."],
    ],
    [
      "亿 is taken for million",
      "完成677.77亿元。",
      "The total was 677.77 million yuan.",
      ["2 “677.77亿元” is 67.777 billion yuan; the English has “677.77 million yuan”."],
    ],
    [
      "a figure is left out",
      "新建31所，完成10所。",
      "31 were built.",
      ["2 “10所” has no counterpart in the English."],
    ],
    [
      "a figure is ours",
      "新建学校。",
      "Twelve schools were built.",
      ["2 “Twelve” stands in the English alone."],
    ],
    [
      "the unit is another",
      "占比19%。",
      "The share was 19 percentage points.",
      ["2 “19%” is 19%; the English has “19 percentage points”."],
    ],
    [
      "people become households",
      "惠及300人。",
      "300 households benefited.",
      ["2 “300人” is 300 people; the English has “300 households”."],
    ],
    [
      "a bound is lost",
      "解决3300多个。",
      "3,300 were solved.",
      ["2 “3300多个” is a lower bound (over, at least); its English, “3,300”, is exact."],
    ],
    [
      "a bound is ours",
      "解决3300个。",
      "About 3,300 were solved.",
      ["2 “3300个” is exact; its English, “3,300”, is approximate."],
    ],
    [
      "the date is wrong",
      "2019年11月5日。",
      "It was on 6 November 2019.",
      ["2 “2019年11月5日” is the date 2019-11-05; the English has “6 November 2019”."],
    ],
    [
      "the rank is wrong",
      "位列第三。",
      "It ranked second.",
      ["2 “第三” is the ordinal 3; the English has “second”."],
    ],
    [
      "率先 becomes second",
      "率先推行。",
      "It was the second to do so.",
      ["2 “second” stands in the English alone."],
    ],
    [
      "a number of stars is wrong",
      "五星级酒店。",
      "A two-star hotel.",
      ["2 “五星级” has no counterpart in the English."],
    ],
    [
      "a conversion is wrong",
      "耕地124万亩。",
      "There are 1.24 million mu (about 827,000 ha) of land.",
      ["2 “827,000 ha” stands in the English alone."],
    ],
    [
      "a conversion is not the nearest rounding",
      "共500亩。",
      "It has 34 hectares.",
      ["2 “500亩” is 500 mu (about 33 ha); the English has “34 hectares”."],
    ],
    [
      "market entities become households",
      "新增市场主体1.7万户。",
      "17,000 households were added.",
      ["2 “1.7万户” is 17,000 market entities; the English has “17,000 households”."],
    ],
    [
      "a value stands once for twice",
      "新建3座、扩建3座。",
      "Three were built.",
      ["2 “3座” has no counterpart in the English."],
    ],
  ])("%s", (_name, zh, en, expected) => {
    expect(found(zh, en)).toEqual(expected);
  });

  test("a number in the wrong line of a block is found in both", () => {
    const body = "新建3所；\n扩建5所。\n> five were built;\n> three were extended.\n";
    expect(told(lintOf(figures, { body }))).toEqual([
      "3 “3所” is 3; the English has “five”.",
      "4 “5所” is 5; the English has “three”.",
    ]);
  });

  test("the finding names line, column, sentence and words", () => {
    const [finding] = lintOf(figures, { body: pair("共137个。", "In all, 138 were built.") });
    expect(finding).toMatchObject({
      line: bodyLine(2),
      column: 11,
      segment: "p2-1",
      about: "137个",
    });
  });
});

describe("a misprinted figure", () => {
  const zh = '面积<Sic corr="2.6" cert="high">26</Sic>平方米。';
  const printed = '<Sic corr="2.6" cert="high">26</Sic>';

  test.each([
    ["is printed and marked in the English", `The area is ${printed} square metres.`],
    ["is printed, with a note", "The area is 26 square metres.[^n]\n\n[^n]: Read 2.6."],
  ])("%s", (_name, en) => {
    expect(found(zh, en)).toEqual([]);
  });

  test.each([
    [
      "is not corrected tacitly",
      "The area is 2.6 square metres.",
      "2 “26平方米” is printed so in the source, and the English has “2.6 square metres”.",
    ],
    [
      "is not carried over without a word",
      "The area is 26 square metres.",
      "2 “26平方米” is a misprint, and the English gives its value, “26 square metres”, without a word.",
    ],
    [
      "has one correction in both languages",
      `The area is ${printed.replace("2.6", "0.26")} square metres.`,
      "2 “26平方米” is corrected to “2.6平方米”, its English to “0.26 square metres”.",
    ],
  ])("%s", (_name, en, expected) => {
    expect(found(zh, en)).toEqual([expected]);
  });
});
