/**
 * One build at a time in a folder: a lock that names the process that builds. It is a folder with
 * one file, made elsewhere and renamed into its place: it never stands there without its text, and
 * a second cannot be renamed over it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { TifaError } from "../src/lib/errors.ts";
import { isAlive } from "./run.ts";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  /** Process numbers mean nothing on another machine or in another container. */
  readonly host: string;
  /** ISO 8601, to the second, UTC. */
  readonly since: string;
}

/** The beginning of the names of what a process makes in a folder, and others may remove once it is dead. */
export function scrapIn(folder: string): string {
  return join(folder, `.build-${process.pid}-`);
}

/**
 * Takes a lock, and takes it over from a process that is dead.
 *
 * @param path of the lock
 * @param name of what is locked, for messages
 * @returns gives the lock back
 * @throws TifaError if a living process holds it: which, since when, and what to do
 */
export function takeLock(path: string, name: string): () => void {
  const text = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: `${new Date().toISOString().slice(0, 19)}Z`,
  } satisfies Holder);
  for (;;) {
    if (create(path, text)) return () => takeAway(path, text);
    const found = read(path);
    const holder = parse(found);
    if (holder !== undefined && lives(holder)) throw refusal(path, name, holder);
    takeAway(path, found);
  }
}

/** Makes the lock with its text, or tells that there is one. */
function create(path: string, text: string): boolean {
  const made = `${scrapIn(dirname(path))}lock`;
  try {
    mkdirSync(made);
    writeFileSync(join(made, "holder.json"), text);
    renameSync(made, path);
    return true;
  } catch (error) {
    // Systems differ in what they call a name that is taken.
    if (existsSync(path)) return false;
    throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Removes a lock, unless another build has taken it over in the meantime. */
function takeAway(path: string, expected: string | undefined): void {
  const aside = `${scrapIn(dirname(path))}unlock`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (!existsSync(path)) return;
    throw error;
  }
  if (read(aside) === expected) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, path);
}

function lives({ pid, host }: Holder): boolean {
  // A restarted container gives the same numbers again, this process's own among them.
  return host !== hostname() || (pid !== process.pid && isAlive(pid));
}

function refusal(path: string, name: string, { pid, host, since }: Holder): TifaError {
  const here = host === hostname();
  return new TifaError({
    what: `Another build of ${name} is running: process ${pid}${here ? "" : ` on ${host}`}, since ${since}.`,
    fix: `Wait until it has ended, then run the command again. If ${here ? "that process is no build" : "nothing builds there"}, remove the folder ${path}.`,
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(path, "holder.json"), "utf8");
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, since }: Partial<Holder> = JSON.parse(text ?? "");
    if (typeof pid !== "number" || typeof host !== "string" || typeof since !== "string") {
      return undefined;
    }
    return { pid, host, since };
  } catch {
    return undefined;
  }
}
