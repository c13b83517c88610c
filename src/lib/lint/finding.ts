/** What the linter finds. Reporters print findings; rules make them; neither knows the other. */

/** An error fails the run; a warning is work that is still to be done. */
export type Severity = "error" | "warning";

/** One thing that is wrong, where, and what to do about it. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path from the project's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1 in UTF-16 code units; absent where the finding is about the whole line. */
  readonly column?: number;
  /** Id of the line of the report, `p12-3`. */
  readonly segment?: string;
  /** The words that it is about, as `what` quotes them. */
  readonly about?: string;
  /** What is wrong, in full sentences. */
  readonly what: string;
  /** Why that matters, a full sentence. */
  readonly why: string;
  /** What to do, in full sentences. */
  readonly fix: string;
}

/** By file, then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || (a.rule < b.rule ? -1 : 1);
}

/** How many of the findings are errors. */
export function countErrors(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === "error").length;
}
