import { describe, expect, it } from "vitest";
import { TifaError } from "../../../src/lib/errors.ts";
import { convert, formatEnglish, restate } from "../../../src/lib/numerals/convert.ts";
import type { Figure } from "../../../src/lib/numerals/figure.ts";
import { readFigures } from "../../../src/lib/numerals/read.ts";
import type { UnitCode } from "../../../src/lib/numerals/units.ts";

function first(text: string): Figure {
  const [figure] = readFigures(text, "zh");
  if (figure === undefined) throw new Error(`no figure: ${text}`);
  return figure;
}

const FORMATS: readonly (readonly [string, string])[] = [
  ["677.77亿元", "67.777 billion yuan"],
  ["26.25亿元", "2.625 billion yuan"],
  ["1613.3亿元", "161.33 billion yuan"],
  ["千亿元", "100 billion yuan"],
  ["1.5万亿元", "1.5 trillion yuan"],
  ["5.85万元", "58,500 yuan"],
  ["42.92元", "42.92 yuan"],
  ["12345678元", "12,345,678 yuan"],
  ["2.50亿元", "250 million yuan"],
  ["16.6万人次", "166,000 person-times"],
  ["1.7万户", "17,000 households"],
  ["1户", "1 household"],
  ["1.7万户市场主体", "17,000 market entities"],
  ["3000户企业", "3,000 enterprises"],
  ["5万户居民", "50,000 households"],
  ["新增个体工商户1.2万户", "12,000 self-employed businesses"],
  ["两百来户", "about 200 households"],
  ["124万亩", "1.24 million mu (about 82,700 ha)"],
  ["8.5万亩", "85,000 mu (about 5,700 ha)"],
  ["将近8000亩", "about 8,000 mu (about 530 ha)"],
  ["1616亩", "1,616 mu (about 108 ha)"],
  ["15亩", "15 mu (1 ha)"],
  ["20斤", "20 jin (10 kg)"],
  ["3里", "3 li (1.5 km)"],
  ["100亩-200亩", "100–200 mu (about 6.7–13 ha)"],
  ["1.2万个", "12,000"],
  ["30余万件", "more than 300,000"],
  ["90个小时以内", "less than 90 hours"],
  ["5~6%", "5–6%"],
  ["7.0%", "7.0%"],
  ["-3%", "-3%"],
  ["七成", "70%"],
  ["3-5个百分点", "3–5 percentage points"],
  ["1-2万元", "10,000–20,000 yuan"],
  ["3000万-5000万元", "30–50 million yuan"],
  ["50万-100万元", "500,000–1 million yuan"],
  ["四分之一", "a quarter"],
  ["三分之二", "two thirds"],
  ["8.5折", "85% of the price"],
  ["22微克/立方米", "22 micrograms per cubic metre"],
  ["1.2万元/平方米", "12,000 yuan per square metre"],
  ["3件/天", "3 per day"],
  ["25/37", "0.6757"],
  ["翻番", "2 times"],
  ["增长2倍", "an increase of 200%"],
  ["一刻钟", "15 minutes"],
  ["1个工作日", "1 working day"],
  ["800万标准箱", "8 million TEU"],
  ["54.8万吨", "548,000 tonnes"],
];

const CONVERSIONS: readonly (readonly [string, UnitCode, number])[] = [
  ["15亩", "ha", 1],
  ["124万亩", "ha", 82666.66666666667],
  ["3亩", "m2", 2000],
  ["2公顷", "mu", 30],
  ["500斤", "kg", 250],
  ["2000万公斤", "t", 20000],
  ["2里", "km", 1],
  ["50%", "ratio", 0.5],
  ["3‰", "%", 0.3],
  ["半年", "month", 6],
  ["两周", "day", 14],
  ["2小时", "minute", 120],
  ["增长2倍", "times", 3],
  ["8.5折", "%-off", 15],
  ["8.5折", "%", 85],
  ["500公斤/亩", "t/ha", 7.5],
];

describe("formatEnglish", () => {
  it.each(FORMATS)("prints %s as “%s”", (zh, en) => {
    expect(formatEnglish(first(zh))).toBe(en);
  });

  it("needs only what the published data keeps of a figure", () => {
    expect(formatEnglish({ value: 161_330_000_000, unit: "CNY" })).toBe("161.33 billion yuan");
    expect(formatEnglish({ value: 1, max: 2, unit: "%", qualifier: "about" })).toBe("about 1–2%");
  });

  it("refuses a figure without a unit and says which units there are", () => {
    expect(() => formatEnglish(first("2019年"))).toThrow(TifaError);
    expect(() => formatEnglish(first("2019年"))).toThrow(
      /There is no unit “date”\. Use one of count,/,
    );
  });
});

describe("convert", () => {
  it.each(CONVERSIONS)("converts %s to %s", (zh, unit, value) => {
    expect(convert(first(zh), unit)).toMatchObject({ unit, value });
  });

  it("keeps the range and the qualifier", () => {
    expect(convert(first("约30-60亩"), "ha")).toEqual({
      value: 2,
      max: 4,
      unit: "ha",
      qualifier: "about",
      exact: "2",
      maxExact: "4",
    });
  });

  it("gives no exact digits where the quotient has no end", () => {
    expect(convert(first("1亩"), "ha")).not.toHaveProperty("exact");
  });

  it("refuses to convert between dimensions", () => {
    expect(() => convert(first("3亩"), "km")).toThrow(
      "“mu” (area) cannot be converted to “km” (length). Convert only between units of one dimension.",
    );
  });
});

describe("restate", () => {
  it("restates traditional units only", () => {
    expect(restate(first("124万亩"))).toBe("about 82,700 ha");
    expect(restate(first("3公里"))).toBeNull();
  });
});
