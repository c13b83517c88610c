/** Every line of a report that calls itself complete is translated; until then, a word on what is not. */
import type { LintReport } from "../content.ts";
import type { Context, Rule } from "../rule.ts";

export const translation: Rule = {
  id: "translation",
  title: "A report that says it is complete has English on every line",
  why: "A reader without Chinese takes what is there for the whole.",
  check(context) {
    for (const report of context.reports) checkReport(report, context);
  },
};

function checkReport(report: LintReport, context: Context): void {
  const { file, locate, meta } = report;
  const lines = report.blocks
    .filter((block) => !report.faulty.has(block.id))
    .flatMap((block) => block.lines);
  const missing = lines.filter((line) => line.en === null);
  const [first] = missing;
  if (first === undefined) {
    if (meta?.translation.complete === true || report.faulty.size > 0 || lines.length === 0) return;
    context.report({
      severity: "warning",
      where: { file, line: locate(["translation"]) ?? 1 },
      what: "Every line is translated, and the frontmatter does not say so.",
      fix: "Add complete: true under translation; from then on a line without English is an error.",
    });
    return;
  }
  if (meta?.translation.complete !== true) {
    context.report({
      severity: "warning",
      where: { file, line: first.at.zh },
      what: `${missing.length} of ${lines.length} lines are not translated yet; the first is ${first.id}.`,
      fix: "Translate them, then add complete: true under translation in the frontmatter.",
    });
    return;
  }
  for (const line of missing) {
    context.report({
      where: { file, line: line.at.zh },
      segment: line.id,
      what: `The line ${line.id} has no English, and the frontmatter calls the translation complete.`,
      fix: "Translate it, or take complete out of the frontmatter.",
    });
  }
}
