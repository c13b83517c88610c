/** JSON Schemas of the published data, made from the same Zod schemas that the types come from. */
import { z } from "zod";
import { DATA_VERSION, reportSchema } from "./data.ts";
import { glossarySchema } from "./glossary.ts";

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

function publish(schema: z.ZodType, title: string): JsonSchema {
  return { ...z.toJSONSchema(schema, { io: "output" }), title, version: DATA_VERSION };
}

/** By the name under which each is served: `/data/schema/<name>.json`. */
export const JSON_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  report: publish(reportSchema, "A report of Tifa"),
  glossary: publish(glossarySchema, "The glossary of Tifa"),
};
