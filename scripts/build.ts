/**
 * `npm run build`: dist/, ready for any static host. SITE and BASE in the environment set its origin
 * and path; `-- --out <folder>` builds elsewhere, `-- --quiet` tells warnings and errors only.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { TifaError } from "../src/lib/errors.ts";
import { command } from "./run.ts";
import { type BuildOptions, buildSite } from "./site.ts";

/** Reads the command line; a folder is meant from where the command was typed. */
function readOptions(args: readonly string[]): BuildOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: "string" }, quiet: { type: "boolean", default: false } },
    });
    if (values.out === undefined) return { quiet: values.quiet };
    return {
      quiet: values.quiet,
      out: resolve(process.env.INIT_CWD ?? process.cwd(), values.out),
    };
  } catch (cause) {
    throw new TifaError({
      what: `The command line is wrong: ${cause instanceof Error ? cause.message : String(cause)}.`,
      fix: "Usage: npm run build -- [--out <folder>] [--quiet]",
      cause,
    });
  }
}

await command(async () => {
  await buildSite(readOptions(process.argv.slice(2)));
  return 0;
});
