import type { APIRoute, GetStaticPaths } from "astro";
import { JSON_SCHEMAS, type JsonSchema } from "../../../lib/export/schema.ts";

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(JSON_SCHEMAS).map(([name, schema]) => ({ params: { name }, props: { schema } }));

/** `/data/schema/report.json`, `/data/schema/glossary.json` */
export const GET: APIRoute<{ schema: JsonSchema }> = ({ props }) => Response.json(props.schema);
