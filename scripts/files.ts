/**
 * The disk, for what the commands read and write of the project; built sites are the affair of
 * stage.ts. Everything is written whole or not at all: to a temporary name first, then renamed.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { TifaError } from "../src/lib/errors.ts";
import { ROOT } from "./run.ts";

export { ROOT };

/**
 * Runs a write that puts everything under a temporary name and renames it at the end. It holds back
 * Ctrl-C until the write is done, and takes the temporary away if the write fails; what a killed
 * process leaves behind, the next write of the same name removes.
 */
function whole(temporary: string, write: () => void): void {
  const hold = (): void => undefined;
  process.on("SIGINT", hold).on("SIGTERM", hold);
  try {
    rmSync(temporary, { recursive: true, force: true });
    write();
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    process.off("SIGINT", hold).off("SIGTERM", hold);
  }
}

/** A path as messages show it: from the root, if it lies inside. */
export function shown(path: string, root: string = ROOT): string {
  const inside = relative(root, path);
  return inside.startsWith("..") ? path : inside.replaceAll("\\", "/");
}

/**
 * Reads a file.
 *
 * @throws TifaError if it does not exist, is a folder, or cannot be read
 */
export function readBytes(path: string, root: string = ROOT): Uint8Array {
  const refuse = (what: string, fix: string, cause?: unknown): TifaError =>
    new TifaError({ what, where: { file: shown(path, root) }, fix, cause });
  if (!existsSync(path)) throw refuse("The file does not exist.", "Check its name and folder.");
  if (lstatSync(path).isDirectory()) {
    throw refuse("This is a folder, not a file.", "Name the file in it.");
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw refuse("The file cannot be read.", "Check its permissions.", cause);
  }
}

/** Reads a UTF-8 file of the project. For foreign files use `readBytes` and `decode`. */
export function readText(path: string, root: string = ROOT): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path, root));
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whether anything stands under this name. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Whether a folder stands under this name, not a link to one; null where nothing does. */
export function isFolder(path: string): boolean | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? null;
}

/** Everything in a folder and below it that is no folder, as paths with `/`, sorted. */
export function listTree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/**
 * Writes files into a folder that nobody reads yet.
 *
 * @param files path with `/` → content
 */
export function writeTree(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The folder of the reports, or of one report. */
export function reportFolder(root: string = ROOT, id = ""): string {
  return join(resolve(root), "content", "reports", id);
}

/** The ids of all reports, sorted. */
export function listReports(root: string = ROOT): string[] {
  const folder = reportFolder(root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** The names of the files of a folder, without those that begin with a point, sorted. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Writes a new folder with all its files, or nothing.
 *
 * @param files name → content
 * @throws TifaError if the folder exists
 */
export function writeFolder(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  root: string = ROOT,
): void {
  if (existsSync(path)) {
    throw new TifaError({
      what: "The folder exists already.",
      where: { file: shown(path, root) },
      fix: "Choose another name, or remove the folder first.",
    });
  }
  // Beside the parent, so that no reader of the parent ever sees a half-written folder in it.
  const temporary = join(dirname(dirname(path)), `.new-${basename(path)}`);
  whole(temporary, () => {
    mkdirSync(temporary, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(temporary, name), content);
    }
    mkdirSync(dirname(path), { recursive: true });
    renameSync(temporary, path);
  });
}

/**
 * Writes a new file, whole or not at all.
 *
 * @param file its path from the root
 * @throws TifaError if it exists
 */
export function createFile(file: string, content: string, root: string): void {
  const path = join(resolve(root), file);
  if (existsSync(path)) {
    throw new TifaError({
      what: "The file exists already.",
      where: { file },
      fix: "Choose another name, or go on writing in it.",
    });
  }
  replaceFile(path, content);
}

/** Replaces the content of a file, or creates it; a reader sees the old or the new, never a part. */
export function replaceFile(path: string, content: string): void {
  const temporary = join(dirname(path), `.new-${basename(path)}`);
  whole(temporary, () => {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  });
}
