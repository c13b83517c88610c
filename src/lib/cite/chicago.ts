/** A note in the style of the Chicago Manual (notes and bibliography), for a web page of a body. */
import { formatDate } from "../page/labels.ts";
import { addressOf, type Citation, NO_ORIGIN, passageId, statusOf } from "./model.ts";

/**
 * `Issuer, “中文题 [English title],” date, p12-3, machine translation, unreviewed, Tifa, version
 * 0.2.0, address.` The title stands in Chinese first, since that is the text's own.
 */
export function chicago(citation: Citation): string {
  const { report, passage, site } = citation;
  const parts = [
    report.issuer.en,
    `“${report.title.zh} [${report.title.en}],”`,
    formatDate(report.date),
    ...(passage === null ? [] : [passageId(passage)]),
    statusOf(report),
    "Tifa",
    `version ${site.version}`,
    addressOf(citation) + (site.origin === undefined ? ` (${NO_ORIGIN})` : ""),
  ];
  // The comma after a title in quotation marks stands inside them.
  return `${parts.join(", ").replaceAll(",”,", ",”")}.`;
}
