import { describe, expect, it } from "vitest";
import { readFigures } from "../../../../src/lib/numerals/read.ts";
import { show } from "../show.ts";

type Case = readonly [text: string, figures: readonly string[]];

const NUMBERS: readonly Case[] = [
  ["31 schools", ["31 = 31 count"]],
  ["5,600 places", ["5,600 = 5600 count"]],
  ["1,234,567.89 yuan", ["1,234,567.89 yuan = 1234567.89 CNY"]],
  ["67.777 billion yuan", ["67.777 billion yuan = 67777000000 CNY"]],
  ["2.5 trillion yuan", ["2.5 trillion yuan = 2500000000000 CNY"]],
  ["three hundred million tonnes", ["three hundred million tonnes = 300000000 t"]],
  ["one hundred and eight items", ["one hundred and eight = 108 count"]],
  ["twenty-one inland rivers", ["twenty-one = 21 count"]],
  ["two thousand three hundred", ["two thousand three hundred = 2300 count"]],
  ["half a million people", ["half a million people = 500000 person"]],
  ["two and a half years", ["two and a half years = 2.5 year"]],
  ["a hundred officials", ["a hundred = 100 count"]],
  ["per thousand residents", ["thousand = 1000 loose count"]],
  ["per 1,000 people", ["1,000 people = 1000 loose person"]],
  ["every 100 households", ["100 households = 100 loose household"]],
  ["every three years", ["three years = 3 year"]],
  ["every 100 km", ["100 km = 100 km"]],
  ["the hundred-day campaign", ["hundred-day = 100 loose day"]],
  ["a dozen villages", ["a dozen = 12 loose count"]],
  ["one of the best", ["one = 1 loose count"]],
  ["tens of thousands of people", []],
  ["-3%", ["-3% = -3 %"]],
  [".5 points", [".5 = 0.5 count"]],
  ["1 234 yuan", ["1 234 yuan = 1234 CNY"]],
  ["1\u2009234\u2009567", ["1\u2009234\u2009567 = 1234567 count"]],
  ["in 2021 345 schools", ["2021 = date 2021", "345 = 345 count"]],
  ["on 5 May 100 people", ["5 May = date --05-05", "100 people = 100 person"]],
  ["on May 5 100 people", ["May 5 = date --05-05", "100 people = 100 person"]],
  ["nought point five", ["nought point five = 0.5 count"]],
  ["zero point five", ["zero point five = 0.5 count"]],
  ["one point two million", ["one point two million = 1200000 count"]],
  ["two point three five per cent", ["two point three five per cent = 2.35 %"]],
  ["at one point two men came", ["one = 1 loose count", "two = 2 count"]],
  ["a five-point plan", ["five = 5 count"]],
  ["minus 3 degrees", ["minus 3 degrees = -3 degC"]],
  ["−3 °C", ["−3 °C = -3 degC"]],
  ["minus 3.2 per cent", ["minus 3.2 per cent = -3.2 %"]],
  ["−5 to −2 °C", ["−5 to −2 °C = -5..-2 degC"]],
  ["between minus 5 and 2 degrees", ["minus 5 and 2 degrees = -5..2 degC"]],
  ["3 to 5 degrees below zero", ["3 to 5 degrees below zero = -5..-3 degC"]],
  ["a 360-degree view", ["360 = 360 count"]],
  ["10 minus 3", ["10 = 10 count", "3 = 3 count"]],
  ["plus or minus 0.5", ["0.5 = 0.5 count"]],
  ["±0.5", ["0.5 = 0.5 count"]],
  ["two, three and four", ["two = 2 count", "three = 3 count", "four = 4 count"]],
];

const UNITS: readonly Case[] = [
  ["12,000 people", ["12,000 people = 12000 person"]],
  ["166,000 person-times", ["166,000 person-times = 166000 person-time"]],
  ["17,000 households", ["17,000 households = 17000 household"]],
  ["8 million TEUs", ["8 million TEUs = 8000000 TEU"]],
  ["1.84 square metres", ["1.84 square metres = 1.84 m2"]],
  ["500 km2", ["500 km2 = 500 km2"]],
  ["500 km² built up", ["500 km² = 500 km2"]],
  ["20 million kg", ["20 million kg = 20000000 kg"]],
  ["three working days", ["three working days = 3 workday"]],
  ["six working hours", ["six working hours = 6 workhour"]],
  ["a 15-minute circle", ["15-minute = 15 minute"]],
  ["a three-year campaign", ["three-year = 3 year"]],
  ["16 consecutive years", ["16 consecutive years = 16 year"]],
  ["two decades", ["two decades = 20 year"]],
  ["aged 12 to 17", ["12 to 17 = 12..17 age"]],
  ["14-year-old girls", ["14-year-old = 14 age"]],
  ["US$5 million", ["US$5 million = 5000000 USD"]],
  ["RMB 5 billion", ["RMB 5 billion = 5000000000 CNY"]],
  ["a 100-billion-yuan industry", ["100-billion-yuan = 100000000000 CNY"]],
  ["the ten-billion-yuan park", ["ten-billion-yuan = 10000000000 CNY"]],
  ["$5m and RMB5bn", ["$5m = 5000000 USD", "RMB5bn = 5000000000 CNY"]],
  ["three and a half days", ["three and a half days = 3.5 day"]],
  ["a three-and-a-half-hour drive", ["three-and-a-half-hour = 3.5 hour"]],
  ["half an hour", ["half an hour = 0.5 hour"]],
];

const SHARES: readonly Case[] = [
  ["80 per cent", ["80 per cent = 80 %"]],
  ["3 percent", ["3 percent = 3 %"]],
  ["two percentage points", ["two percentage points = 2 pp"]],
  ["one per cent", ["one per cent = 1 %"]],
  ["one in four households", ["one in four = 0.25 ratio"]],
  ["one in every four", ["one in every four = 0.25 ratio"]],
  ["1 in 10 people", ["1 in 10 = 0.1 ratio"]],
  ["nine out of ten", ["nine out of ten = 0.9 ratio"]],
  ["two in five people", ["two in five = 0.4 ratio"]],
  ["five in ten districts", ["five = 5 count", "ten = 10 count"]],
  ["one in five years", ["one = 1 loose count", "five years = 5 year"]],
  ["one in 2019", ["one = 1 loose count", "2019 = date 2019"]],
  ["one in Gulou", ["one = 1 loose count"]],
  ["a 31-in-1 licence", ["31-in-1 = 31 count"]],
  ["the first three quarters", ["first = 1 ordinal", "three quarters = label"]],
  ["three quarters of them", ["three quarters = 0.75 ratio"]],
  ["15% off", ["15% off = 15 %-off"]],
  ["22 micrograms per cubic metre", ["22 micrograms per cubic metre = 22 ug/m3"]],
  ["22 µg/m³", ["22 µg/m³ = 22 ug/m3"]],
  ["0.5 mg/L", ["0.5 mg/L = 0.5 mg/L"]],
  ["3,000 yuan per square metre", ["3,000 yuan per square metre = 3000 CNY/m2"]],
  ["320 people per square kilometre", ["320 people per square kilometre = 320 person/km2"]],
  ["500 to 600 kg per mu", ["500 to 600 kg per mu = 500..600 kg/mu"]],
  ["from 25 to 22 µg/m³", ["25 = 25 ug/m3", "22 µg/m³ = 22 ug/m3"]],
  ["60 km/h", ["60 km/h = 60 km/hour"]],
  ["30 yuan per visit", ["30 yuan = 30 CNY"]],
  ["5 per cent per year", ["5 per cent = 5 %"]],
  ["3 per thousand", ["3 per thousand = 3 ‰"]],
  ["up 2 points", ["2 = 2 count"]],
  ["a quarter of the total", ["a quarter = 0.25 ratio"]],
  ["two-thirds", ["two-thirds = 0.6666666666666666 ratio"]],
  ["a third of them", ["a third = 0.3333333333333333 ratio"]],
  ["a third party", ["third = 3 ordinal"]],
  ["more than half of all", ["half = over 0.5 ratio"]],
  ["the first half of 2021", ["first = 1 ordinal", "2021 = date 2021"]],
  ["a quarter of an hour", ["a quarter of an hour = 15 minute"]],
  ["output doubled", ["doubled = 2 times"]],
  ["a double track", ["double = 2 loose times"]],
  ["a threefold rise", ["threefold = 3 times"]],
  ["three times the level", ["three times = 3 times"]],
];

const BOUNDS: readonly Case[] = [
  ["more than 24,000 people", ["24,000 people = over 24000 person"]],
  ["no more than 3 days", ["3 days = under 3 day"]],
  ["no less than 5%", ["5% = over 5 %"]],
  ["nearly 80%", ["80% = about 80 %"]],
  ["up to 5 hours", ["5 hours = under 5 hour"]],
  ["within five working hours", ["five working hours = under 5 workhour"]],
  ["60 or over", ["60 = over 60 count"]],
  ["4,000 enterprises or more", ["4,000 = over 4000 count"]],
  ["1,200 or so", ["1,200 = about 1200 count"]],
  ["20 schools and over 30 hospitals", ["20 = 20 count", "30 = over 30 count"]],
  ["5–6%", ["5–6% = 5..6 %"]],
  ["3% to 4%", ["3% to 4% = 3..4 %"]],
  ["from 3% to 4%", ["3% = 3 %", "4% = 4 %"]],
  ["from 1.84 to 2.47 square metres", ["1.84 = 1.84 m2", "2.47 square metres = 2.47 m2"]],
  ["300,000-plus", ["300,000 = over 300000 count"]],
  ["12- to 17-year-olds", ["12- to 17-year-olds = 12..17 age"]],
  ["one or two nurseries", ["one or two = 1..2 count"]],
  ["between 5 and 6 per cent", ["5 and 6 per cent = 5..6 %"]],
  ["500,000 to 1 million yuan", ["500,000 to 1 million yuan = 500000..1000000 CNY"]],
  ["1–2 million yuan", ["1–2 million yuan = 1000000..2000000 CNY"]],
  [
    "from 3 working days to 6 working hours",
    ["3 working days = 3 workday", "6 working hours = 6 workhour"],
  ],
];

const NAMES: readonly Case[] = [
  ["5 November 2019", ["5 November 2019 = date 2019-11-05"]],
  ["November 5, 2019", ["November 5, 2019 = date 2019-11-05"]],
  ["in November 2019", ["November 2019 = date 2019-11"]],
  ["on 10 May", ["10 May = date --05-10"]],
  ["by the end of September", ["September = date --09"]],
  ["in May we may march", ["May = date --05"]],
  ["2014–18", ["2014–18 = date 2014/2018"]],
  ["between 2014 and 2018", ["2014 and 2018 = date 2014/2018"]],
  ["10–15 May 2022", ["10–15 May 2022 = date 2022-05-10/2022-05-15"]],
  ["May to August 2021", ["May to August 2021 = date 2021-05/2021-08"]],
  ["in the 1990s", ["1990s = date 199X"]],
  ["2000 mu", ["2000 mu = 2000 mu"]],
  ["the 13th Five-Year Plan", ["13th = 13 ordinal", "Five-Year = label"]],
  ["the twenty-first century", ["twenty-first = 21 ordinal"]],
  ["Lines 1, 2 and 5", ["1 = label", "2 = label", "5 = label"]],
  ["Line 5, 31 schools", ["5 = label", "31 = 31 count"]],
  ["the No. 1 Plan", ["1 = label"]],
  ["version 4.0", ["4.0 = version"]],
  ["a 2.0 flagship store", ["2.0 = version"]],
  ["5G, COVID-19, PM2.5", ["5G = label", "19 = label", "2.5 = label"]],
  ["PM 2.5, CO2, B2B, A4", ["2.5 = label", "2 = label", "2 = label", "4 = label"]],
  ["a 4S store", ["4S = label"]],
  ["the post-90s generation", ["90s = label"]],
  ["over-60s", ["60 = 60 count"]],
  ["9 a.m.", ["9 a.m. = time"]],
  ["open at 3 pm.", ["3 pm = time"]],
  ["9:30 am", ["9:30 am = time"]],
  ["9–11 a.m.", ["9–11 a.m. = time"]],
  ["nine o'clock", ["nine o'clock = time"]],
  ["3 PM2.5 monitors", ["3 = 3 count", "2.5 = label"]],
  ["a five-star home", ["five-star = label"]],
  ["the “12348” approach", ["12348 = label"]],
  ["the 12345 hotline", ["12345 = label"]],
  ["the 1+6+N mechanism", ["1+6+N = label"]],
  ["1.2.3 at 10:53", ["1.2.3 = version", "10:53 = time"]],
  ["12-34-56 or 0591-12345", ["12-34-56 = label", "0591-12345 = label"]],
  ["1. Building", ["1 = 1 ordinal"]],
  ["(1) open; (2) close", ["1 = 1 ordinal", "2 = 2 ordinal"]],
];

describe.each([
  ["numbers", NUMBERS],
  ["units", UNITS],
  ["shares and multiples", SHARES],
  ["bounds and ranges", BOUNDS],
  ["dates, names and codes", NAMES],
])("English: %s", (_name, cases) => {
  it.each(cases)("reads “%s” as %j", (text, figures) => {
    expect(readFigures(text, "en").map(show)).toEqual(figures);
  });
});

/** What was read by halves, or not at all. */
const KINDS: readonly (readonly [kind: string, cases: readonly Case[]])[] = [
  [
    "stretches of time",
    [
      ["a year and a half", ["a year and a half = 1.5 year"]],
      ["an hour and a half", ["an hour and a half = 1.5 hour"]],
      ["over the past decade", ["decade = 10 loose year"]],
      ["half a century", ["half a century = 50 year"]],
      ["the twenty-first century", ["twenty-first = 21 ordinal"]],
      ["a fortnight", ["fortnight = 14 loose day"]],
      ["two fortnights", ["two fortnights = 28 day"]],
      ["1 hour 20 minutes", ["1 hour 20 minutes = 80 minute"]],
      ["three years and six months", ["three years and six months = 42 month"]],
      ["round the clock", ["round the clock = label"]],
      ["a round-the-clock service", ["round-the-clock = label"]],
      ["24 hours a day, 7 days a week", ["24 hours a day, 7 days a week = label"]],
      ["24 hours a day", ["24 hours = 24 hour"]],
    ],
  ],
  [
    "chains of ratios and shared units",
    [
      ["the ratio was 3.1:45.2:51.7", ["3.1:45.2:51.7 = 3.1 chain"]],
      ["a ratio of 7:42:51", ["7:42:51 = 7 chain"]],
      ["at 10:53:20", ["10:53:20 = time"]],
      [
        "1.2, 0.8 and 2.1 percentage points",
        ["1.2 = 1.2 pp", "0.8 = 0.8 pp", "2.1 percentage points = 2.1 pp"],
      ],
    ],
  ],
  [
    "units",
    [
      ["±800 kV and 100 GWh", ["800 kV = 800 kV", "100 GWh = 100 GWh"]],
      ["10 gigawatts", ["10 gigawatts = 10 GW"]],
      ["8-inch wafers", ["8-inch = 8 inch"]],
      ["100 Mbps", ["100 Mbps = 100 Mbps"]],
      ["50,000 tonnes of standard coal", ["50,000 tonnes of standard coal = 50000 tce"]],
      ["5 fen per kWh", ["5 fen per kWh = 0.05 CNY/kWh"]],
      ["17,000 market entities", ["17,000 market entities = 17000 entity"]],
    ],
  ],
  [
    "names and marks",
    [
      ["Hospital 301 and the 301 Hospital", ["301 = label", "301 = label"]],
      ["national highway 318", ["318 = label"]],
      ["industry [2] grew", []],
      ["① build ② run", ["① = 1 ordinal", "② = 2 ordinal"]],
    ],
  ],
];

describe.each(KINDS)("English: %s", (_kind, cases) => {
  it.each(cases)("reads “%s” as %j", (text, figures) => {
    expect(readFigures(text, "en").map(show)).toEqual(figures);
  });
});

describe("English: conversions in brackets", () => {
  it("tells a restatement from a figure of its own", () => {
    expect(readFigures("1.24 million mu (about 82,700 ha) of grain", "en").map(show)).toEqual([
      "1.24 million mu = 1240000 mu",
      "82,700 ha = about 82700 conversion ha",
    ]);
  });

  it("keeps a wrong restatement as a figure, so that it stands alone and is noticed", () => {
    expect(readFigures("1.24 million mu (about 8,270 ha)", "en").map(show)).toEqual([
      "1.24 million mu = 1240000 mu",
      "8,270 ha = about 8270 ha",
    ]);
  });
});

describe("English: excluded stretches", () => {
  it("does not read the number of an excluded term", () => {
    const text = "the Three Hows in three years";
    expect(readFigures(text, "en", [{ start: 4, end: 14 }]).map(show)).toEqual([
      "three years = 3 year",
    ]);
  });
});
