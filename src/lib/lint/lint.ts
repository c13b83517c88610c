/** Runs the rules over the collection. */
import type { Collection } from "../collection.ts";
import { alignedSegmentsOf } from "./aligned.ts";
import { textsOfEntry, textsOfReport } from "./english.ts";
import { compareFindings, type Finding } from "./finding.ts";
import type { Context, Remark, Rule } from "./rule.ts";
import { applySuppressions } from "./suppression.ts";

/** What a run of the linter says. */
export interface LintResult {
  /** Ids of the rules that ran. */
  readonly rules: readonly string[];
  /** What they found and no suppression excuses, sorted by place. */
  readonly findings: readonly Finding[];
  /** What suppressions excuse, each with its reason in the report. */
  readonly excused: readonly Finding[];
}

/** Runs the rules. */
export function inspect(collection: Collection, rules: readonly Rule[]): LintResult {
  const segments = collection.reports.map(alignedSegmentsOf);
  const texts = [
    ...collection.reports.flatMap((report, at) => textsOfReport(report, segments[at] ?? [])),
    ...collection.entries.flatMap(textsOfEntry),
  ];
  const found: Finding[] = [];
  for (const rule of rules) {
    if (rule.needsAll === true && collection.isPartial) continue;
    const context: Context = {
      ...collection,
      segments: segments.flat(),
      texts,
      report: (remark) => found.push(toFinding(rule, remark)),
    };
    rule.check(context);
  }
  const ids = rules.map((rule) => rule.id);
  const { findings, excused } = applySuppressions(
    found.filter((finding) => !isHidden(finding, found)),
    collection.reports,
    ids,
  );
  return { rules: ids, findings: findings.sort(compareFindings), excused };
}

/**
 * Whether a finding only follows from another: of a line that is not of the format, or whose Chinese
 * is not the source's, nothing else can be said.
 */
function isHidden(finding: Finding, all: readonly Finding[]): boolean {
  return all.some(
    (other) =>
      other !== finding &&
      other.severity === "error" &&
      FIRST.has(other.rule) &&
      !FIRST.has(finding.rule) &&
      other.file === finding.file &&
      (other.line === finding.line ||
        (other.segment !== undefined && other.segment === finding.segment)),
  );
}

/** Rules that are about whether a line can be read at all. */
const FIRST: ReadonlySet<string> = new Set([
  "file",
  "characters",
  "format",
  "source",
  "ids",
  "prose",
]);

/** Everything that the rules find and no suppression excuses, sorted by place. */
export function lint(collection: Collection, rules: readonly Rule[]): readonly Finding[] {
  return inspect(collection, rules).findings;
}

function toFinding(rule: Rule, remark: Remark): Finding {
  const { severity = "error", where, segment, about, what, why = rule.why, fix } = remark;
  return {
    rule: rule.id,
    severity,
    file: where.file,
    line: where.line ?? 1,
    ...(where.column === undefined ? {} : { column: where.column }),
    ...(segment === undefined ? {} : { segment }),
    ...(about === undefined ? {} : { about }),
    what,
    why,
    fix,
  };
}
