/**
 * Findings as workflow commands, which a code host shows beside the line: one a line.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
import type { Finding } from "../finding.ts";

/** `::error file=…,line=…,title=…::what fix`, one a line; an empty string for no findings. */
export function reportGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, rule, segment, what, why, fix }) => {
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${line}`,
        ...(column === undefined ? [] : [`col=${column}`]),
        `title=${escapeProperty(segment === undefined ? rule : `${rule} ${segment}`)}`,
      ];
      return `::${severity} ${properties.join(",")}::${escapeData(`${what}\n${why}\n${fix}`)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
