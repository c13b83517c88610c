/** What every command shares: the project's root, its tools, its end, and what it says when it fails. */
import { spawn } from "node:child_process";
import { delimiter, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tell } from "./faults.ts";

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

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How often npm is looked for, in milliseconds. */
const WATCH = 500;

/**
 * Calls back once when this process should end: on a signal, or when the npm that started it is
 * gone. npm hands a signal to its shell only; the shell dies of it and the command would live on.
 *
 * @returns ends the watch
 */
export function onEnd(end: (signal: NodeJS.Signals) => void): () => void {
  const parent = process.ppid;
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, once);
    clearInterval(timer);
  };
  const once = (signal: NodeJS.Signals): void => {
    stop();
    end(signal);
  };
  for (const signal of SIGNALS) process.on(signal, once);
  const timer = setInterval(() => {
    // Windows goes on naming the parent that is gone.
    if (process.ppid !== parent || !isAlive(parent)) once("SIGTERM");
  }, WATCH);
  timer.unref();
  // Started by hand, a command may outlive its shell.
  if (process.env.npm_lifecycle_event === undefined) clearInterval(timer);
  return stop;
}

/** Whether a process of this machine lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** The exit code by which shells know a process that a signal ended. */
export function codeOf(signal: NodeJS.Signals): number {
  return 128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[signal as (typeof SIGNALS)[number]];
}

/**
 * Runs a tool in the project's root with the terminal's own input and output. Whatever ends this
 * process ends the tool too.
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
    const stop = onEnd((signal) => child.kill(signal));
    child.on("error", fail);
    child.on("close", (code) => {
      stop();
      done(code ?? 1);
    });
  });
}

/** Runs a command to its exit code; what it throws is told in words, with 1. */
export async function command(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${tell(error)}\n`);
    process.exitCode = 1;
  }
}
