import { describe, expect, it } from "vitest";
import { cutSentences } from "../../../src/lib/importer/sentences.ts";

const lines = (text: string): readonly string[] => cutSentences(text).lines;

describe("cutSentences", () => {
  it("ends a line at 。！？；", () => {
    expect(lines("甲。乙！丙？丁；戊")).toEqual(["甲。", "乙！", "丙？", "丁；", "戊"]);
  });

  it("does not end a line inside quotes, titles and brackets", () => {
    expect(lines("“甲。乙。”说。丙")).toEqual(["“甲。乙。”说。", "丙"]);
    expect(lines("《甲；乙》丙。（丁。戊）己。")).toEqual(["《甲；乙》丙。", "（丁。戊）己。"]);
    expect(lines("“甲‘乙。’丙。”丁。")).toEqual(["“甲‘乙。’丙。”丁。"]);
  });

  it("goes on after a sentence that ends inside a quote", () => {
    expect(lines("“真好！”许建和说，他来了。后来")).toEqual(["“真好！”许建和说，他来了。", "后来"]);
  });

  it("ends a line at a stop behind a closing quote", () => {
    expect(lines("做到“两个维护”。坚持")).toEqual(["做到“两个维护”。", "坚持"]);
  });

  it("does not end a line at an ellipsis", () => {
    expect(lines("甲……乙。丙……")).toEqual(["甲……乙。", "丙……"]);
  });

  it("keeps marks together that follow each other", () => {
    expect(lines("甲？！乙")).toEqual(["甲？！", "乙"]);
  });

  it("lets a quote without a partner shelter nothing, and reports it", () => {
    const { lines: cut, imbalances } = cutSentences("开展“六个一批行动。甲。“乙。丙”丁。");
    expect(cut).toEqual(["开展“六个一批行动。", "甲。", "“乙。丙”丁。"]);
    expect(imbalances).toEqual([{ at: 2, mark: "“" }]);
  });

  it("reports a closing bracket without a partner", () => {
    expect(cutSentences("2019年11月5日）").imbalances).toEqual([{ at: 10, mark: "）" }]);
  });

  it("nests brackets", () => {
    expect(lines("甲（乙（丙。）丁。）戊。己")).toEqual(["甲（乙（丙。）丁。）戊。", "己"]);
  });

  it("loses nothing but blanks between sentences", () => {
    const text = "甲。 乙（丙。）；丁“戊。己。”庚";
    expect(lines(text).join("")).toBe(text.replace(" ", ""));
  });
});
