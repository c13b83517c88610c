/** Runs the rules over the content. */
import type { LintContent } from "./content.ts";
import { textsOfEntry, textsOfReport } from "./english.ts";
import { compareFindings, type Finding } from "./finding.ts";
import type { Context, Report, Rule } from "./rule.ts";
import { applySuppressions } from "./suppression.ts";
import { unitsOf } from "./unit.ts";

/** Everything that the rules find and no suppression excuses, sorted by place. */
export function lint(content: LintContent, rules: readonly Rule[]): Finding[] {
  const units = content.reports.map(unitsOf);
  const texts = [
    ...content.reports.flatMap((report, at) => textsOfReport(report, units[at] ?? [])),
    ...content.entries.flatMap(textsOfEntry),
  ];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const context: Context = {
      ...content,
      units: units.flat(),
      texts,
      report: (found) => findings.push(toFinding(rule, found)),
    };
    rule.check(context);
  }
  const ids = rules.map((rule) => rule.id);
  return applySuppressions(findings, content.reports, ids).sort(compareFindings);
}

function toFinding(rule: Rule, found: Report): Finding {
  const { severity = "error", where, segment, about, what, why = rule.why, fix } = found;
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
