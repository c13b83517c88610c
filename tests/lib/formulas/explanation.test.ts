import { describe, expect, it } from "vitest";
import { explainCandidates } from "../../../src/lib/formulas/describe.ts";
import { pastedLines } from "../../../src/lib/formulas/line.ts";

function explain(text: string, zh: string) {
  const one = explainCandidates(pastedLines(text)).find((candidate) => candidate.zh === zh);
  return {
    ways: one?.explanations.map(({ way }) => way),
    text: one?.explanations[0]?.text,
    lines: one?.explanations[0]?.lines,
    parts: one?.parts.map(({ token, items }) => [token, items]),
  };
}

describe("a text's own explanation", () => {
  it("is what follows 即, with as many items as the formula counts", () => {
    const { ways, parts } = explain("做到“三个突出”，即突出重点、突出创新、突出服务。", "三个突出");
    expect(ways).toEqual(["that-is"]);
    expect(parts).toEqual([["三个突出", ["突出重点", "突出创新", "突出服务"]]]);
  });

  it("is what stands in brackets", () => {
    const { ways, text } = explain("解决好部队官兵“三后”（后路、后院、后代）问题。", "三后");
    expect(ways).toEqual(["bracket"]);
    expect(text).toBe("后路、后院、后代");
  });

  it("is the list before it that it sums up", () => {
    const { ways, parts } = explain("健全政府治理、居民自治、社区共治三项机制。", "三项机制");
    expect(ways).toEqual(["before"]);
    expect(parts).toEqual([["三项机制", ["健全政府治理", "居民自治", "社区共治"]]]);
  });

  it("is a list of 一是, 二是 after a colon, over several lines", () => {
    const { ways, lines, parts } = explain(
      "重点抓了五个一批：一是引进一批；二是培育一批；三是提升一批；四是盘活一批；五是储备一批。",
      "五个一批",
    );
    expect(ways).toEqual(["colon"]);
    expect(lines).toEqual(["p1-1", "p1-2", "p1-3", "p1-4", "p1-5"]);
    expect(parts).toEqual([
      ["五个一批", ["引进一批", "培育一批", "提升一批", "盘活一批", "储备一批"]],
    ]);
  });

  it("is a line of an annex that begins with it, with the rest of the block", () => {
    const annex =
      "推行“12”机制。\n1.“12”机制：“1”即一个中心；“2”即强化“两个支点”，即机关、社区。\n2.其他。";
    const code = explain(annex.replaceAll("“12”", "“112”"), "112");
    expect(code.ways).toEqual(["annex"]);
    expect(code.lines).toEqual(["p2-1", "p2-2"]);
    expect(code.parts?.map(([token]) => token)).toEqual(["1", "1", "2"]);
    expect(code.parts?.[2]).toEqual(["2", ["机关", "社区"]]);
  });

  it("lists the members of a row in turn", () => {
    const { parts } = explain(
      "5.“四访四问”：即周末访、晚上访、上门访、开门访，问困难、问需求、问对策、问效果。",
      "四访四问",
    );
    expect(parts).toEqual([
      ["四访", ["周末访", "晚上访", "上门访", "开门访"]],
      ["四问", ["问困难", "问需求", "问对策", "问效果"]],
    ]);
  });

  it("is none where the text gives none, and no item is made up", () => {
    const { ways, parts } = explain("各级践行“三个如何”，群众满意。", "三个如何");
    expect(ways).toEqual([]);
    expect(parts).toEqual([["三个如何", []]]);
  });

  it("gives no items where the list has another length than the formula counts", () => {
    const { parts } = explain("落实“四项机制”，即责任机制、统筹机制。", "四项机制");
    expect(parts).toEqual([["四项机制", []]]);
  });
});
