import type { APIRoute } from "astro";
import { allEntries } from "../../data/glossary.ts";
import { toGlossaryData } from "../../lib/export/glossary.ts";

/** `/data/glossary.json` */
export const GET: APIRoute = () => Response.json(toGlossaryData(allEntries()));
