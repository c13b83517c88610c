/** `npm run dev`: the development server, at http://localhost:4321/ or at PORT and BASE. */
import { siteSettings } from "../src/lib/settings.ts";
import { command, run } from "./run.ts";
import { readPort } from "./server.ts";

await command(() => {
  siteSettings(process.env);
  return run("astro", ["dev", "--port", String(readPort(process.env))]);
});
