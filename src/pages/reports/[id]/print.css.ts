/** The running head of a printed report; everything else of its look is in styles/print-page.css. */
import type { APIRoute, GetStaticPaths } from "astro";
import { allReports, type ReportPage } from "../../../data/reports.ts";
import { runningHead } from "../../../lib/page/print.ts";

export const getStaticPaths = (() =>
  allReports().map((report) => ({
    params: { id: report.id },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportPage }> = ({ props: { report } }) =>
  new Response(runningHead(report.meta.title), { headers: { "Content-Type": "text/css" } });
