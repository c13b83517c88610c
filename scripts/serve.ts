/** `npm start`: builds the site and serves dist/ at http://localhost:4321/, or at PORT and BASE. */
import { join } from "node:path";
import { siteSettings } from "../src/lib/settings.ts";
import { command, onEnd, ROOT } from "./run.ts";
import { checkPort, readPort, serveFolder } from "./server.ts";
import { buildSite } from "./site.ts";

await command(async () => {
  const port = readPort(process.env);
  const { base } = siteSettings(process.env);
  await checkPort(port);
  await buildSite();
  const server = await serveFolder(join(ROOT, "dist"), base, port);
  process.stdout.write(
    `\nThe site is at http://localhost:${server.port}${base} (Ctrl-C ends it)\n`,
  );
  await new Promise((done) => onEnd(done));
  await server.close();
  return 0;
});
