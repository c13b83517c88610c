/** Turns an annotated report into the published data. */

import { type Commitment, findCommitments } from "../commitment/find.ts";
import type { ReportFrontmatter } from "../importer/frontmatter.ts";
import { isApparatus, variantsOf } from "../text/apparatus.ts";
import type { Block, Lang, Rich, Segment } from "../text/model.ts";
import { DATA_VERSION, type ReportData, type SegmentData } from "./data.ts";

/**
 * The data of one report.
 *
 * @param sha256 of raw.txt, in lower-case hexadecimal
 */
export function toReportData(
  meta: ReportFrontmatter,
  blocks: readonly Block[],
  sha256: string,
): ReportData {
  const commitments = findCommitments(blocks, Number(meta.date.slice(0, 4)));
  const segments = blocks.flatMap((block) =>
    block.segments.map((segment) => toSegment(block, segment, commitments.get(segment.id) ?? [])),
  );
  return {
    version: DATA_VERSION,
    id: meta.id,
    title: meta.title,
    issuer: meta.issuer,
    place: meta.place.en,
    level: meta.level,
    date: meta.date,
    genre: meta.genre.en,
    source: { publisher: meta.publisher.en, url: meta.url, sha256 },
    translation: {
      method: meta.translation.method,
      reviewed: meta.translation.reviewed,
      untranslated: segments.filter((segment) => segment.en === null).length,
    },
    segments,
  };
}

function toSegment(
  block: Block,
  segment: Segment,
  commitments: readonly Commitment[],
): SegmentData {
  const texts: [Lang, Rich][] = [["zh", segment.zh]];
  if (segment.en !== null) texts.push(["en", segment.en]);
  return {
    id: segment.id,
    block: block.id,
    kind: block.kind,
    zh: segment.zh.text,
    variants: variantsOf(segment.zh),
    en: segment.en?.text ?? null,
    ...(segment.mergedInto === undefined ? {} : { mergedInto: segment.mergedInto }),
    terms: texts.flatMap(([lang, rich]) =>
      rich.marks
        .filter((mark) => mark.type === "term")
        .map(({ entry, start, end, within }) => ({
          entry,
          lang,
          start,
          end,
          text: rich.text.slice(start, end),
          ...(within === undefined ? {} : { within }),
        })),
    ),
    figures: texts.flatMap(([lang, rich]) =>
      rich.marks
        .filter((mark) => mark.type === "figure")
        .map(({ start, end, value, max, unit, qualifier }) => ({
          lang,
          start,
          end,
          text: rich.text.slice(start, end),
          value,
          ...(max === undefined ? {} : { max }),
          unit,
          ...(qualifier === undefined ? {} : { qualifier }),
        })),
    ),
    commitments: [...commitments],
    apparatus: texts.flatMap(([lang, rich]) =>
      rich.marks.filter(isApparatus).map((mark) => ({
        lang,
        kind: mark.type,
        start: mark.start,
        end: mark.end,
        raw:
          mark.type === "gap"
            ? mark.raw
            : mark.type === "supplied"
              ? ""
              : rich.text.slice(mark.start, mark.end),
        ...readingOf(mark),
        cert: mark.cert,
        ...(mark.note === undefined ? {} : { note: mark.note }),
      })),
    ),
    notes: texts.flatMap(([lang, rich]) =>
      rich.marks
        .filter((mark) => mark.type === "note")
        .map((mark) => ({ lang, at: mark.start, text: mark.text })),
    ),
  };
}

function readingOf(mark: ReturnType<Rich["marks"]["filter"]>[number]): { reading?: string } {
  if (mark.type === "sic") return { reading: mark.corr };
  if (mark.type === "gap" && mark.reading !== undefined) return { reading: mark.reading };
  return {};
}
