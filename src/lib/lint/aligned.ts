/** An English segment with the Chinese that it renders: what the rules of translation read. */
import type { Report } from "../collection.ts";
import { alignmentsOf, chineseOf } from "../text/alignment.ts";
import type { Block, Rich } from "../text/model.ts";

/** An English segment with its Chinese. */
export interface AlignedSegment {
  readonly report: Report;
  readonly block: Block;
  /** Id of the segment that carries the translation. */
  readonly id: string;
  /** The Chinese, the text of merged segments joined. */
  readonly zh: Rich;
  readonly en: Rich;
  /** The lines, counted from 1, on which the Chinese and the English stand. */
  readonly at: { readonly zh: number; readonly en: number };
}

/** The translated segments of a report, in order; blocks that hold a fault of the format are left out. */
export function alignedSegmentsOf(report: Report): AlignedSegment[] {
  return report.blocks
    .filter((block) => !report.faulty.has(block.id))
    .flatMap((block) =>
      alignmentsOf(block).flatMap((alignment): AlignedSegment[] => {
        const [{ id, at }] = alignment.zh;
        if (alignment.en === null) return [];
        return [
          {
            report,
            block,
            id,
            zh: chineseOf(alignment),
            en: alignment.en,
            at: { zh: at.zh, en: at.en ?? at.zh },
          },
        ];
      }),
    );
}
