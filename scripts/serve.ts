/** `npm start`: builds the site and serves dist/ at http://localhost:4321/. */
import { run } from "./run.ts";

process.exitCode =
  (await run("astro", ["build"])) || (await run("astro", ["preview", "--port", "4321"]));
