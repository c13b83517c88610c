/** Findings for a terminal: by file, each with its place, what, why and what to do. */
import { countErrors, type Finding } from "../finding.ts";

/** The findings as text; a rule's reason is told once a file. */
export function reportText(findings: readonly Finding[]): string {
  const lines: string[] = [];
  let file = "";
  let told = new Set<string>();
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      told = new Set();
      lines.push("", file);
    }
    const { line, column, segment, severity, rule, what, why, fix } = finding;
    const place = column === undefined ? `${line}` : `${line}:${column}`;
    lines.push(`  ${place}  ${severity}  ${rule}${segment === undefined ? "" : `  ${segment}`}`);
    lines.push(`      ${what}`);
    if (!told.has(why)) lines.push(`      Why: ${why}`);
    told.add(why);
    lines.push(`      Do:  ${fix}`);
  }
  return `${[...lines, "", summary(findings)].join("\n").trimStart()}\n`;
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing found.";
  const errors = countErrors(findings);
  const warnings = findings.length - errors;
  return `${count(errors, "error")}, ${count(warnings, "warning")}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
