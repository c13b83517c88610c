/** A record of RIS, which every reference manager reads. */
import { addressOf, type Citation, NO_ORIGIN, passageId, statusOf } from "./model.ts";

/** A value may not break its line. */
const flat = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** One record, its lines ended as the format demands. */
export function ris(citation: Citation): string {
  const { report, passage, site } = citation;
  const [year, month = "", day = ""] = report.date.split("-");
  const fields: (readonly [string, string])[] = [
    ["TY", "ELEC"],
    ["AU", report.issuer.en],
    ["TI", `${report.title.zh} [${report.title.en}]`],
    ["PY", year ?? ""],
    ["DA", `${year}/${month}/${day}/`],
    ["T2", "Tifa"],
    ["ET", site.version],
    ["LA", "zh"],
    ...(passage === null ? [] : [["SP", passageId(passage)] as const]),
    ["UR", addressOf(citation)],
    ["N1", [statusOf(report), ...(site.origin === undefined ? [NO_ORIGIN] : [])].join("; ")],
  ];
  return `${[...fields.map(([tag, value]) => `${tag}  - ${flat(value)}`), "ER  - "].join("\r\n")}\r\n`;
}
