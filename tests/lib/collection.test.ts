import { describe, expect, test } from "vitest";
import { buildCollection, type ReportSource } from "../../src/lib/collection.ts";
import type { ReportFrontmatter } from "../../src/lib/importer/frontmatter.ts";
import { updateLock } from "../../src/lib/text/lock.ts";
import { blocksOf, entryOf } from "./glossary/fixture.ts";

function source(id: string, body: string): ReportSource {
  const blocks = blocksOf(body);
  return {
    file: `${id}/report.mdx`,
    meta: { id } as ReportFrontmatter,
    blocks,
    lock: updateLock(blocks, null),
  };
}

const BODY =
  "践行“三个如何”，落实三个如何。\n“三个如何”即方便、畅通、平安。\n> Practise the Three Hows.\n> The Three Hows are three.\n";
const gloss = { zh: "“三个如何”即方便、畅通、平安。", report: "a", from: "p2-2" };
const hows = entryOf({ id: "hows", zh: "三个如何", en: "Three Hows", gloss });

describe("occurrences", () => {
  test("name report, sentence, role and the rendering used, in order", () => {
    const { occurrences } = buildCollection(
      [source("a", BODY), source("b", "三个如何。\n>\n")],
      [hows],
    );
    expect(
      occurrences
        .get("hows")
        ?.map((one) => [one.report, one.segment, one.start, one.role, one.rendering?.text ?? null]),
    ).toEqual([
      ["a", "p2-1", 3, "mentioned", "Three Hows"],
      ["a", "p2-1", 11, "mentioned", null],
      ["a", "p2-2", 1, "explained", "Three Hows"],
      ["b", "p2-1", 0, "mentioned", null],
    ]);
  });

  test("of a merged line take the rendering from the line that carries it", () => {
    const body =
      "践行三个如何；\n落实三个如何。\n> Practise the Three Hows and carry out the Three Hows.\n> ↑\n";
    const plain = entryOf({ id: "hows", zh: "三个如何", en: "Three Hows" });
    const { occurrences } = buildCollection([source("a", body)], [plain]);
    expect(occurrences.get("hows")?.map((one) => one.rendering?.start)).toEqual([13, 42]);
  });
});

describe("evidence", () => {
  test.each([
    [
      "an entry that occurs nowhere",
      entryOf({ id: "x", zh: "四个不摘", en: "x" }),
      /The entry x occurs in no report/,
    ],
    [
      "a scope that names an unknown report",
      entryOf({ id: "x", zh: "三个如何", en: "x", reports: ["gone"] }),
      /names the report gone, which does not exist/,
    ],
    [
      "a gloss that its sentence does not say",
      entryOf({ id: "x", zh: "三个如何", en: "x", gloss: { ...gloss, zh: "三个如何是方便" } }),
      /is not what its sentences say/,
    ],
    [
      "a gloss whose sentence does not exist",
      entryOf({ id: "x", zh: "三个如何", en: "x", gloss: { ...gloss, from: "p9-9" } }),
      /cites a p9-9, which does not exist/,
    ],
  ])("refuses %s", (_name, entry, expected) => {
    expect(() => buildCollection([source("a", BODY)], [entry])).toThrow(expected);
  });

  test("lets an entry with an empty scope stand only to be told apart", () => {
    const hotline = entryOf({ id: "hotline", zh: "12348", en: "hotline", reports: [] });
    expect(
      buildCollection([source("a", BODY)], [hows, hotline]).occurrences.get("hotline"),
    ).toEqual([]);
  });

  test("accepts a gloss that runs over several sentences", () => {
    const long = entryOf({
      id: "hows",
      zh: "三个如何",
      en: "Three Hows",
      gloss: {
        zh: "落实三个如何。“三个如何”即方便、畅通、平安。",
        report: "a",
        from: "p2-1",
        to: "p2-2",
      },
    });
    expect(() => buildCollection([source("a", BODY)], [long])).not.toThrow();
  });
});
