/** The list of the downloads as the page prints it. */
import type { Exporter, ExportSource } from "../export/exporter.ts";
import type { ExportFile } from "../export/list.ts";
import { excerptOf, samplePiece } from "../export/source.ts";

/** A download, with its files and a piece of it. */
export interface DownloadView {
  /** The address of its heading on the page. */
  readonly id: string;
  readonly exporter: Exporter;
  readonly files: readonly {
    /** Below `/data/`. */
    readonly path: string;
    readonly size: string;
  }[];
  readonly sample: string;
}

/** An entry that has everything a sample should show, if the collection has it. */
const SAMPLE_ENTRY = "gulou-12348";

/** What the page prints of each exporter, in their order. */
export function downloadViews(
  files: readonly ExportFile[],
  source: ExportSource,
): readonly DownloadView[] {
  const { entries } = source.glossary;
  const shown =
    entries.find(({ id }) => id === SAMPLE_ENTRY) ??
    entries.find(({ occurrences }) => occurrences.length > 0);
  const piece = samplePiece(source, shown?.id ?? "");
  return [...Map.groupBy(files, ({ exporter }) => exporter)].map(([exporter, list]) => ({
    id: `${exporter.scope === "report" ? "report" : exporter.name.toLowerCase()}-${exporter.ending}`,
    exporter,
    files: list.map(({ path, content }) => ({ path, size: sizeOf(content) })),
    sample: sampleOf(exporter, piece),
  }));
}

function sampleOf(exporter: Exporter, piece: ExportSource): string {
  // A sample of a sentence is whole, so that a reader's script can be tried on it.
  if (exporter.sample !== undefined) {
    const text = exporter.sample(piece);
    return exporter.scope === "report" ? text : excerptOf(text);
  }
  if (exporter.scope === "collection") {
    const made = exporter.make(piece);
    return typeof made === "string" ? excerptOf(made, exporter.sampleFrom) : "";
  }
  const [report] = piece.reports;
  return report === undefined ? "" : excerptOf(exporter.make(piece, report), exporter.sampleFrom);
}

/** `780 B`, `449 kB`, `2.3 MB`: of a thousand bytes each, as operating systems count downloads. */
function sizeOf(content: string | Uint8Array): string {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
