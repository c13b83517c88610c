/** The concordance as a table: every place where an entry occurs, and the rendering used there. */
import { statusOf } from "../cite/model.ts";
import { preferredRendering } from "../glossary/schema.ts";
import { csvOf } from "./csv.ts";
import { SHORT_TERMS, segmentAddress } from "./edition.ts";
import type { CollectionExporter } from "./exporter.ts";

const HEAD = [
  "entry",
  "headword",
  "preferred",
  "report",
  "date",
  "segment",
  "left",
  "text",
  "right",
  "rendering",
  "english",
  "role",
  "start",
  "end",
  "status",
  "address",
  "version",
  "licence",
] as const;

/** `occurrences.csv` */
export const occurrencesCsv: CollectionExporter = {
  scope: "collection",
  name: "occurrences",
  ending: "csv",
  type: "text/csv;charset=utf-8",
  title: "Occurrences (CSV)",
  about: [
    "The concordance: each place where an entry occurs, with what stands left and right of it, and the rendering used there.",
    "For comparing renderings, counting by report and year, and citing; an empty rendering means that none was found.",
  ],
  checked: "a CSV parser (csv-parse), each row against the sentence",
  syntax: "csv",
  make({ edition, reports, glossary }) {
    const byId = new Map(reports.map((report) => [report.id, report]));
    const segments = new Map(
      reports.flatMap(({ id, segments: list }) =>
        list.map((segment) => [`${id} ${segment.id}`, segment] as const),
      ),
    );
    const rows = glossary.entries.flatMap((entry) =>
      entry.occurrences.flatMap((one) => {
        const report = byId.get(one.report);
        const segment = segments.get(`${one.report} ${one.segment}`);
        if (report === undefined || segment === undefined) return [];
        // Of sentences rendered together, the first carries the English.
        const carrier = segments.get(`${one.report} ${segment.mergedInto ?? segment.id}`);
        return [
          [
            entry.id,
            entry.head.zh,
            preferredRendering(entry).en,
            report.id,
            report.date,
            segment.id,
            segment.zh.slice(0, one.start),
            one.text,
            segment.zh.slice(one.end),
            one.rendering?.text ?? "",
            carrier?.en ?? "",
            one.role,
            String(one.start),
            String(one.end),
            statusOf(report),
            segmentAddress(edition, report.id, segment.id),
            edition.version,
            SHORT_TERMS,
          ],
        ];
      }),
    );
    return csvOf([HEAD, ...rows]);
  },
};
