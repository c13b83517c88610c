import { describe, expect, it } from "vitest";
import {
  countBracketedPinyin,
  removeBracketedPinyin,
} from "../../../src/lib/importer/pinyin-debris.ts";
import { simplify } from "../../../src/lib/importer/simplify.ts";

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

  it.each([
    ["著重", "着重"],
    ["隨著", "随着"],
    ["圍繞著", "围绕着"],
    ["意味著", "意味着"],
    ["執著", "执着"],
    ["配合著", "配合着"],
    ["卓著", "卓著"],
    ["土著", "土著"],
    ["名著", "名著"],
    ["著名作家的著作", "著名作家的著作"],
    ["隨著作物", "随着作物"],
    ["彰顯著", "彰显着"],
    ["討論著", "讨论着"],
    ["計畫", "计划"],
    ["規畫", "规划"],
    ["設計動畫", "设计动画"],
    ["狼藉", "狼藉"],
    ["藉由", "借由"],
    ["衞生", "卫生"],
  ])("tells the word: %s is %s", (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });

  it("unifies look-alikes before it converts", () => {
    expect(simplify("⾺上就辦")).toBe("马上就办");
  });

  it("leaves words of simplified text alone that have 著", () => {
    const text = "显著、卓著、专著、论著、编著、著称、原著";
    expect(simplify(text)).toBe(text);
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
