import { describe, expect, it } from "vitest";
import {
  countBracketedPinyin,
  removeBracketedPinyin,
} from "../../../src/lib/importer/pinyin-debris.ts";
import { SIMPLIFY_EXCEPTIONS, simplify } from "../../../src/lib/importer/simplify.ts";

describe("simplify", () => {
  it.each([
    ["著力提升", "着力提升"],
    ["從兩個方面著手", "从两个方面着手"],
    ["顯著成效", "显著成效"],
    ["著作", "著作"],
    ["瑯岐島", "琅岐岛"],
    ["蟳", "蟳"],
    ["後世遺", "后世遗"],
    ["擘畫", "擘画"],
    ["規劃", "规划"],
    ["乾淨的幹部", "干净的干部"],
    ["標準", "标准"],
    ["公里", "公里"],
    ["裡面", "里面"],
  ])("makes %s %s", (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });

  it("leaves simplified text alone", () => {
    const text = "着力完善后台，干部下沉到里弄。";
    expect(simplify(text)).toBe(text);
  });

  it("needs each of its exceptions only where the converter goes wrong", () => {
    expect(SIMPLIFY_EXCEPTIONS.map(([from]) => from)).toEqual(["著力", "著手", "瑯", "蟳"]);
  });
});

describe("bracketed pinyin", () => {
  it("is removed behind characters", () => {
    expect(removeBracketedPinyin("現(xiàn)在,實(shí)踐,旅(lǚ)游")).toBe("現在,實踐,旅游");
  });

  it("is no bracket of the text, even a nested one", () => {
    const text = "鄉(社區)、(1)、(R&D)、(資料圖)、(xian)";
    expect(removeBracketedPinyin(text)).toBe(text);
    expect(removeBracketedPinyin("(記者 顏學(xué)輝)")).toBe("(記者 顏學輝)");
  });

  it("is counted", () => {
    expect(countBracketedPinyin("現(xiàn)在(1)實(shí)")).toBe(2);
  });
});
