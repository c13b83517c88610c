/** A report that calls itself complete has the editors' introduction. */
import type { Rule } from "../rule.ts";

export const introduction: Rule = {
  id: "introduction",
  title: "A complete report has the editors' introduction",
  why: "Who has never read such a text does not know who speaks to whom, nor what is unsaid.",
  check({ reports, report: tell }) {
    for (const report of reports) {
      if (report.meta?.translation.complete !== true || report.introduction !== null) continue;
      tell({
        severity: "warning",
        where: { file: report.file, line: report.locate(["translation"]) ?? 1 },
        what: "The report is complete and has no introduction.",
        fix: "Write introduction.mdx beside it, 250 to 450 words: who speaks to whom, how the text is built, what to watch for.",
      });
    }
  },
};
