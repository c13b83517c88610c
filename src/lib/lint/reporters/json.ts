/** Findings for other programs. */
import { countErrors, type Finding } from "../finding.ts";

/** One JSON object: how many errors and warnings, and the findings as they are. */
export function reportJson(findings: readonly Finding[]): string {
  const errors = countErrors(findings);
  const report = { errors, warnings: findings.length - errors, findings };
  return `${JSON.stringify(report, null, 2)}\n`;
}
