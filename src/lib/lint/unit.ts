/**
 * A unit of translation: one English line and the Chinese that it renders, which is one line, or
 * several where lines below are merged into it.
 */
import type { Block, Line, Rich } from "../text/model.ts";
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
      block.lines.flatMap((line): Unit[] => {
        if (line.en === null || line.mergedInto !== undefined) return [];
        const merged = block.lines.filter((other) => other.mergedInto === line.id);
        return [
          {
            report,
            block,
            id: line.id,
            zh: join([line, ...merged]),
            en: line.en,
            at: { zh: line.at.zh, en: line.at.en ?? line.at.zh },
          },
        ];
      }),
    );
}

function join(lines: readonly Line[]): Rich {
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return first.zh;
  let text = "";
  const marks = lines.flatMap(({ zh }) => {
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
