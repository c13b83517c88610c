/** What is read of a built site, and of the raw pages, to tell what a query must find. */
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isWanted, type PlainSegment } from "./expected.ts";
import type { Wanted } from "./queries.ts";

/** A published report, as far as it is read here. */
export interface PlainReport {
  readonly id: string;
  readonly segments: readonly PlainSegment[];
}

/** Every published report of a built site, in the order of their ids. */
export async function readReports(folder: string): Promise<readonly PlainReport[]> {
  const files = await readdir(join(folder, "data/reports"));
  const names = files.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) =>
      JSON.parse(await readFile(join(folder, "data/reports", name), "utf8")),
    ),
  );
}

/** A file of a report's folder in content/. */
export async function readContent(report: string, file: string): Promise<string> {
  return readFile(resolve("content/reports", report, file), "utf8");
}

/** The addresses that a query must find, `gulou-2019#p12-3`, sorted. */
export function wantedHits(wanted: Wanted, reports: readonly PlainReport[]): string[] {
  return reports
    .flatMap(({ id, segments }) =>
      segments.filter((segment) => isWanted(wanted, segment)).map((one) => `${id}#${one.id}`),
    )
    .sort();
}
