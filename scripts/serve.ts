/** `npm start`: builds the site and serves dist/ at http://localhost:4321/. */
import { buildSite, run } from "./run.ts";

process.exitCode = (await buildSite()) || (await run("astro", ["preview", "--port", "4321"]));
