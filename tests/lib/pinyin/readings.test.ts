import { describe, expect, test } from "vitest";
import { type KnownWord, readChinese } from "../../../src/lib/pinyin/read.ts";
import {
  exceptionsOf,
  readingsOf,
  readReadings,
  toReadings,
} from "../../../src/lib/pinyin/readings.ts";

const read = (text: string, known: readonly KnownWord[] = []) =>
  readChinese(text, known)
    .readings.filter((reading) => reading !== undefined)
    .join(" ");

describe("readChinese", () => {
  test.each([
    ["闽侯县", "min3 hou4 xian4"],
    ["闽都文化", "min3 du1 wen2 hua4"],
    ["城市商都", "cheng2 shi4 shang1 du1"],
    ["全市率先", "quan2 shi4 shuai4 xian1"],
    ["覆盖率", "fu4 gai4 lv4"],
    ["福州长乐", "fu2 zhou1 chang2 le4"],
    ["经济增长基本同步", "jing1 ji4 zeng1 zhang3 ji1 ben3 tong2 bu4"],
    ["河长制", "he2 zhang3 zhi4"],
    ["开展招商行动", "kai1 zhan3 zhao1 shang1 xing2 dong4"],
    ["各行业", "ge4 hang2 ye4"],
    ["大城管", "da4 cheng2 guan3"],
    ["着力解决", "zhuo2 li4 jie3 jue2"],
    ["重复信访", "chong2 fu4 xin4 fang3"],
    ["福厦泉", "fu2 xia4 quan2"],
    ["征迁项目的净地", "zheng1 qian1 xiang4 mu4 de5 jing4 di4"],
    ["一件不落", "yi1 jian4 bu4"],
  ])("reads %s as %s", (text, expected) => {
    expect(read(text).startsWith(expected)).toBe(true);
  });

  test("gives no reading to what is not Chinese, and keeps the places of the rest", () => {
    expect(readChinese("“12348”工作A").readings).toEqual([
      ...new Array(7).fill(undefined),
      "gong1",
      "zuo4",
      undefined,
    ]);
  });

  test("counts a character outside the basic plane as one", () => {
    expect(readChinese("𠮷野家").readings.slice(1)).toEqual(["ye3", "jia1"]);
  });

  test("lets the glossary's pinyin win where its headword stands, the longer headword first", () => {
    const known = [
      { start: 1, text: "三重", pinyin: "sānzhòng" },
      { start: 1, text: "三重保障", pinyin: "sānchóng bǎozhàng" },
    ];
    expect(read("的三重保障", known)).toBe("de5 san1 chong2 bao3 zhang4");
  });

  test("learns nothing from a headword that is not read character by character", () => {
    expect(read("标准+微型", [{ start: 0, text: "标准+微型", pinyin: "biāozhǔn jiā" }])).toBe(
      "biao1 zhun3 wei1 xing2",
    );
  });
});

describe("the published readings", () => {
  const texts = ["增长、增长", "长乐", "校长"].map((text) => readChinese(text));
  const file = toReadings(texts);
  const table = readReadings(file);

  test("have each character once, with its most frequent reading", () => {
    expect(file.table).toBe("le4乐xiao4校zeng1增zhang3长");
    expect(table.get("长")).toBe("zhang3");
  });

  test("say of a text only what is read otherwise, and give its readings back whole", () => {
    expect(texts.map((text) => exceptionsOf(text, table))).toEqual(["", "0chang2", ""]);
    for (const text of texts)
      expect(readingsOf(text.text, exceptionsOf(text, table), table)).toEqual(text);
  });
});
