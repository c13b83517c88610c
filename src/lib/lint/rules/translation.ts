/** Every line of a report that calls itself complete is translated; until then, a word on what is not. */
import type { Report } from "../../collection.ts";
import type { Context, Rule } from "../rule.ts";

export const translation: Rule = {
  id: "translation",
  title: "A report that says it is complete has English on every line",
  why: "A reader without Chinese takes what is there for the whole.",
  check(context) {
    for (const report of context.reports) checkReport(report, context);
  },
};

function checkReport(report: Report, context: Context): void {
  const { file, locate, meta } = report;
  const segments = report.blocks
    .filter((block) => !report.faulty.has(block.id))
    .flatMap((block) => block.segments);
  const missing = segments.filter((segment) => segment.en === null);
  const [first] = missing;
  if (first === undefined) {
    if (meta?.translation.complete === true || report.faulty.size > 0 || segments.length === 0)
      return;
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
      what: `${missing.length} of ${segments.length} lines are not translated yet; the first is ${first.id}.`,
      fix: "Translate them, then add complete: true under translation in the frontmatter.",
    });
    return;
  }
  for (const segment of missing) {
    context.report({
      where: { file, line: segment.at.zh },
      segment: segment.id,
      what: `The line ${segment.id} has no English, and the frontmatter calls the translation complete.`,
      fix: "Translate it, or take complete out of the frontmatter.",
    });
  }
}
