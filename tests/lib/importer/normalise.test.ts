import { describe, expect, it } from "vitest";
import { normalise, normaliseBlanks } from "../../../src/lib/importer/normalise.ts";

describe("normalise", () => {
  it.each([
    ["近年来,福州变化大;请问如何?", "近年来，福州变化大；请问如何？"],
    ["名词解释:如下!", "名词解释：如下！"],
    ["“办法”,即", "“办法”，即"],
    ["达94%、43%;深入", "达94%、43%；深入"],
    ["推进R&D,提高", "推进R&D，提高"],
    ["乡(社区)全覆盖", "乡（社区）全覆盖"],
    ["(1)通过;(2)组建", "（1）通过；（2）组建"],
    ["行动计划(2022-2025年)》", "行动计划（2022-2025年）》"],
    ["2019年11月5日)", "2019年11月5日）"],
    ["年均增长10.7%,2014年起", "年均增长10.7%，2014年起"],
    ["增长8%;3项", "增长8%；3项"],
    ["完成.", "完成。"],
    ["他说.后来", "他说。后来"],
  ])("restores the full-width marks of %s", (flat, full) => {
    expect(normalise(flat)).toBe(full);
  });

  it.each([
    "发布于10:53",
    "共1,000亩",
    "在2015-2017年度",
    "低于3.2%以下",
    "R&D",
    "1.打造",
    "营商环境改革4.0版",
    "12-17岁",
    "南公园-国货路",
    "“标准+微型”",
    "见https://example.org/a,b?c=1:2",
    "写信给service@example.org",
    "Smith, John (1999); see p. 3",
    "重点???个",
    "5~6%",
  ])("leaves %s alone", (text) => {
    expect(normalise(text)).toBe(text);
  });

  it("flips a mark after an address, which is not part of it", () => {
    expect(normalise("见https://example.org/a,然后")).toBe("见https://example.org/a，然后");
  });

  it("makes odd blanks one ideographic space between Chinese and one plain space elsewhere", () => {
    expect(normaliseBlanks("\u00a0区委\u00a0 区政府\u3000\t ")).toBe("区委\u3000区政府");
    expect(normaliseBlanks("\u200bHPV\u00a0\u00a0疫苗\ufeff")).toBe("HPV 疫苗");
  });

  it("writes look-alikes of characters as them, and leaves out what cannot be seen", () => {
    expect(normalise("⺠⽣⼯程,⻓\uf9dd")).toBe("民生工程，长利");
    expect(normaliseBlanks("1\ufe0f2\u2066、\u{e0100}民\u00ad生")).toBe("12、民生");
  });

  it("changes nothing that is already restored", () => {
    const text = "（一）数字经济，1.2万个：“一窗受理”；占比3.2%。";
    expect(normalise(text)).toBe(text);
  });
});
