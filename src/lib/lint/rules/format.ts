/** Every line of a report is of the format: a block, a blockquote under it, one sentence a line. */
import { reportFaults } from "../faults.ts";
import type { Context, Rule } from "../rule.ts";

export const format: Rule = {
  id: "format",
  title: "A report is blocks, each with its translation under it, line for line",
  why: "A line that Markdown reads otherwise shifts the alignment of what follows, or vanishes from the page.",
  check(context) {
    reportFaults("format", context);
    // A line that is not read takes its references with it.
    if (!context.faults.some(({ kind }) => kind === "format")) checkNotes(context);
  },
};

/** Notes that no line refers to, and references that Markdown has left in the text. */
function checkNotes({ reports, report }: Context): void {
  for (const { file, source, blocks } of reports) {
    const segments = blocks.flatMap((block) => block.segments);
    const cited = new Set(
      segments
        .flatMap((segment) => [...segment.zh.marks, ...(segment.en?.marks ?? [])])
        .flatMap((mark) => (mark.type === "note" ? [mark.label] : [])),
    );
    for (const [at, text] of source.entries()) {
      const label = /^\[\^([^\]]+)\]:/.exec(text)?.[1];
      if (label === undefined || cited.has(label)) continue;
      report({
        where: { file, line: at + 1 },
        what: `The note [^${label}] is defined, and no line refers to it.`,
        fix: `Put [^${label}] where it belongs, or delete the note.`,
      });
    }
    for (const segment of segments) {
      for (const [text, row] of [
        [segment.zh.text, segment.at.zh],
        [segment.en?.text ?? "", segment.at.en],
      ] as const) {
        const sign = /\[\^[^\]\s]+\]/.exec(text)?.[0];
        if (sign === undefined || row === null) continue;
        report({
          where: { file, line: row },
          segment: segment.id,
          about: sign,
          what: `${sign} stands in the text as it is, for no such note is defined.`,
          fix: "Define the note at the end of the file, or correct its name.",
        });
      }
    }
  }
}
