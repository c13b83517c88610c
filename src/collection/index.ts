/**
 * THE reader of content/. Files in; reports, entries, pages, occurrences and findings out. The site,
 * the linter, the importer, the integrations and the tests call it, and nothing else reads the folder
 * (Astro's own loader compiles the bodies of entries and pages).
 */
import type { Collection } from "../lib/collection.ts";
import { TifaError, throwAll } from "../lib/errors.ts";
import type { Finding } from "../lib/lint/finding.ts";
import { inspect, type LintResult } from "../lib/lint/lint.ts";
import { RULES } from "../lib/lint/rules/index.ts";
import { readContentFiles } from "./files.ts";
import { readCollection } from "./read.ts";

/** The collection with what the checks say of it. */
export interface CheckedCollection extends Collection {
  readonly check: LintResult;
}

/**
 * Reads and checks content/. Never throws for what stands in it.
 *
 * @param root the project's root folder
 */
export function openCollection(root: string): CheckedCollection {
  const collection = readCollection(readContentFiles(root));
  return { ...collection, check: inspect(collection, RULES) };
}

/** Errors as what stops a build: place, what, cure, one line each. */
function toError({ file, line, column, what, fix }: Finding): TifaError {
  return new TifaError({
    what,
    where: { file, line, ...(column === undefined ? {} : { column }) },
    fix,
  });
}

/**
 * Refuses a collection with errors; warnings pass.
 *
 * @throws TifaError that lists every error with its place
 */
export function requireSound(collection: CheckedCollection): CheckedCollection {
  const errors = collection.check.findings.filter(({ severity }) => severity === "error");
  throwAll(errors.map(toError));
  return collection;
}

/** Under this name the collection is kept for the process: the config and the pages are bundled apart. */
const KEPT = Symbol.for("tifa.collection");
const store = globalThis as { [KEPT]?: CheckedCollection };

/** The collection of this process, read once. In development the integration reads it anew. */
export function keptCollection(root: string): CheckedCollection {
  store[KEPT] ??= openCollection(root);
  return store[KEPT];
}

/** Reads the collection anew and keeps it. */
export function renewCollection(root: string): CheckedCollection {
  store[KEPT] = openCollection(root);
  return store[KEPT];
}
