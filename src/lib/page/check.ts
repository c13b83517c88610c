/** What the checks say of a report, in words for its readers: the result of a run, never a promise. */
import type { Report } from "../collection.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint.ts";
import { count } from "./labels.ts";

/** The part of a run of the linter that is about one report. */
export interface ReportCheck {
  /** How many rules ran. */
  readonly rules: number;
  readonly segments: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** How many findings the report excuses, each with its reason. */
  readonly excused: number;
}

/** Takes out of a run what it says of one report. */
export function checkOf(report: Pick<Report, "id" | "blocks">, result: LintResult): ReportCheck {
  const folder = `content/reports/${report.id}/`;
  const own = result.findings.filter((finding) => finding.file.startsWith(folder));
  return {
    rules: result.rules.length,
    segments: report.blocks.reduce((sum, block) => sum + block.segments.length, 0),
    errors: own.filter(({ severity }) => severity === "error"),
    warnings: own.filter(({ severity }) => severity === "warning"),
    excused: result.excused.filter((finding) => finding.file.startsWith(folder)).length,
  };
}

/** The result in one sentence. */
export function describeCheck({ rules, segments, errors, warnings, excused }: ReportCheck): string {
  const found =
    errors.length === 0 && warnings.length === 0
      ? "nothing found"
      : [
          ...(errors.length === 0 ? [] : [count(errors.length, "error")]),
          ...(warnings.length === 0
            ? []
            : [count(warnings.length, "place still open", "places still open")]),
        ].join(", ");
  const exceptions =
    excused === 0
      ? ""
      : `, ${count(excused, "finding")} excused with ${excused === 1 ? "its reason" : "their reasons"}`;
  return `Checked by ${count(rules, "rule")} over ${count(segments, "sentence")}: ${found}${exceptions}.`;
}
