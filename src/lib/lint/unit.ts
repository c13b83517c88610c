/**
 * A unit of translation: one English line and the Chinese that it renders, which is one line, or
 * several where lines below are merged into it.
 */
import type { Block, Rich, Segment } from "../text/model.ts";
import type { LintReport } from "./content.ts";

/** An English line with its Chinese. */
export interface Unit {
  readonly report: LintReport;
  readonly block: Block;
  /** Id of the line. */
  readonly id: string;
  /** The Chinese, the text of merged lines joined. */
  readonly zh: Rich;
  readonly en: Rich;
  /** The lines, counted from 1, on which the Chinese and the English stand. */
  readonly at: { readonly zh: number; readonly en: number };
}

/** The units of a report, in order; blocks that hold a fault of the format are left out. */
export function unitsOf(report: LintReport): Unit[] {
  return report.blocks
    .filter((block) => !report.faulty.has(block.id))
    .flatMap((block) =>
      block.segments.flatMap((segment): Unit[] => {
        if (segment.en === null || segment.mergedInto !== undefined) return [];
        const merged = block.segments.filter((other) => other.mergedInto === segment.id);
        return [
          {
            report,
            block,
            id: segment.id,
            zh: join([segment, ...merged]),
            en: segment.en,
            at: { zh: segment.at.zh, en: segment.at.en ?? segment.at.zh },
          },
        ];
      }),
    );
}

function join(segments: readonly Segment[]): Rich {
  const [first] = segments;
  if (segments.length === 1 && first !== undefined) return first.zh;
  let text = "";
  const marks = segments.flatMap(({ zh }) => {
    const offset = text.length;
    text += zh.text;
    return zh.marks.map((mark) => ({
      ...mark,
      start: mark.start + offset,
      end: mark.end + offset,
    }));
  });
  return { text, marks };
}
