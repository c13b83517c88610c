import { describe, expect, test } from "vitest";
import { TifaError } from "../../src/lib/errors.ts";
import { undoApparatus, variantsOf } from "../../src/lib/text/apparatus.ts";
import { parseReport, readReport } from "../../src/markdown/report.ts";

const HEAD = "---\nid: x\n---\n\n# 标题\n> Title\n\n";

function parse(body: string) {
  return parseReport(HEAD + body, "report.mdx").blocks.slice(1);
}

function messageOf(body: string, head = HEAD): string {
  try {
    parseReport(head + body, "report.mdx");
  } catch (error) {
    expect(error).toBeInstanceOf(TifaError);
    return (error as TifaError).message;
  }
  throw new Error("Nothing was refused.");
}

describe("alignment", () => {
  test("pairs line n of the Chinese with line n of the translation", () => {
    const [block] = parse("甲。\n乙；\n> A.\n> B;\n");
    expect(
      block?.segments.map((segment) => [segment.id, segment.zh.text, segment.en?.text]),
    ).toEqual([
      ["p2-1", "甲。", "A."],
      ["p2-2", "乙；", "B;"],
    ]);
  });

  test("knows a line without translation from one that the line above renders", () => {
    const [bare, merged] = parse("甲。\n>\n\n乙。\n丙。\n丁。\n> B and C.\n> ↑\n> D.\n");
    expect(bare?.segments[0]?.en).toBeNull();
    expect(merged?.segments.map((segment) => [segment.en?.text, segment.mergedInto])).toEqual([
      ["B and C.", undefined],
      ["", "p3-1"],
      ["D.", undefined],
    ]);
  });

  test("names the file's own line numbers, frontmatter included", () => {
    const [block] = parse("甲。\n乙。\n> A.\n> B.\n");
    expect(block?.segments.map((segment) => segment.at)).toEqual([
      { zh: 8, en: 10 },
      { zh: 9, en: 11 },
    ]);
  });

  test("numbers headings like every other block and keeps their depth", () => {
    const [heading] = parse("### 一、方便\n> I. Convenience\n");
    expect(heading).toMatchObject({ id: "p2", kind: "heading", depth: 3 });
  });

  test("takes the kind of a paragraph from the frontmatter", () => {
    const head = "---\nid: x\nkinds: { caption: [p2] }\n---\n\n# 标题\n>\n\n";
    expect(parseReport(`${head}林双伟 摄\n>\n`, "report.mdx").blocks[1]?.kind).toBe("caption");
  });
});

describe("inline content", () => {
  test("keeps bold, term links and notes as marks on plain text", () => {
    const [block] = parse(
      "**1\\.打造**见[“12348”](term:gulou-12348)。[^a]\n>\n\n[^a]: A *note*.\n",
    );
    const zh = block?.segments[0]?.zh;
    expect(zh?.text).toBe("1.打造见“12348”。");
    expect(zh?.marks).toEqual([
      { type: "strong", start: 0, end: 4 },
      { type: "term", start: 5, end: 12, entry: "gulou-12348", pinned: true },
      { type: "note", start: 13, end: 13, label: "a", text: "A note." },
    ]);
  });

  test("prints bold around Chinese quotation marks, which CommonMark denies", () => {
    const [block] = parse("发展**“新质生产力”**的要求。\n>\n");
    expect(block?.segments[0]?.zh.text).toBe("发展“新质生产力”的要求。");
  });

  test("leaves single tildes alone", () => {
    const [block] = parse("增长5~6%，其中3~4%。\n>\n");
    expect(block?.segments[0]?.zh.text).toBe("增长5~6%，其中3~4%。");
  });

  test("reads the apparatus, and can undo it", () => {
    const [block] = parse(
      '2019<Supplied cert="high">年</Supplied>有<Sic corr="2.6" cert="high">26</Sic>平方米、<Gap reason="lost" raw="???" reading="5" cert="medium" note="n" />个。\n>\n',
    );
    const zh = block?.segments[0]?.zh;
    if (zh === undefined) throw new Error("no line");
    expect(zh.text).toBe("2019年有26平方米、□个。");
    expect(undoApparatus(zh)).toBe("2019有26平方米、???个。");
    expect(variantsOf(zh)).toEqual(["2019年有2.6平方米、5个。", "2019有26平方米、□个。"]);
    expect(zh.marks.map((mark) => mark.type)).toEqual(["supplied", "sic", "gap"]);
  });
});

describe("refusals name the place and what to do", () => {
  test.each([
    [
      "unequal counts",
      "甲。\n乙。\n> A.\n",
      /:10:1: The block p2 has 2 Chinese lines and 1 English line\./,
    ],
    ["a swallowed Chinese line", "甲。\n> A.\n乙。\n", /:10: A line was swallowed/],
    [
      "a translation in two paragraphs",
      "甲。\n乙。\n> A.\n>\n> B.\n",
      /:12:3: The translation falls into two paragraphs/,
    ],
    ["a list by accident", "甲。\n> 1. A\n", /:9:3: This line became a list by accident/],
    ["a Chinese list", "- 甲。\n> A\n", /became a list/],
    [
      "a component alone on its line",
      '<Gap reason="lost" cert="low" />\n> A\n',
      /became a block of its own/,
    ],
    [
      "apparatus without certainty",
      "甲<Supplied>乙</Supplied>。\n>\n",
      /<Supplied> has no certainty/,
    ],
    [
      "a correction that is missing",
      '甲<Sic cert="high">乙</Sic>。\n>\n',
      /<Sic> has no correction/,
    ],
    ["an unknown component", "甲<Foo>乙</Foo>。\n>\n", /<Foo> is not a component/],
    ["an unknown attribute", '甲<Gap cert="low" color="red" />。\n>\n', /has no attribute “color”/],
    ["an expression", "甲{1+1}。\n>\n", /A brace opens an expression/],
    [
      "a block without translation",
      "甲。\n\n乙。\n>\n",
      /:8:1: The block p2 has no translation under it/,
    ],
    ["a second title", "# 另一题\n>\n", /This one has 2|this one has 2/],
    ["a merged first line", "甲。\n乙。\n> ↑\n> B.\n", /The first line of p2 cannot be merged/],
    ["invalid MDX", "甲<5%。\n>\n", /:8:?\d*: The text is not valid MDX/],
    ["code", "甲`x`。\n>\n", /Backticks make code/],
    ["a hard break", "甲。  \n乙。\n> A.\n> B.\n", /hard break/],
  ])("%s", (_name, body, expected) => {
    const message = messageOf(body);
    expect(message).toMatch(/^report\.mdx|problems were found/);
    expect(message).toMatch(expected);
  });

  test("frontmatter that is missing or broken", () => {
    expect(messageOf("甲。\n", "")).toMatch(
      /^report\.mdx:1: The file does not begin with frontmatter/,
    );
    expect(messageOf("", "---\nid: [\n---\n# 题\n>\n")).toMatch(/not valid YAML/);
  });

  test("a kind that names no block", () => {
    expect(messageOf("甲。\n>\n", "---\nkinds: { caption: [p9] }\n---\n# 题\n>\n\n")).toMatch(
      /names the block p9, which does not exist/,
    );
  });
});

describe("a report with faults is read as far as it goes", () => {
  const read = (body: string, head = HEAD) => {
    const { report, errors, faulty } = readReport(head + body, "report.mdx");
    return {
      blocks: report?.blocks.map((block) => block.id) ?? null,
      errors: errors.map((error) => `${error.where?.line} ${error.what}`),
      faulty: [...faulty],
    };
  };

  test("every fault is found in one run, and the sound blocks are told from the others", () => {
    const body = "甲。\n乙。\n> A.\n\n丙。\n> C.\n\n丁`x`。\n> D.\n";
    expect(read(body)).toEqual({
      blocks: ["p1", "p2", "p3", "p4"],
      errors: [
        "10 The block p2 has 2 Chinese lines and 1 English line.",
        "15 Backticks make code of this text.",
      ],
      faulty: ["p2", "p4"],
    });
  });

  test("what MDX cannot read hides neither itself nor what comes after it", () => {
    const { blocks, errors, faulty } = read("甲<5%。\n> A.\n\n乙{1。\n> B.\n\n丙。\n> C.\n");
    expect(blocks).toEqual(["p1", "p2", "p3", "p4"]);
    expect(errors.map((error) => error.slice(0, 30))).toEqual([
      "8 The text is not valid MDX: U",
      "11 The text is not valid MDX: ",
    ]);
    expect(faulty).toEqual(["p2", "p3"]);
  });

  test("a wrong kind is named with its line and does not hide the text", () => {
    const head = "---\nid: x\nkinds:\n  caption: [p9]\n---\n\n# 标题\n> T\n\n";
    expect(read("甲。\n> A.\n", head)).toEqual({
      blocks: ["p1", "p2"],
      errors: ["4 The frontmatter key kinds.caption names the block p9, which does not exist."],
      faulty: [],
    });
  });

  test("a file without frontmatter is no report", () => {
    expect(read("甲。\n", "").blocks).toBeNull();
  });
});
