import { describe, expect, test } from "vitest";
import {
  applyLock,
  compareLock,
  fingerprint,
  parseLock,
  updateLock,
} from "../../../src/lib/text/lock.ts";
import type { Block } from "../../../src/lib/text/model.ts";

/** Blocks with positional ids, one array of lines a block. */
function blocks(...texts: readonly string[][]): Block[] {
  return texts.map((lines, index) => ({
    id: `p${index + 1}`,
    kind: "para",
    segments: lines.map((text, line) => ({
      id: `p${index + 1}-${line + 1}`,
      zh: { text, marks: [] },
      en: null,
      at: { zh: index * 10 + line + 1, en: null },
    })),
  }));
}

const OLD = blocks(["标题"], ["甲句在此。", "乙句在此。", "丙句在此。"], ["丁句在此。"]);
const LOCK = updateLock(OLD, null);
const idsOf = (list: readonly Block[]) =>
  list.flatMap((block) => block.segments.map((segment) => segment.id));

describe("the lock of ids", () => {
  test("records every line at its number the first time", () => {
    expect(Object.keys(LOCK.lines)).toEqual(["p1-1", "p2-1", "p2-2", "p2-3", "p3-1"]);
    expect(idsOf(applyLock(OLD, LOCK, "f"))).toEqual(Object.keys(LOCK.lines));
  });

  test("gives the second half of a split line its id with a letter and leaves the others", () => {
    const split = blocks(["标题"], ["甲句在此。", "乙句", "在此。", "丙句在此。"], ["丁句在此。"]);
    const lock = updateLock(split, {
      apparatus: {},
      lines: { ...LOCK.lines, "p2-2": fingerprint(OLD[1]?.segments[1] ?? fail()) },
      retired: [],
    });
    expect(idsOf(applyLock(split, lock, "f")).at(-1)).toBe("p3-1");
    expect(Object.keys(lock.lines)).toContain("p2-3");
    expect(Object.keys(lock.lines)).toHaveLength(6);
    expect(new Set(Object.keys(lock.lines)).size).toBe(6);
  });

  test("keeps the id on the half that begins as the line did", () => {
    const old = blocks(["标题"], ["甲乙丙丁戊己庚辛，后半句在这里。"]);
    const split = blocks(["标题"], ["甲乙丙丁戊己庚辛，", "后半句在这里。"]);
    expect(Object.keys(updateLock(split, updateLock(old, null)).lines)).toEqual([
      "p1-1",
      "p2-1",
      "p2-1b",
    ]);
  });

  test("gives a new block the id before it with a letter", () => {
    const more = blocks(
      ["标题"],
      ["新段第一句。", "新段第二句。"],
      ["甲句在此。", "乙句在此。", "丙句在此。"],
      ["丁句在此。"],
    );
    expect(Object.keys(updateLock(more, LOCK).lines)).toEqual([
      "p1-1",
      "p1b-1",
      "p1b-2",
      "p2-1",
      "p2-2",
      "p2-3",
      "p3-1",
    ]);
  });

  test("never gives a retired id to another line", () => {
    const less = blocks(["标题"], ["甲句在此。", "丙句在此。"], ["丁句在此。"]);
    const lock = updateLock(less, LOCK);
    expect(lock.retired).toEqual(["p2-2"]);
    const again = blocks(["标题"], ["甲句在此。", "全新的一句。", "丙句在此。"], ["丁句在此。"]);
    expect(Object.keys(updateLock(again, lock).lines)).toEqual([
      "p1-1",
      "p2-1",
      "p2-1b",
      "p2-3",
      "p3-1",
    ]);
  });

  test("refuses a text in which one character changed, and names the line", () => {
    const changed = blocks(["标题"], ["甲句在此。", "乙句在这。", "丙句在此。"], ["丁句在此。"]);
    expect(() => applyLock(changed, LOCK, "report.mdx")).toThrow(
      /^report\.mdx:12: The line “乙句在这。…”/,
    );
  });

  test("refuses a report whose last line is missing", () => {
    expect(() => applyLock(OLD.slice(0, 2), LOCK, "report.mdx")).toThrow(/p3-1 .* is missing/);
  });

  test("refuses two paragraphs run into one", () => {
    const merged = blocks(["标题"], ["甲句在此。", "乙句在此。", "丙句在此。", "丁句在此。"]);
    expect(() => applyLock(merged, LOCK, "report.mdx")).toThrow(/p3-1 stands in the block p2/);
  });

  test("does not count an editor's correction as a change", () => {
    const [, block] = blocks(["标题"], ["共26平方米。"]);
    const segment = block?.segments[0] ?? fail();
    const corrected = {
      ...segment,
      zh: {
        text: "共26平方米。",
        marks: [{ type: "sic", start: 1, end: 3, corr: "2.6", cert: "high" } as const],
      },
    };
    const supplied = {
      ...segment,
      zh: {
        text: "共约26平方米。",
        marks: [{ type: "supplied", start: 1, end: 2, cert: "high" } as const],
      },
    };
    expect(fingerprint(corrected)).toBe(fingerprint(segment));
    expect(fingerprint(supplied)).toBe(fingerprint(segment));
  });
});

describe("the apparatus", () => {
  const withSupplied = (text: string, mark: string): Block[] => {
    const [block] = blocks([text]);
    const segment = block?.segments[0] ?? fail();
    const start = text.indexOf(mark);
    const zh = {
      text,
      marks: [{ type: "supplied", start, end: start + mark.length, cert: "high" } as const],
    };
    return [{ ...(block ?? fail()), segments: [{ ...segment, zh }] }];
  };

  test("is held too: another character supplied is refused although the source is the same", () => {
    const lock = updateLock(withSupplied("共二十六。", "。"), null);
    expect(() => applyLock(withSupplied("共二十六。", "。"), lock, "r.mdx")).not.toThrow();
    expect(() => applyLock(withSupplied("共二十六，", "，"), lock, "r.mdx")).toThrow(
      /^r\.mdx:1: What the editors read in p1-1/,
    );
    expect(() => applyLock(blocks(["共二十六"]), lock, "r.mdx")).toThrow(/What the editors read/);
  });

  test("is taken up when the lock is brought up to date", () => {
    const lock = updateLock(withSupplied("共二十六。", "。"), null);
    const changed = withSupplied("共二十六，", "，");
    expect(() => applyLock(changed, updateLock(changed, lock), "r.mdx")).not.toThrow();
  });
});

describe("ids.json", () => {
  const text = (ids: readonly string[], retired: readonly string[] = []): string =>
    JSON.stringify({ lines: Object.fromEntries(ids.map((id) => [id, "x 1"])), retired }, null, 1);

  test("is read as it was written", () => {
    expect(parseLock(JSON.stringify(LOCK), "ids.json")).toEqual(LOCK);
  });

  test("may leave out what is retired and have letters after what was split", () => {
    const ids = ["p1-1", "p1b-1", "p2-1", "p2-2", "p2-2b", "p2-4", "p4-1"];
    expect(() => parseLock(text(ids, ["p2-3", "p3-1"]), "ids.json")).not.toThrow();
  });

  test.each([
    ["no JSON", '{ "lines": ', /^ids\.json:1: The lock of ids is not valid JSON/],
    [
      "a key given twice",
      '{ "lines": {\n"p1-1": "a",\n"p1-1": "b" } }',
      /^ids\.json:\d: .*not valid JSON/,
    ],
    ["another form", '{ "ids": {} }', /The lock of ids lacks the key/],
    ["no id", text(["p1-1", "q2-1"]), /“q2-1” is not the id of a line/],
    [
      "a renamed first line",
      text(["p1-1", "p2-9", "p2-2"]),
      /^ids\.json|The id p2-9 has no p2-8 before it/,
    ],
    [
      "a renamed last line",
      text(["p1-1", "p2-1", "p2-7"]),
      /ids\.json:5: The id p2-7 has no p2-6 before it/,
    ],
    ["a renamed block", text(["p1-1", "p3-1"]), /The block p3 has no p2 before it/],
    ["two lines exchanged", text(["p1-1", "p2-2", "p2-1"]), /The id p2-1 stands after p2-2/],
    ["a letter without its line", text(["p1-1", "p1-2b"]), /p1-2b has no p1-2 before it/],
    ["an id in use and retired", text(["p1-1", "p1-2"], ["p1-2"]), /p1-2 is in use and retired/],
  ])("refuses %s", (_name, source, expected) => {
    expect(() => parseLock(source, "ids.json")).toThrow(expected);
  });
});

function fail(): never {
  throw new Error("missing in the fixture");
}

describe("a text compared with its lock", () => {
  const found = (list: readonly Block[], lock = LOCK) => {
    const { blocks: renamed, errors } = compareLock(list, lock, "f");
    return [idsOf(renamed), errors.map((error) => `${error.where?.line ?? ""} ${error.what}`)];
  };

  test("is in order where nothing has changed", () => {
    expect(found(OLD)).toEqual([Object.keys(LOCK.lines), []]);
  });

  test("names every changed line and leaves the ids where they are", () => {
    const changed = blocks(["标题"], ["假句在此。", "乙句在此。", "丙句改了。"], ["丁句在此。"]);
    expect(found(changed)).toEqual([
      Object.keys(LOCK.lines),
      [
        "11 The Chinese of p2-1, “假句在此。…”, is not what the lock of ids has.",
        "13 The Chinese of p2-3, “丙句改了。…”, is not what the lock of ids has.",
      ],
    ]);
  });

  test("keeps the ids of what follows a line that is gone, and says where it stood", () => {
    const shorter = blocks(["标题"], ["甲句在此。", "丙句在此。"], ["丁句在此。"]);
    expect(found(shorter)).toEqual([
      ["p1-1", "p2-1", "p2-3", "p3-1"],
      ["11 The line p2-2, “乙句在此。…”, is in the lock of ids and not in the text."],
    ]);
  });

  test("names a line that the lock does not have", () => {
    const more = blocks(
      ["标题"],
      ["甲句在此。", "乙句在此。", "新句。", "丙句在此。"],
      ["丁句在此。"],
    );
    expect(found(more)).toEqual([
      ["p1-1", "p2-1", "p2-2", "p2-2b", "p2-3", "p3-1"],
      ["13 The line “新句。…” is not in the lock of ids, or elsewhere there."],
    ]);
  });

  test("refuses an id that is retired and in use", () => {
    expect(found(OLD, { ...LOCK, retired: ["p2-2"] })[1]).toEqual([
      " The id p2-2 is retired in the lock, and in use.",
    ]);
  });
});
