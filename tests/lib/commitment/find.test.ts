import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContentFiles } from "../../../src/collection/files.ts";
import { readCollection } from "../../../src/collection/read.ts";
import { findCommitments } from "../../../src/lib/commitment/find.ts";
import { COMMITMENT_WORDS, STRENGTHS } from "../../../src/lib/commitment/words.ts";
import { parseReport } from "../../../src/markdown/report.ts";

const { reports } = readCollection(readContentFiles("."));
const segments = new Map(
  reports.flatMap((report) =>
    report.blocks.flatMap((block) =>
      block.segments.map((segment) => [`${report.id} ${segment.id}` as string, segment] as const),
    ),
  ),
);
const found = new Map(
  reports.flatMap((report) =>
    [...findCommitments(report.blocks, Number(report.meta?.date.slice(0, 4)))].map(
      ([id, commitments]) => [`${report.id} ${id}` as string, commitments] as const,
    ),
  ),
);

function readRows(file: string) {
  return readFileSync(`tests/lib/commitment/fixture/${file}`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [report = "", segment = "", labels = "", clause = ""] = line.split("\t");
      const expected = labels === "-" ? [] : labels.split(" ");
      return { place: `${report} ${segment}`, expected, clause };
    });
}

describe.each([
  ["clauses.tsv", 200],
  ["held-out.tsv", 150],
])("the finder, held to the clauses of %s, labelled by hand", (file, size) => {
  const judged = readRows(file).map(({ place, expected, clause }) => {
    const start = segments.get(place)?.zh.text.indexOf(clause) ?? -1;
    const got = (found.get(place) ?? [])
      .filter((one) => one.lang === "zh" && start <= one.start && one.end <= start + clause.length)
      .map(({ strength, stance }) => `${strength}/${stance}`);
    return { place, clause, expected, start, got: [...new Set(got)] };
  });

  test("every labelled clause still stands in its segment", () => {
    expect(judged).toHaveLength(size);
    expect(judged.filter(({ start }) => start < 0)).toEqual([]);
  });

  test("at least 95 of 100 that it finds are right, in strength and stance", () => {
    const right = judged.flatMap(({ expected, got }) =>
      got.filter((one) => expected.includes(one)),
    ).length;
    const all = judged.flatMap(({ got }) => got).length;
    const labelled = judged.flatMap(({ expected }) => expected).length;
    const off = judged.filter(({ expected, got }) => expected.join() !== got.sort().join());
    const told = off.map(
      ({ place, clause, expected, got }) => `  ${place} ${clause}: ${expected}; found: ${got}`,
    );
    console.log(
      [`${file}: precision ${right}/${all}, recall ${right}/${labelled}`, ...told].join("\n"),
    );
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});

/** What is found in a report's text, as `word strength/stance`; untranslated blocks need no stub. */
function foundIn(body: string, title = "政府工作报告"): string[] {
  const stubbed = body
    .trim()
    .split("\n\n")
    .map((one) => (one.includes("\n>") ? one : `${one}\n>`))
    .join("\n\n");
  const source = `---\nid: x\n---\n\n# ${title}\n> Report\n\n${stubbed}\n`;
  const { blocks } = parseReport(source, "report.mdx");
  const byId = findCommitments(blocks, 2022);
  return blocks.flatMap(({ segments: lines }) =>
    lines.flatMap((line) =>
      (byId.get(line.id) ?? []).map(({ lang, start, end, strength, stance }) => {
        const text = (lang === "zh" ? line.zh : line.en)?.text ?? "";
        return `${text.slice(start, end)} ${strength}/${stance}`;
      }),
    ),
  );
}

describe("strength", () => {
  test.each([
    ["确保完成全年任务。", ["确保 ensure/result"]],
    ["我们将继续改革。", ["将 aim/target", "继续 continue/target"]],
    ["全力推进改革。", ["全力 strive/result", "推进 promote/result"]],
    ["完成10所，新增学位100个。", ["完成 done/result"]],
    ["到2025年，建成10所。", ["建成 aim/target"]],
    ["推动了改革。", ["推动 promote/result"]],
  ])("%s", (zh, expected) => {
    expect(foundIn(`${zh}\n`)).toEqual(expected);
  });

  test.each([
    ["a quoted title", "印发《推进改革确保落实的意见》。"],
    ["a quoted slogan", "落实“再推进”要求。"],
    ["a question", "请问做了哪些工作，取得了什么成效？"],
    ["a lesson", "只有持续改革，才能推动发展。"],
    ["an attribute", "发挥平台推动产业的作用。"],
    ["了 in a word", "为了解情况，除了走访。"],
  ])("nothing is found in %s", (_name, zh) => {
    expect(foundIn(`${zh}\n`)).toEqual([]);
  });
});

describe("stance", () => {
  test("is the heading's where the sentence does not say", () => {
    expect(foundIn("## 一、2021年工作回顾\n> I\n\n持续改革。\n")).toEqual(["持续 continue/result"]);
    expect(foundIn("## 二、2022年工作安排\n> II\n\n持续改革。\n")).toEqual([
      "持续 continue/target",
    ]);
    expect(foundIn("持续改革。\n", "行动纲要")).toEqual(["持续 continue/target"]);
  });

  test("is the sentence's own before the heading's", () => {
    expect(foundIn("## 一、2021年工作回顾\n> I\n\n下一步，持续改革。\n")).toEqual([
      "持续 continue/target",
    ]);
    expect(foundIn("## 二、目标任务\n> II\n\n去年，持续改革。\n")).toEqual([
      "持续 continue/result",
    ]);
  });

  test("goes on from a paragraph that announces others to those", () => {
    const body = "下一步，抓好两件事：\n\n一是加快建设。\n\n二是持续改革。\n\n持续增长。\n";
    expect(foundIn(body)).toEqual([
      "加快 promote/target",
      "持续 continue/target",
      "持续 continue/result",
    ]);
  });

  test("a year that is past when the report speaks is no target", () => {
    expect(foundIn("到2020年，建成10所。\n")).toEqual(["建成 done/result"]);
  });
});

describe("the English", () => {
  test("has the counterpart of each Chinese word, whole, with its strength and stance", () => {
    expect(foundIn("将推进改革。\n> Reform will be pushed forward.\n")).toEqual([
      "将 aim/target",
      "推进 promote/target",
      "will aim/target",
      "pushed promote/target",
    ]);
  });

  test("alone commits to nothing", () => {
    expect(foundIn("新建10所。\n> We will strive to build ten.\n")).toEqual([]);
  });

  test("of two lines rendered together is found where the translation stands", () => {
    const body = "持续改革；\n推进开放。\n> Reform will continue and opening be promoted.\n> ↑\n";
    expect(foundIn(body)).toEqual([
      "持续 continue/result",
      "continue continue/result",
      "promoted promote/result",
      "推进 promote/result",
    ]);
  });
});

test("the words stand in the order of the strengths", () => {
  const order = COMMITMENT_WORDS.map(({ strength }) => STRENGTHS.indexOf(strength));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(STRENGTHS.length);
});
