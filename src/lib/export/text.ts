/** A report as plain text, sentence under sentence. */
import { statusOf } from "../cite/model.ts";
import { editionName, TERMS } from "./edition.ts";
import type { ReportExporter } from "./exporter.ts";
import { unitsOf } from "./units.ts";

/** `reports/<id>.txt` */
export const reportText: ReportExporter = {
  scope: "report",
  ending: "txt",
  type: "text/plain;charset=utf-8",
  title: "A report as bilingual text",
  about: [
    "Each sentence with its id, its translation on the line below, a blank line between blocks.",
    "For reading, printing and search in an editor; corpus tools such as AntConc take it as it is.",
  ],
  checked: "comparing it with the JSON, sentence by sentence",
  syntax: "text",
  make({ edition }, report) {
    const { source } = report;
    const head = [
      report.title.zh,
      report.title.en,
      `${report.issuer.zh} · ${report.issuer.en}`,
      report.date,
      `Source: ${source.publisher}${source.url === null ? "" : `, ${source.url}`}`,
      `Status: ${statusOf(report)}`,
      `${editionName(edition)}, ${report.id}`,
      TERMS,
    ];
    const blocks = Map.groupBy(unitsOf(report), ({ block }) => block);
    const text = [...blocks.values()].map((units) =>
      units
        .map(({ ids, zh, en }) => `[${ids.join(" ")}] ${zh}\n${en ?? "(not translated)"}\n`)
        .join(""),
    );
    return [`${head.join("\n")}\n`, ...text].join("\n");
  },
};
