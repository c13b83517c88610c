/** The Gulou report as the linter's tests read it: the real text, one English line changed. */
import { readContentFiles } from "../../../src/collection/files.ts";
import { readCollection } from "../../../src/collection/read.ts";
import type { Finding } from "../../../src/lib/lint/finding.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import type { Rule } from "../../../src/lib/lint/rule.ts";

const ID = "gulou-2019";
const FILES = readContentFiles(".");

/** Findings of a rule in the report, with another text of report.mdx. */
export function lintFiles(rule: Rule, report: string): Finding[] {
  const own = FILES.reports.get(ID);
  if (own === undefined) throw new Error("The report is missing.");
  const reports = new Map([[ID, { ...own, report }]]);
  const content = readCollection({ ...FILES, reports });
  return lint(content, [rule]).filter((finding) => finding.file.includes(ID));
}
