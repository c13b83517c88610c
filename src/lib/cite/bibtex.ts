/** A record for BibTeX and BibLaTeX: `@online`, in UTF-8. */
import { addressOf, type Citation, keyOf, NO_ORIGIN, passageId, statusOf } from "./model.ts";

/** Braces and backslashes would be commands; everything else stands as it is. */
function quoteTex(text: string): string {
  return text.replace(/[\\{}]/g, (sign) => `\\${sign === "\\" ? "textbackslash " : sign}`);
}

/** One record; braces around names keep a body from being taken for a person. */
export function bibtex(citation: Citation): string {
  const { report, passage, site } = citation;
  const note = [
    ...(passage === null ? [] : [passageId(passage)]),
    statusOf(report),
    `version ${site.version}`,
    ...(site.origin === undefined ? [NO_ORIGIN] : []),
  ].join("; ");
  const fields: (readonly [string, string])[] = [
    ["author", `{${quoteTex(report.issuer.en)}}`],
    ["title", `{${quoteTex(report.title.zh)}} [${quoteTex(report.title.en)}]`],
    ["date", report.date],
    ["year", report.date.slice(0, 4)],
    ["organization", "Tifa"],
    ["langid", "chinese"],
    ["url", addressOf(citation)],
    ["note", quoteTex(note)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${keyOf(citation)},\n${lines.join(",\n")}\n}\n`;
}
