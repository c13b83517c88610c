import { describe, expect, test } from "vitest";
import { STRENGTH_WORDS } from "../../../src/lib/lint/commitments.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import { commitment } from "../../../src/lib/lint/rules/commitment.ts";
import { contentOf, entryOf, lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(commitment, { body: pair(zh, en) }));

describe("a word of commitment keeps its strength", () => {
  test.each([
    ["确保完成任务。", "We will ensure that the task is completed.", "The task is completed."],
    ["力争增长6%。", "We strive for growth of 6%.", "Growth was 6%."],
    ["争取上级支持。", "We aim for support from above.", "There is support from above."],
    ["争当排头兵。", "Strive to be a pacesetter.", "Be a pacesetter."],
    ["努力当好先锋。", "Endeavour to be the vanguard.", "Be the vanguard."],
    ["奋力建设新城。", "Make every effort to build a new town.", "Build a new town."],
    ["着力打造新城。", "Focus on creating a new town.", "A new town was created."],
    ["我们将继续改革。", "We will continue the reform.", "We have continued the reform."],
    ["可增加学位100个。", "It can add 100 places.", "It adds 100 places."],
    ["预计增长6%。", "Growth is expected to be 6%.", "Growth was 6%."],
    ["已办结29件。", "29 have been concluded.", "29 are for conclusion."],
    ["完成10所。", "Ten were completed.", "Ten are to hand."],
    ["正在施工。", "Work is under way.", "Work has ended."],
    ["探索建立机制。", "Explore setting up a mechanism.", "Set up a mechanism."],
    ["推动落实。", "Push for implementation.", "See that it is implemented."],
    ["推进改革。", "Push forward the reform.", "Complete the reform."],
    ["持续改善环境。", "Continue to improve the environment.", "Improve the environment."],
    ["基本消除黑臭。", "Foul water has basically gone.", "Foul water has gone."],
    ["率先推行改革。", "The first to introduce the reform.", "The reform was introduced."],
    ["全省首个平台。", "The first platform in the province.", "A platform in the province."],
    ["坚决做到。", "Resolutely achieve it.", "Achieve it."],
    ["必须坚持。", "We must persist.", "We persist."],
    ["尚未解决。", "It is not yet solved.", "It was solved."],
    ["同比下降5%。", "Down 5% year on year.", "Down 5%."],
  ])("%s: “%s” passes, “%s” does not", (zh, right, wrong) => {
    expect(found(zh, right)).toEqual([]);
    expect(found(zh, wrong).join()).toMatch(
      /^2 “.+” \(….+…\), which .+, has no counterpart in the English\.$/,
    );
  });

  test("the finding names the word, its kind and what to write", () => {
    const [finding] = lintOf(commitment, { body: pair("基本消除黑臭。", "Foul water has gone.") });
    expect(finding).toMatchObject({ about: "基本", fix: "Render it: basically, largely; basic." });
    expect(finding?.what).toBe(
      "“基本” (…基本消除黑臭。…), which says how strong the claim is, has no counterpart in the English.",
    );
  });

  test.each([
    ["将 that moves an object", "将全区划分为100格。", "The district was divided into 100 grids."],
    ["可 in a word", "可以说，成绩很大。", "In other words, much was achieved."],
    ["已 in a word", "赞叹不已。", "They were full of praise."],
    ["拟 in a word", "模拟考试。", "A mock examination."],
  ])("%s makes no commitment", (_name, zh, en) => {
    expect(found(zh, en)).toEqual([]);
  });

  test("a word in the name of a programme is the glossary's", () => {
    const entries = { x: entryOf({ id: "x", zh: "持续照顾计划", en: "Care Scheme" }) };
    const body = pair("持续照顾计划。", "The Care Scheme.");
    expect(lintOf(commitment, { body, entries })).toEqual([]);
  });
});

describe("a result is not told as a forecast", () => {
  const forecast = "2 “will” makes a forecast of it; nothing in the Chinese speaks of the future.";

  test("“will” without a word of the future is reported", () => {
    expect(found("建成10所学校。", "Ten schools will be built.")).toEqual([forecast]);
  });

  test.each([
    ["in the line", pair("今后新建10所学校。", "Ten schools will be built.")],
    [
      "in the paragraph",
      "明年打算如下：\n新建10所。\n> Next year's plans:\n> ten will be built.\n",
    ],
    [
      "in a heading above",
      "## 二、2022年工作安排\n> II. Plans\n\n### 教育\n> Education\n\n新建10所。\n> Ten will be built.\n",
    ],
  ])("a word of the future %s allows it", (_name, body) => {
    expect(lintOf(commitment, { body })).toEqual([]);
  });

  test("the title of a plan allows it throughout", () => {
    const content = contentOf({ body: pair("新建10所。", "Ten will be built.") });
    const [report] = content.reports;
    const retitled = report?.blocks.map((block) =>
      block.kind === "title"
        ? {
            ...block,
            segments: block.segments.map((segment) => ({
              ...segment,
              zh: { text: "行动纲要", marks: [] },
            })),
          }
        : block,
    );
    const reports = content.reports.map((one) => ({ ...one, blocks: retitled ?? [] }));
    expect(lint(content, [commitment])).toHaveLength(1);
    expect(lint({ ...content, reports }, [commitment])).toEqual([]);
  });

  test("a heading of an earlier section does not", () => {
    const body =
      "## 一、工作安排\n> I. Plans\n\n## 二、成绩\n> II. Results\n\n新建10所。\n> Ten will be built.\n";
    expect(told(lintOf(commitment, { body }))).toEqual([forecast.replace(/^2/, "8")]);
  });
});

test("every word of the table has a proposal that the table itself admits", () => {
  for (const { word, say, en } of STRENGTH_WORDS) {
    const first = say.split(/[,;]/)[0]?.replace(/\(.*\)/, "") ?? "";
    expect(en.test(first.replace("be doing", "is doing")), `${word}: ${first}`).toBe(true);
  }
});
