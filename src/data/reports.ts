/** The reports as the pages print them. */

import type { Report } from "../lib/collection.ts";
import type { ReportData } from "../lib/export/data.ts";
import { toReportData } from "../lib/export/report.ts";
import type { Recipe } from "../lib/importer/recipe.ts";
import { collection } from "./collection.ts";

/** A report, its published data and how its text was restored. */
export interface ReportPage extends Report {
  readonly data: ReportData;
  readonly recipe: Recipe;
}

/** Every report, in the order of their ids. */
export async function allReports(): Promise<readonly ReportPage[]> {
  const { reports, recipes } = await collection();
  return reports.map((report) => {
    const recipe = recipes.get(report.id);
    if (recipe === undefined)
      throw new Error(`The report ${report.id} was read without its recipe.`);
    if (recipe.raw === undefined)
      throw new Error(`The recipe of ${report.id} does not name its raw page.`);
    return {
      ...report,
      recipe,
      data: toReportData(report.meta, report.blocks, recipe.raw.sha256),
    };
  });
}
