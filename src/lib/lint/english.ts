/** Every English text of ours, wherever it stands: what the rules of style read. */

import type { EntryRecord, Report } from "../collection.ts";
import type { Place } from "../errors.ts";
import type { Entry } from "../glossary/schema.ts";
import { NOT_YET } from "../importer/frontmatter.ts";
import { isApparatus } from "../text/apparatus.ts";
import type { Span } from "../text/model.ts";
import type { AlignedSegment } from "./aligned.ts";
import { columnOf } from "./place.ts";

/**
 * What a text is.
 * - `line`: the translation of a line
 * - `meta`: a value of a report's frontmatter
 * - `note`: an editors' note, or the note of an apparatus sign
 * - `entry`: a value of an entry's frontmatter
 * - `body`: a line of an entry's body
 */
type TextKind = "line" | "meta" | "note" | "entry" | "body";

/** One English text. */
export interface EnglishText {
  readonly kind: TextKind;
  readonly text: string;
  /** Of a translated line. */
  readonly aligned?: AlignedSegment;
  /** Id of the line of the report to which the text belongs. */
  readonly segment?: string;
  /** The place of the text, or of a stretch of it. */
  readonly place: (span?: Span) => Place;
}

/** All texts of a report: its translated lines, its frontmatter, its notes. */
export function textsOfReport(report: Report, units: readonly AlignedSegment[]): EnglishText[] {
  const { file, source } = report;
  const at = (line: number, text: string): EnglishText["place"] => place(file, line, source, text);
  const lines = units.map(
    (unit): EnglishText => ({
      kind: "line",
      text: unit.en.text,
      aligned: unit,
      segment: unit.id,
      place: at(unit.at.en, unit.en.text),
    }),
  );
  const notes = report.blocks.flatMap((block) =>
    block.segments.flatMap((segment) =>
      [...segment.zh.marks, ...(segment.en?.marks ?? [])].flatMap((mark): EnglishText[] => {
        if (mark.type === "note") {
          const row = source.findIndex((text) => text.startsWith(`[^${mark.label}]:`)) + 1;
          const shown = at(row === 0 ? segment.at.zh : row, mark.text);
          return [{ kind: "note", text: mark.text, segment: segment.id, place: shown }];
        }
        if (!isApparatus(mark) || mark.note === undefined) return [];
        return [
          {
            kind: "note",
            text: mark.note,
            segment: segment.id,
            place: at(segment.at.zh, mark.note),
          },
        ];
      }),
    ),
  );
  return [...lines, ...metaTexts(report), ...notes];
}

function metaTexts({ meta, file, source, locate }: Report): EnglishText[] {
  if (meta === null) return [];
  const values: (readonly [path: string, text: string | undefined])[] = [
    ...(["title", "issuer", "place", "genre", "publisher"] as const).map(
      (key) => [`${key}.en`, meta[key].en] as const,
    ),
    ["dateNote", meta.dateNote],
    ["restored", meta.restored],
  ];
  return values.flatMap(([path, text]): EnglishText[] => {
    if (text === undefined || text === NOT_YET) return [];
    const line = locate(path.split(".")) ?? 1;
    return [{ kind: "meta", text, place: place(file, line, source, text) }];
  });
}

/** All texts of an entry but its forms, which are data, and renderings from elsewhere. */
export function textsOfEntry({ entry, body, bodyLine, file, locate }: EntryRecord): EnglishText[] {
  const values = valuesOf(entry).map(([path, text]): EnglishText => {
    const line = locate(path);
    return { kind: "entry", text, place: () => (line === undefined ? { file } : { file, line }) };
  });
  const lines = body.split("\n").flatMap((source, index): EnglishText[] => {
    const text = source.replace(/\]\([^)]*\)/g, "]");
    if (text.trim() === "") return [];
    return [{ kind: "body", text, place: () => ({ file, line: bodyLine + index }) }];
  });
  return [...values, ...lines];
}

type Value = readonly [path: readonly (string | number)[], text: string];

function valuesOf(entry: Entry): Value[] {
  const values: Value[] = [
    [["head", "en"], entry.head.en],
    [["brief"], entry.brief],
  ];
  entry.renderings.forEach(({ en, source, status }, at) => {
    // What somebody else has written keeps its style.
    if (status !== "deprecated" && source === undefined)
      values.push([["renderings", at, "en"], en]);
  });
  entry.parts.forEach((part, at) => {
    values.push([["parts", at, "label", "en"], part.label.en]);
    part.items.forEach(({ en }, item) => {
      values.push([["parts", at, "items", item, "en"], en]);
    });
    if (part.position) values.push([["parts", at, "position", "en"], part.position.en]);
    if (part.measures) values.push([["parts", at, "measures", "en"], part.measures.en]);
    if (part.note !== undefined) values.push([["parts", at, "note"], part.note]);
    if (part.incomplete !== undefined) values.push([["parts", at, "incomplete"], part.incomplete]);
  });
  if (entry.officialGloss) values.push([["officialGloss", "en"], entry.officialGloss.en]);
  entry.readings.forEach(({ claim }, at) => {
    values.push([["readings", at, "claim"], claim]);
  });
  entry.usage.forEach(({ en }, at) => {
    values.push([["usage", at, "en"], en]);
  });
  entry.dates.forEach(({ note }, at) => {
    if (note !== undefined) values.push([["dates", at, "note"], note]);
  });
  entry.confusable.forEach(({ why }, at) => {
    values.push([["confusable", at, "why"], why]);
  });
  entry.openQuestions.forEach((text, at) => {
    values.push([["openQuestions", at], text]);
  });
  return values;
}

function place(
  file: string,
  line: number,
  source: readonly string[],
  text: string,
): EnglishText["place"] {
  return (span) => {
    const column = span && columnOf(source[line - 1] ?? "", text, span);
    return column === undefined ? { file, line } : { file, line, column };
  };
}
