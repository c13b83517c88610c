/** A zip archive that is the same to the byte whenever and wherever it is made. */
import { strToU8, zipSync } from "fflate";

/** Archives names → texts, in the order given. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  // The format keeps local time without a zone, and begins in 1980; fflate reads the local parts.
  return new Uint8Array(zipSync(bytes, { level: 9, mtime: new Date(1980, 0, 1) }));
}
