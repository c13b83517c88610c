/**
 * Gives each kind of download a route, `/data/[name].csv` and so on. A file in src/pages could serve
 * them all by `[name].[ending]`, but the development server then wants a slash behind the name:
 * only a route that ends in an ending of its own is a file to Astro.
 */
import type { AstroIntegration } from "astro";
import { EXPORTERS } from "../lib/export/list.ts";

/** The integration: adds the routes, which src/integrations/download.ts serves. */
export function downloads(): AstroIntegration {
  const patterns = EXPORTERS.map(
    ({ scope, ending }) => `/data/${scope === "report" ? "reports/" : ""}[name].${ending}`,
  );
  return {
    name: "tifa:downloads",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const pattern of new Set(patterns)) {
          injectRoute({ pattern, entrypoint: new URL("./download.ts", import.meta.url) });
        }
      },
    },
  };
}
