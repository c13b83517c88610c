/** `npm run build`: dist/, ready for any static host; SITE and BASE set origin and path. */
import { buildSite } from "./run.ts";

process.exitCode = await buildSite();
