/** Builds the site for the tests, as `npm run build` does. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { ENVIRONMENT, ROOT } from "../../scripts/run.ts";

/** What the command said and how it ended. */
export interface Build {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds into a folder under a base path, without an origin. */
export async function build(out: string, base: string): Promise<Build> {
  const child = spawn(process.execPath, ["scripts/build.ts", "--out", out], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, BASE: base, SITE: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.on("error", fail).on("close", done);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
