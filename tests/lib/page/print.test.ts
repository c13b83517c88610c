import { describe, expect, test } from "vitest";
import { printOf, runningHead } from "../../../src/lib/page/print.ts";
import type { Block, Mark } from "../../../src/lib/text/model.ts";
import { entryOf } from "../glossary/fixture.ts";

const term = (entry: string, start: number, end: number): Mark => ({
  type: "term",
  entry,
  start,
  end,
});
const note = (start: number, text: string): Mark => ({
  type: "note",
  label: "1",
  start,
  end: start,
  text,
});

function block(id: string, zh: string, marks: readonly Mark[], en: string | null = null): Block {
  const at = { zh: 1, en: null };
  const segment = { id: `${id}-1`, zh: { text: zh, marks }, at };
  return {
    id,
    kind: "para",
    segments: [{ ...segment, en: en === null ? null : { text: en, marks: [] } }],
  };
}

const entries = new Map(
  [
    entryOf({ id: "gai", zh: "改革", en: "reform" }),
    entryOf({ id: "fa", zh: "发展", en: "development" }),
  ].map((entry) => [entry.id, entry]),
);

describe("the terms", () => {
  const print = printOf(
    [
      block("p1", "改革发展改革。", [term("gai", 0, 2), term("fa", 2, 4), term("gai", 4, 6)]),
      block("p2", "发展。", [term("fa", 0, 2)]),
      block("p3", "无此。", [term("none", 0, 2)]),
    ],
    entries,
  );

  test("are numbered in the order of their first use, each once, with what a reader needs", () => {
    expect(print.terms).toMatchObject([
      {
        sign: "t1",
        zh: "改革",
        pinyin: "x",
        en: "reform",
        brief: "Used in a test.",
        blocks: ["p1"],
      },
      { sign: "t2", entry: "fa", blocks: ["p1", "p2"] },
    ]);
  });

  test("have their number at the first use in each block, and know which is the report's first", () => {
    const signs = [...print.termReferences.values()].map(
      ({ sign, isFirst }) => `${sign} ${isFirst}`,
    );
    expect(signs).toEqual(["t1 true", "t2 true", "t2 false"]);
  });
});

describe("the notes", () => {
  const gap: Mark = { type: "gap", start: 2, end: 3, reason: "lost", raw: "?", cert: "low" };
  const print = printOf([block("p1", "改革□。", [note(2, "A note."), gap])], new Map());

  test("keep the numbers of the reading page, and name their block and sentence", () => {
    expect(print.notes).toMatchObject([
      { sign: "n1", text: "A note.", block: "p1", segment: "p1-1", remark: null },
    ]);
    expect(print.apparatus).toMatchObject([
      { sign: "1", text: "Lost in the source. The source has “?”.", block: "p1" },
    ]);
  });

  test("lead from their mark to their entry", () => {
    expect([...print.noteReferences.values()].map(({ id }) => id)).toEqual(["n1", "a1"]);
  });
});

test("a line that is rendered with the one above, or not at all, has no English", () => {
  const print = printOf([block("p1", "改革。", []), block("p2", "发展。", [], "")], entries);
  expect(print.blocks.map(({ lines }) => lines[0]?.en)).toEqual([null, null]);
});

test("a title cannot break out of the running head's style sheet", () => {
  const css = runningHead({ zh: "“题”", en: 'A "quoted"\\ title' });
  expect(css).toContain('content: "“题”"');
  expect(css).toContain('content: "A \\22 quoted\\22 \\5c  title"');
});
