/** `npm run dev`: the development server. */
import { run } from "./run.ts";

process.exitCode = await run("astro", ["dev", "--port", "4321"]);
