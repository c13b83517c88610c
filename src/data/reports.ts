/** The reports as the pages print them. */
import { getCollection, render } from "astro:content";
import type { Report } from "../lib/collection.ts";
import type { ReportData } from "../lib/export/data.ts";
import { toReportData } from "../lib/export/report.ts";
import type { ReportFrontmatter } from "../lib/importer/frontmatter.ts";
import type { Recipe } from "../lib/importer/recipe.ts";
import { checkOf, type ReportCheck } from "../lib/page/check.ts";
import { kept } from "./collection.ts";

/** A report, its published data, how its text was restored, and what the checks say of it. */
export interface ReportPage extends Report {
  readonly meta: ReportFrontmatter;
  readonly recipe: Recipe;
  readonly data: ReportData;
  readonly check: ReportCheck;
}

/** Every report, in the order of their ids. */
export const allReports = kept(({ reports, check }): readonly ReportPage[] =>
  reports.flatMap((report) => {
    const { meta, recipe, sha256 } = report;
    // Only in development: a build stops at the fault that explains why one of them is missing.
    if (meta === null || recipe === null || sha256 === null) return [];
    const data = toReportData(meta, report.blocks, sha256);
    return [{ ...report, meta, recipe, data, check: checkOf(report, check) }];
  }),
);

/** The editors' introduction to a report, to be used as a component; null where there is none yet. */
export async function introductionOf(id: string) {
  const compiled = (await getCollection("introductions")).find((one) => one.id === id);
  return compiled === undefined ? null : (await render(compiled)).Content;
}
