import type { APIRoute, GetStaticPaths } from "astro";
import { allReports, type ReportPage } from "../../../data/reports.ts";

export const getStaticPaths: GetStaticPaths = () =>
  allReports().map((report) => ({ params: { id: report.id }, props: { report } }));

/** `/data/reports/<id>.json` */
export const GET: APIRoute<{ report: ReportPage }> = ({ props }) =>
  Response.json(props.report.data);
