/**
 * Reads and checks content/ before Astro prints a page. A build stops at an error; in development
 * the findings are told and the site goes on, and a change of content is read anew.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { keptCollection, renewCollection, requireSound } from "../collection/index.ts";
import { reportText } from "../lib/lint/reporters/text.ts";

/** The integration: must stand before whatever prints pages. */
export function collection(): AstroIntegration {
  let root = "";
  return {
    name: "tifa:collection",
    hooks: {
      "astro:config:setup": ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command === "build") requireSound(keptCollection(root));
      },
      "astro:server:setup": ({ server, logger }) => {
        const tell = (): void => {
          const { findings } = renewCollection(root).check;
          if (findings.length > 0) logger.warn(`\n${reportText(findings)}`);
        };
        tell();
        server.watcher.add(join(root, "content"));
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(join(root, "content"))) return;
          tell();
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}
