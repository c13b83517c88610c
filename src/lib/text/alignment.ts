/** Which Chinese segments an English one renders. */
import type { Block, Mark, Rich, Segment } from "./model.ts";

/** One English rendering and the Chinese that it renders: one segment, or several (`> ↑`). */
export interface Alignment {
  /** In the order of the text; the first carries the translation and gives the alignment its id. */
  readonly zh: readonly [Segment, ...Segment[]];
  /** `null`: not translated yet. */
  readonly en: Rich | null;
}

/** The alignments of a block, in order; every segment belongs to exactly one. */
export function alignmentsOf(block: Pick<Block, "segments">): Alignment[] {
  const open: { zh: [Segment, ...Segment[]]; en: Rich | null }[] = [];
  for (const segment of block.segments) {
    const carrier =
      segment.mergedInto === undefined
        ? undefined
        : open.find(({ zh }) => zh[0].id === segment.mergedInto);
    if (carrier === undefined) open.push({ zh: [segment], en: segment.en });
    else carrier.zh.push(segment);
  }
  return open;
}

/** The Chinese of an alignment as one text: the segments joined, their marks moved along. */
export function chineseOf({ zh }: Alignment): Rich {
  if (zh.length === 1) return zh[0].zh;
  let text = "";
  const marks = zh.flatMap((segment): Mark[] => {
    const offset = text.length;
    text += segment.zh.text;
    return segment.zh.marks.map((mark) => ({
      ...mark,
      start: mark.start + offset,
      end: mark.end + offset,
    }));
  });
  return { text, marks };
}
