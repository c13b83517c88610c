import { expect, test } from "vitest";
import { movement } from "../../../src/lib/lint/rules/movement.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(movement, { body: pair(zh, en) }));

test.each([
  ["a fall", "堵情下降38.6%。", "Congestion has fallen by 38.6%."],
  ["a fall told shortly", "同比下降25.3%。", "It was down 25.3% year on year."],
  ["a rise", "年均增长9.3%。", "It grew by 9.3% a year."],
  ["a rise as a noun", "年均增长9.3%。", "There was a 9.3% rise a year."],
  ["a level reached", "由58%跃升至87.9%。", "It leapt from 58% to 87.9%."],
  ["a level after a rise", "由38.12%提升至40.91%。", "It rose from 38.12% to 40.91%."],
  [
    "another clause's verb",
    "支出减少5%，收入增长8%。",
    "Spending fell by 5%, and income rose by 8%.",
  ],
])("%s is told as it is", (_name, zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  [
    "a change told as a level",
    "堵情下降38.6%。",
    "Congestion has fallen to 38.6%.",
    "2 “38.6%” is the change; “to 38.6%” makes it the level reached.",
  ],
  [
    "a level told as a change",
    "占比降至38.6%。",
    "The share fell by 38.6%.",
    "2 “38.6%” is the level reached; “by 38.6%” makes it the change.",
  ],
  [
    "a fall told as a rise",
    "堵情下降38.6%。",
    "Congestion has risen by 38.6%.",
    "2 “38.6%” is a fall in the Chinese, and the contrary in the English: “Congestion has risen by 38.6%”.",
  ],
  [
    "a rise told as a fall",
    "支出减少5%，收入增长8%。",
    "Spending fell by 5%, and income fell by 8%.",
    "2 “8%” is a rise in the Chinese, and the contrary in the English: “, and income fell by 8%”.",
  ],
])("%s is reported", (_name, zh, en, expected) => {
  expect(found(zh, en)).toEqual([expected]);
});
