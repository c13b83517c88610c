/** A report's frontmatter has the keys of the schema, and says truly how far the translation is. */

import type { Report } from "../../collection.ts";
import { reportFaults } from "../faults.ts";
import type { Context, Rule } from "../rule.ts";

export const frontmatter: Rule = {
  id: "frontmatter",
  title: "A report's frontmatter has the keys of the schema, and its status is true",
  why: "The page and every citation print it.",
  check(context) {
    reportFaults("frontmatter", context);
    for (const report of context.reports) checkMethod(report, context);
  },
};

function checkMethod(report: Report, context: Context): void {
  const isBegun = report.blocks.some((block) =>
    block.segments.some((segment) => segment.en !== null),
  );
  if (report.meta?.translation.method !== "none" || !isBegun) return;
  context.report({
    where: { file: report.file, line: report.locate(["translation", "method"]) ?? 1 },
    what: "The frontmatter says that the translation is not begun, and lines are translated.",
    fix: "Set translation.method to how they were translated: machine, human, or machine, edited.",
  });
}
