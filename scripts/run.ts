/** Runs a command of node_modules/.bin with the project's environment. */
import { spawn } from "node:child_process";
import { delimiter, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** What every tool is given: no telemetry, no background server, the project's own Node first. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  ASTRO_PREVIEW_BACKGROUND: "0",
  ASTRO_DEV_BACKGROUND: "0",
  PATH: [resolve(ROOT, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter),
};

/**
 * Runs a tool in the project's root with the terminal's own input and output.
 *
 * @returns its exit code; 1 where it was ended by a signal
 */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...ENVIRONMENT, ...environment },
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    // Who ends this process ends the tool too; a server would live on otherwise.
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("error", fail);
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      done(code ?? 1);
    });
  });
}

/** What a test runner puts into the environment of its workers, and a build would take for its own. */
const NOT_OURS = ["DEV", "PROD", "SSR", "MODE", "TEST", "VITEST", "BASE_URL"] as const;

/**
 * Builds the site, always for production: what a test runner or a shell has set would make Astro
 * build as for development, which is slower and other bytes.
 *
 * @returns the exit code of the build
 */
export function buildSite(
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const without = Object.fromEntries(NOT_OURS.map((name) => [name, undefined]));
  return run("astro", ["build", ...args], { ...without, ...environment, NODE_ENV: "production" });
}
