/**
 * The Gulou report with one fault put in, drawn with a seed: the rule that is meant for the fault
 * must find it in that line. Without a fault, nothing is found.
 */
import { describe, expect, test } from "vitest";
import { readContentFiles } from "../../../src/collection/files.ts";
import { readCollection } from "../../../src/collection/read.ts";
import { annotate, GlossaryIndex } from "../../../src/lib/glossary/annotate.ts";
import { type AlignedSegment, alignedSegmentsOf } from "../../../src/lib/lint/aligned.ts";
import type { Finding } from "../../../src/lib/lint/finding.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import { RULES } from "../../../src/lib/lint/rules/index.ts";
import { pick, random, SEED } from "../importer/reports.ts";

const ID = "gulou-2019";
const files = readContentFiles(".");
const content = readCollection({
  ...files,
  reports: new Map([...files.reports].filter(([id]) => id === ID)),
});
const [report] = content.reports;
if (report === undefined) throw new Error("The report is missing.");
const units = alignedSegmentsOf(report);
const glossary = new GlossaryIndex(content.entries.map(({ entry }) => entry));
const setting = { id: ID, place: report.meta?.place.zh, date: report.meta?.date };
/** Rules that read nothing but translated lines, so that the rest need not run a hundred times. */
const LINE_RULES = RULES.filter(({ id }) =>
  /^(?:figures|movement|numbering|formulas|terms|commitment|length|ends|quotes|script|typing|spelling)$/.test(
    id,
  ),
);

/** What is found in a unit once its English says something else. */
function findingsWith(unit: AlignedSegment, english: string): Finding[] {
  if (report === undefined) throw new Error("The report is missing.");
  const block = {
    ...unit.block,
    segments: unit.block.segments.map((segment) => ({
      ...segment,
      zh: {
        ...segment.zh,
        marks: segment.zh.marks.filter((mark) => !/^(?:term|figure)$/.test(mark.type)),
      },
      en: segment.id === unit.id ? { text: english, marks: [] } : segment.en,
    })),
  };
  const { blocks } = annotate([block], glossary, setting, report.file);
  // The headings say what is a plan; other blocks and entries take no part.
  const around = report.blocks.filter((other) => other === unit.block || other.depth !== undefined);
  const changed = around.map((other) => (other === unit.block ? (blocks[0] ?? other) : other));
  const named = new Set(
    changed.flatMap((other) =>
      other.segments.flatMap(({ zh }) =>
        zh.marks.flatMap((mark) => (mark.type === "term" ? [mark.entry] : [])),
      ),
    ),
  );
  const found = lint(
    {
      ...content,
      faults: [],
      entries: content.entries.filter(({ entry }) => named.has(entry.id)),
      reports: [{ ...report, blocks: changed }],
    },
    LINE_RULES,
  );
  return found.filter((finding) => finding.segment === unit.id);
}

/** A place in a unit's English, and what it becomes. */
interface Fault {
  readonly unit: AlignedSegment;
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Every place that a pattern finds. */
function places(pattern: RegExp, to: (found: string) => string): Fault[] {
  return units.flatMap((unit) =>
    [...unit.en.text.matchAll(pattern)].map(({ 0: found, index }) => ({
      unit,
      start: index,
      end: index + found.length,
      to: to(found),
    })),
  );
}

/** The only English form of a term in its line, so that nothing else answers for it. */
function loneRenderings(): Fault[] {
  return units.flatMap((unit) => {
    const terms = unit.en.marks.filter((mark) => mark.type === "term");
    const owned = new Set(
      unit.zh.marks.flatMap((mark) =>
        mark.type === "term" && mark.within === undefined ? [mark.entry] : [],
      ),
    );
    return terms
      .filter((term) => owned.has(term.entry))
      .filter((term) => terms.filter((other) => other.entry === term.entry).length === 1)
      .map(({ start, end }) => ({ unit, start, end, to: "something else" }));
  });
}

/** Fault, the rule that is meant for it, and where it can be put in. */
const FAULTS: readonly (readonly [name: string, rule: string, faults: readonly Fault[]])[] = [
  [
    "a digit of a figure is another",
    "figures",
    places(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
  ],
  [
    "a number word is another",
    "figures",
    places(/\b(?:three|four|five|six|seven|eight|nine)\b(?=[ -][a-z])/g, () => "eleven"),
  ],
  [
    "a million is a billion",
    "figures",
    places(/\b[mb]illion\b/g, (word) => (word === "million" ? "billion" : "million")),
  ],
  ["“more than” is left out", "figures", places(/\bmore than (?=\d)/g, () => "")],
  ["“nearly” is left out", "figures", places(/\bnearly (?=\d)/g, () => "")],
  ["a rendering is dropped", "terms", loneRenderings()],
  ["将 is told as 已", "commitment", places(/\bwill\b/g, () => "have already")],
  [
    "a result is told as a forecast",
    "commitment",
    places(/\b(?:has|have) been (?=\w+ed\b)/g, () => "will be "),
  ],
  ["“basically” is left out", "commitment", places(/\bbasically /g, () => "")],
  ["a quotation mark is dropped", "quotes", places(/[“”]/g, () => "")],
  ["a word is doubled", "typing", places(/\b(?:the|and|with|from) /g, (word) => word + word)],
  ["a stop is a semicolon", "ends", places(/\.$/g, () => ";")],
  ["a fall is a rise", "movement", places(/\bdown(?= \d)|\bfallen(?= by)/g, () => "risen")],
  ["a word is American", "spelling", places(/(?<=\w{3})is(?=ations?\b)/g, () => "iz")],
  ["Chinese is left over", "script", places(/\bcommunity\b/g, () => "社区")],
];

/** How many of the places are tried. */
const DRAWN = 12;

test("the report as it stands has no error", () => {
  const errors = lint(content, RULES).filter(
    ({ severity, file }) => severity === "error" && file === report.file,
  );
  expect(errors).toEqual([]);
});

describe(`faults put into the report with the seed ${SEED}`, () => {
  test.each(FAULTS)("%s: found by the rule %s", (name, rule, faults) => {
    expect(faults.length, `no place for the fault “${name}”`).toBeGreaterThan(0);
    const next = random(SEED + name.length);
    const drawn =
      faults.length <= DRAWN ? faults : Array.from({ length: DRAWN }, () => pick(faults, next));
    for (const { unit, start, end, to } of drawn) {
      const { text } = unit.en;
      const found = findingsWith(unit, text.slice(0, start) + to + text.slice(end));
      const shown = `${unit.id}: ${text.slice(start - 20, start)}⟦${text.slice(start, end)} → ${to}⟧${text.slice(end, end + 20)}`;
      expect(
        found.map((finding) => finding.rule),
        shown,
      ).toContain(rule);
    }
  });

  test("a translation that stands one line too low is found in at least nine lines of ten", () => {
    let caught = 0;
    for (const [at, unit] of units.slice(1).entries()) {
      if (findingsWith(unit, units[at]?.en.text ?? "").length > 0) caught += 1;
    }
    expect(caught / (units.length - 1)).toBeGreaterThan(0.9);
  });
});
