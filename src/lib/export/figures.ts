/** Every figure of the reports as a table. */
import { csvOf } from "./csv.ts";
import type { SegmentData } from "./data.ts";
import { SHORT_TERMS, segmentAddress } from "./edition.ts";
import type { CollectionExporter } from "./exporter.ts";

const HEAD = [
  "report",
  "date",
  "segment",
  "language",
  "text",
  "value",
  "max",
  "unit",
  "qualifier",
  "start",
  "end",
  "sentence",
  "address",
  "version",
  "licence",
] as const;

/** `figures.csv` */
export const figuresCsv: CollectionExporter = {
  scope: "collection",
  name: "figures",
  ending: "csv",
  type: "text/csv;charset=utf-8",
  title: "Figures (CSV)",
  about: [
    "Every quantity in both languages as printed and by value: 677.77亿元 is 67777000000 CNY; a range has its upper end in max.",
    "For spreadsheets and statistics; start and end count UTF-16 code units in the sentence.",
  ],
  checked: "a CSV parser (csv-parse), each position against the sentence",
  syntax: "csv",
  make: ({ edition, reports }) =>
    csvOf([
      HEAD,
      ...reports.flatMap((report) =>
        report.segments.flatMap((segment) =>
          segment.figures.map((figure) => [
            report.id,
            report.date,
            segment.id,
            figure.lang,
            figure.text,
            decimal(figure.value),
            figure.max === undefined ? "" : decimal(figure.max),
            figure.unit,
            figure.qualifier ?? "",
            String(figure.start),
            String(figure.end),
            sentence(segment, figure.lang),
            segmentAddress(edition, report.id, segment.id),
            edition.version,
            SHORT_TERMS,
          ]),
        ),
      ),
    ]),
};

/** A number in full: 67777000000, never 6.7777e10. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes("e")
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

function sentence({ zh, en }: SegmentData, lang: "zh" | "en"): string {
  return lang === "zh" ? zh : (en ?? "");
}
