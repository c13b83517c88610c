/**
 * Replaces a built folder as a whole. A build writes into a folder beside it, on the same file
 * system, and only a whole one takes its place, by rename. Beside `dist` there may stand
 *
 *     .dist-lock           who builds
 *     .build-<process>-*   what is being built, or what a killed build has left
 *     .dist-old            the old site, between the two renames and never in part
 *
 * A process killed between the two renames leaves the old site under that name; the next build
 * begins by putting it back.
 */
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
} from "node:fs";
import { cp } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { TifaError } from "../src/lib/errors.ts";
import { systemFault } from "./faults.ts";
import { scrapIn, takeLock } from "./lock.ts";
import { codeOf, isAlive, onEnd } from "./run.ts";

/** What a build is given: both folders are its own and empty. */
export interface Workshop {
  /** Becomes the new folder. */
  readonly site: string;
  /** Goes when the build has ended. */
  readonly cache: string;
}

/** The names around a folder that is built. */
interface Names {
  readonly target: string;
  readonly parent: string;
  /** How messages call the target. */
  readonly shown: string;
  readonly lock: string;
  readonly old: string;
}

/**
 * Builds a folder anew. Whatever happens to the build, the folder is the old one or the new one.
 * A signal, or the end of the npm that started the process, ends the process with nothing left.
 *
 * @param path of the folder; it need not exist
 * @param build writes the site
 * @param bench where the build works; where that is not beside the folder, the site is copied
 * @throws TifaError at once if the folder could not be replaced or another build holds it, and
 *   after the build if the system refuses; else what `build` throws
 */
export async function stage(
  path: string,
  build: (workshop: Workshop) => Promise<void>,
  bench: string = dirname(resolve(path)),
): Promise<void> {
  const names = namesOf(path);
  const release = inWords(names, () => {
    checkTarget(names);
    return takeLock(names.lock, names.shown);
  });
  const clear = (): void => {
    try {
      for (const folder of new Set([bench, names.parent])) clearScrap(folder);
    } finally {
      release();
    }
  };
  const watched = onEnd((signal) => {
    clear();
    process.exit(codeOf(signal));
  });
  try {
    recover(names);
    clearScrap(bench);
    const workshop = mkdtempSync(scrapIn(bench));
    const [site, cache] = [join(workshop, "site"), join(workshop, "cache")];
    mkdirSync(site);
    mkdirSync(cache);
    await build({ site, cache });
    swap(names, await bringBeside(names, site));
  } catch (error) {
    throw words(names, error);
  } finally {
    watched();
    clear();
  }
}

function namesOf(path: string): Names {
  const target = resolve(path);
  const [parent, name] = [dirname(target), basename(target)];
  const beside = (what: string): string => join(parent, `.${name}-${what}`);
  return {
    target,
    parent,
    shown: `${name}/`,
    lock: beside("lock"),
    old: beside("old"),
  };
}

/** Refuses what no build could replace, before it begins. */
function checkTarget({ target, parent, shown }: Names): void {
  const refuse = (what: string, fix: string): TifaError =>
    new TifaError({ what, where: { file: target }, fix });
  mkdirSync(parent, { recursive: true });
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    throw refuse(
      `${shown} is a symbolic link to ${readlinkSync(target)}, and a link cannot be replaced by a folder.`,
      "Remove the link, or build into its target: npm run build -- --out <folder>.",
    );
  }
  if (found !== undefined && !found.isDirectory()) {
    throw refuse(
      `${shown} is a file, and the site needs a folder there.`,
      "Move the file away, or build into another folder: npm run build -- --out <folder>.",
    );
  }
  if (found !== undefined && found.dev !== lstatSync(parent).dev) {
    throw refuse(
      `${shown} is a file system of its own (a mount), which cannot be replaced as a whole.`,
      "Mount the folder above it, or build into a folder inside it: npm run build -- --out <folder>.",
    );
  }
  accessSync(parent, constants.W_OK);
  if (found !== undefined) accessSync(target, constants.W_OK);
}

/** Mends what a killed build has left. Only who holds the lock may call it. */
function recover(names: Names): void {
  const { target, parent, old } = names;
  if (stands(old)) {
    if (stands(target)) discard(names);
    else renameSync(old, target);
  }
  clearScrap(parent);
}

/** Removes what this process and dead ones have left. */
function clearScrap(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^\.build-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (pid === process.pid || (pid > 0 && !isAlive(pid))) remove(join(folder, name));
  }
}

/** A folder beside the target, which alone can be renamed to it. */
async function bringBeside({ parent }: Names, site: string): Promise<string> {
  if (dirname(dirname(site)) === parent) return site;
  const beside = mkdtempSync(scrapIn(parent));
  await cp(site, beside, { recursive: true });
  return beside;
}

/**
 * Puts the new folder in the place of the old one. No signal is heard in between, since nothing is
 * awaited.
 */
function swap(names: Names, site: string): void {
  const { target, old } = names;
  const hadOld = stands(target);
  if (hadOld) renameSync(target, old);
  try {
    renameSync(site, target);
  } catch (error) {
    if (hadOld) renameSync(old, target);
    throw error;
  }
  if (hadOld) discard(names);
}

/** Under its own name the old folder is always whole: it is renamed before it is removed. */
function discard({ old, parent }: Names): void {
  const scrapped = `${scrapIn(parent)}old`;
  renameSync(old, scrapped);
  remove(scrapped);
}

/** Removes what may be removed; the next build takes what stays. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Native threads of a build that was ended may still be writing into it.
  }
}

function stands(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What the system said of one of these folders, in words; anything else as it is. */
function words({ target, old, lock, parent, shown }: Names, error: unknown): unknown {
  if (error instanceof TifaError) return error;
  const concerns = (path: string): boolean =>
    [target, old, lock, scrapIn(parent)].some((ours) => path.startsWith(ours)) || path === parent;
  return systemFault(error, `${shown} could not be written`, { file: target }, concerns) ?? error;
}

function inWords<Value>(names: Names, step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    throw words(names, error);
  }
}
