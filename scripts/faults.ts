/** How a failed command tells its error. */
import { constants } from "node:os";
import { stripVTControlCharacters } from "node:util";
import { type Place, TifaError } from "../src/lib/errors.ts";

/** What a system error means, after “because”. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "its permissions do not allow writing there",
  EPERM: "its permissions do not allow writing there, or another program uses it",
  EROFS: "its file system is read-only",
  ENOSPC: "its disk is full",
  EDQUOT: "its owner’s share of the disk is used up",
  EFBIG: "a file would be too large for its file system",
  ENOTDIR: "a file stands where a folder is needed",
  EBUSY: "it is in use, or a file system of its own is mounted there",
  EXDEV: "a file system of its own is mounted there",
  EMFILE: "too many files are open",
};

/** Those that say nothing of one file: native code gives no path with them. */
const OF_THE_DISK = ["ENOSPC", "EDQUOT"];

/**
 * A system error in words.
 *
 * @param what happened to what, without its full stop: “dist/ could not be written”
 * @param concerns whether an error at this path is meant; others stay what they are
 * @returns null where the error, with all that caused it, is none of the system's
 */
export function systemFault(
  error: unknown,
  what: string,
  where: Place,
  concerns: (path: string) => boolean,
): TifaError | null {
  for (const one of chain(error)) {
    const code = codeOf(one);
    const reason = code === undefined ? undefined : REASONS[code];
    if (code === undefined || reason === undefined) continue;
    const ofDisk = OF_THE_DISK.includes(code);
    const path = "path" in one && typeof one.path === "string" ? one.path : undefined;
    if (!ofDisk && (path === undefined || !concerns(path))) continue;
    return new TifaError({
      what: `${what}, because ${reason} (${code}).`,
      where,
      fix: ofDisk
        ? "Make room, then run the command again."
        : "Mend that, or build into another folder: npm run build -- --out <folder>.",
      cause: error,
    });
  }
  return null;
}

/** The code of a system error; native code names the number only, in its message. */
function codeOf(error: Error): string | undefined {
  if ("code" in error && typeof error.code === "string" && error.code in REASONS) return error.code;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  if (number === undefined || process.platform === "win32") return undefined;
  return Object.entries(constants.errno).find(([, value]) => value === Number(number))?.[0];
}

/** An error, its causes, and the errors that it gathers. */
function chain(error: unknown, seen = new Set<unknown>()): Error[] {
  if (!(error instanceof Error) || seen.has(error)) return [];
  seen.add(error);
  const gathered = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  return [error, ...[error.cause, ...gathered].flatMap((one) => chain(one, seen))];
}

/** The project's own error in what was thrown. By name: the pages are bundled with a copy of the class. */
function ownError(error: unknown): Error | undefined {
  return chain(error).find(({ name }) => name === "TifaError");
}

/**
 * An error for whoever ran the command: one of ours by its message alone, since the fault is in the
 * input; any other with its stack and causes, since the fault is in the code.
 */
export function tell(error: unknown): string {
  const own = ownError(error);
  if (own !== undefined) return own.message;
  if (!(error instanceof Error)) return String(error);
  const [first, ...causes] = chain(error);
  return [first, ...causes]
    .map((one, index) => `${index === 0 ? "" : "Caused by: "}${describe(one ?? error)}`)
    .join("\n");
}

/** An error with what Astro and Vite add to theirs: place and hint. */
function describe(error: Error): string {
  const stack = error.stack ?? "";
  const text = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  return [
    stripVTControlCharacters(text),
    ...("hint" in error && typeof error.hint === "string" ? [`Hint: ${error.hint}`] : []),
    ...placeOf(error),
  ].join("\n");
}

function placeOf(error: Error): string[] {
  if (!("loc" in error) || typeof error.loc !== "object" || error.loc === null) return [];
  const { file, line, column }: { file?: unknown; line?: unknown; column?: unknown } = error.loc;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place === "" ? [] : [`Where: ${place}`];
}
