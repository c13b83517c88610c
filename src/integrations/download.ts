/** Serves the downloads of one route, such as `/data/reports/[name].json`; see downloads.ts. */
import type { APIRoute, GetStaticPaths } from "astro";
import { allExports } from "../data/exports.ts";
import type { ExportFile } from "../lib/export/list.ts";

export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const [before = "", after = ""] = routePattern.replace(/^\/data\//, "").split("[name]");
  return allExports().flatMap((file) => {
    const { path } = file;
    if (!path.startsWith(before) || !path.endsWith(after)) return [];
    const name = path.slice(before.length, -after.length);
    return name.includes("/") ? [] : { params: { name }, props: { file } };
  });
};

export const GET: APIRoute<{ file: ExportFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { "Content-Type": file.type } });
