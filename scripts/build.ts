/** `npm run build`: dist/, ready for any static host; SITE and BASE set origin and path. */
import { run } from "./run.ts";

process.exitCode = await run("astro", ["build"]);
