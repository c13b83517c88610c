import { describe, expect, test } from "vitest";
import { annotate, GlossaryIndex } from "../../../src/lib/glossary/annotate.ts";
import { glossErrors } from "../../../src/lib/glossary/gloss.ts";
import {
  type AnnotatedReport,
  findOccurrences,
  type Occurrence,
} from "../../../src/lib/glossary/occurrences.ts";
import type { Entry } from "../../../src/lib/glossary/schema.ts";
import { blocksOf, entryOf, settingOf } from "./fixture.ts";

function report(id: string, body: string, entries: readonly Entry[]): AnnotatedReport {
  const { blocks } = annotate(
    blocksOf(body),
    new GlossaryIndex(entries),
    settingOf(id),
    "report.mdx",
  );
  return { id, blocks };
}

function occurrences(
  bodies: Readonly<Record<string, string>>,
  entry: Entry,
): readonly Occurrence[] {
  const reports = Object.entries(bodies).map(([id, body]) => report(id, body, [entry]));
  return findOccurrences(reports, [entry]).get(entry.id) ?? [];
}

const BODY =
  "践行“三个如何”，落实三个如何。\n“三个如何”即方便、畅通、平安。\n> Practise the Three Hows.\n> The Three Hows are three.\n";
const gloss = { zh: "“三个如何”即方便、畅通、平安。", report: "a", from: "p2-2" };
const hows = entryOf({ id: "hows", zh: "三个如何", en: "Three Hows", gloss });

describe("occurrences", () => {
  test("name report, sentence, role and the rendering used, in order", () => {
    expect(
      occurrences({ a: BODY, b: "三个如何。\n>\n" }, hows).map((one) => [
        one.report,
        one.segment,
        one.start,
        one.role,
        one.rendering?.text ?? null,
      ]),
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
    expect(occurrences({ a: body }, plain).map((one) => one.rendering?.start)).toEqual([13, 42]);
  });

  test("are an empty list for an entry that stands only to be told apart", () => {
    const hotline = entryOf({ id: "hotline", zh: "三个如何", en: "hotline", reports: [] });
    expect(occurrences({ a: BODY }, hotline)).toEqual([]);
  });
});

describe("an official gloss", () => {
  const errors = (entry: Entry): string[] =>
    glossErrors(entry, [report("a", BODY, [entry])]).map((error) => error.message);

  test("that its sentences say is accepted, over several of them too", () => {
    expect(errors(hows)).toEqual([]);
    const zh = "落实三个如何。“三个如何”即方便、畅通、平安。";
    const long = { zh, report: "a", from: "p2-1", to: "p2-2" };
    expect(errors(entryOf({ id: "hows", zh: "三个如何", en: "x", gloss: long }))).toEqual([]);
  });

  test.each([
    [
      "that its sentence does not say",
      { ...gloss, zh: "三个如何是方便" },
      /is not what its sentences say/,
    ],
    [
      "whose sentence does not exist",
      { ...gloss, from: "p9-9" },
      /cites a p9-9, which does not exist/,
    ],
  ])("%s is refused", (_name, wrong, expected) => {
    expect(errors(entryOf({ id: "x", zh: "三个如何", en: "x", gloss: wrong })).join()).toMatch(
      expected,
    );
  });
});
