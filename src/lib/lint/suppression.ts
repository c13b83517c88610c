/**
 * Suppressions: a finding that is wrong in one place is excused in the report's frontmatter, with the
 * reason beside it. MDX has no comment that the format allows, and a list at the head of the file
 * shows at a glance how much is excused.
 */
import type { Report } from "../collection.ts";
import type { Finding } from "./finding.ts";

/** The id under which faults of suppressions themselves are reported. */
const SUPPRESSION = "suppression";

const WHY = "A suppression that is too wide, or whose finding is gone, hides the next real one.";

/**
 * Takes out what the reports excuse, and adds a finding for each suppression that does not excuse
 * exactly one: an unknown rule, an unused suppression, one that would hide several findings.
 *
 * @param rules the ids of all rules
 */
export function applySuppressions(
  findings: readonly Finding[],
  reports: readonly Report[],
  rules: readonly string[],
): { findings: Finding[]; excused: Finding[] } {
  const excused = new Set<Finding>();
  const faults: Finding[] = [];
  for (const report of reports) {
    for (const [at, one] of (report.meta?.lint ?? []).entries()) {
      const fault = (what: string, fix: string): void => {
        faults.push({
          rule: SUPPRESSION,
          severity: "error",
          file: report.file,
          line: report.locate(["lint", at]) ?? 1,
          segment: one.line,
          what,
          why: WHY,
          fix,
        });
      };
      if (!rules.includes(one.rule)) {
        fault(`There is no rule “${one.rule}”.`, `Name one of ${rules.join(", ")}.`);
        continue;
      }
      const hidden = findings.filter(
        (finding) =>
          finding.rule === one.rule &&
          finding.file === report.file &&
          finding.segment === one.line &&
          (one.about === undefined || finding.about === one.about),
      );
      const [only] = hidden;
      if (only === undefined) {
        fault(
          `The rule ${one.rule} finds nothing${one.about === undefined ? "" : ` about “${one.about}”`} in ${one.line}, so there is nothing to excuse.`,
          "Delete the suppression.",
        );
      } else if (hidden.length > 1 && one.about === undefined) {
        fault(
          `The rule ${one.rule} finds ${hidden.length} things in ${one.line}; the suppression would hide them all.`,
          `Add the key about: ${hidden.map((finding) => `“${finding.about ?? ""}”`).join(" or ")}.`,
        );
      } else {
        for (const finding of hidden) excused.add(finding);
      }
    }
  }
  return {
    findings: [...findings.filter((finding) => !excused.has(finding)), ...faults],
    excused: [...excused],
  };
}
