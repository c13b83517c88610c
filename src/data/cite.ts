/** What a page needs to cite a report and to say that something in it is wrong. */
import { version } from "../../package.json";
import { urls } from "../layouts/site.ts";
import type { Citation } from "../lib/cite/model.ts";
import type { Desk } from "../lib/page/report-error.ts";
import type { ReportPage } from "./reports.ts";

/** The citation of a whole report. */
export function citationOf({ id, meta }: ReportPage, origin: string | undefined): Citation {
  const { title, issuer, date, translation } = meta;
  const { method, reviewed } = translation;
  const report = { id, title, issuer, date, translation: { method, reviewed } };
  return { report, passage: null, site: { origin, base: urls.base, version } };
}

/** Where errors are reported, as the environment of the build says. */
export const desk: Desk = {
  repository: process.env.REPOSITORY ?? "",
  contact: process.env.CONTACT ?? "",
};
