/**
 * `npm run import`: makes a report's folder from a raw page, makes its text anew after a change of
 * recipe, or proves all reports. Thin: the work is done in src/lib/importer.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readContentFiles, reportPath } from "../src/collection/files.ts";
import { readCollection } from "../src/collection/read.ts";
import type { FaultKind } from "../src/lib/collection.ts";
import { TifaError, throwAll } from "../src/lib/errors.ts";
import { composeReport } from "../src/lib/importer/compose.ts";
import { decode } from "../src/lib/importer/decode.ts";
import { draft } from "../src/lib/importer/draft.ts";
import { draftFrontmatter } from "../src/lib/importer/draft-frontmatter.ts";
import { parseReportFrontmatter } from "../src/lib/importer/frontmatter.ts";
import { prove } from "../src/lib/importer/proof.ts";
import type { ProofFiles } from "../src/lib/importer/proof-restored.ts";
import { type RecipeFile, readRecipe, withHash, writeRecipe } from "../src/lib/importer/recipe.ts";
import { reimport } from "../src/lib/importer/reimport.ts";
import { restore } from "../src/lib/importer/restore.ts";
import { nearest } from "../src/lib/nearest.ts";
import { type IdLock, parseLock, updateLock } from "../src/lib/text/lock.ts";
import type { Block } from "../src/lib/text/model.ts";
import { parseReport } from "../src/markdown/report.ts";
import { runCommand, type Surroundings } from "./command.ts";
import {
  exists,
  listReports,
  readBytes,
  readText,
  replaceFile,
  reportFolder,
  sha256,
  shown,
  writeFolder,
} from "./files.ts";

const COMMANDS = `\
  npm run import -- <raw.txt> --id <id> [--recipe <recipe.json>]   a new report
  npm run import -- --again --id <id>                              its text anew, after a change of recipe.json
  npm run import -- --check [--id <id>]                            prove every report, or one
`;
const USAGE = `Usage:\n${COMMANDS}`;
/** What to do about a wrong command line. */
const WRITE_ONE = `Write one of these:\n${COMMANDS.trimEnd()}`;

/**
 * Runs the command.
 *
 * @param args the command line after the script's name
 * @throws TifaError for every kind of bad input; nothing has been written then
 */
export function main(args: readonly string[], surroundings: Surroundings): undefined {
  const options = readOptions(args);
  if (options.help) surroundings.print(USAGE);
  else if (options.check) checkAll(options.id, surroundings);
  else if (options.again) importAgain(requiredId(options.id), surroundings);
  else importNew(options.page, requiredId(options.id), options.recipe, surroundings);
}

interface Options {
  readonly page: string | undefined;
  readonly id: string | undefined;
  readonly recipe: string | undefined;
  readonly again: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  id: { type: "string" },
  recipe: { type: "string" },
  again: { type: "boolean" },
  check: { type: "boolean" },
  help: { type: "boolean" },
} as const;

function readOptions(args: readonly string[]): Options {
  const wrong = (what: string): TifaError => new TifaError({ what, fix: WRITE_ONE });
  // Not strict: what is wrong is told in our own words, from the tokens.
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(OPTIONS, name)) {
      const near = nearest(name, Object.keys(OPTIONS));
      const hint = near === undefined ? "" : ` Did you mean --${near}?`;
      throw wrong(`There is no option ${rawName}.${hint}`);
    }
    const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === "string";
    if (takesValue && (value === undefined || (value.startsWith("-") && !token.inlineValue))) {
      throw wrong(`The option ${rawName} lacks its value.`);
    }
    if (!takesValue && value !== undefined) {
      throw wrong(`The option ${rawName} takes no value, so “${value}” has no meaning.`);
    }
    if (takesValue && Object.hasOwn(options, name)) {
      throw wrong(`The option ${rawName} is given twice.`);
    }
    options[name] = value ?? "";
  }
  const pages = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const { id, recipe } = options;
  const again = "again" in options;
  const check = "check" in options;
  const help = "help" in options;
  if (pages.length > 1) throw wrong(`One page at a time, not “${pages.join("”, “")}”.`);
  if (again && check) throw wrong("--again and --check exclude each other.");
  if ((again || check) && pages.length > 0) {
    throw wrong("--again and --check read the stored raw.txt and take no file.");
  }
  if ((again || check) && recipe !== undefined) {
    throw wrong("--recipe belongs to a first import; later the report's own recipe.json counts.");
  }
  return { page: pages[0], id, recipe, again, check, help };
}

function requiredId(id: string | undefined): string {
  if (id === undefined) {
    throw new TifaError({
      what: "The report's id is missing.",
      fix: `Give it with --id. ${WRITE_ONE}`,
    });
  }
  if (!/^[a-z]+(-[a-z]+)*-\d{4}$/u.test(id)) {
    throw new TifaError({
      what: `“${id}” is not a report id.`,
      fix: "An id is the place in lower-case letters, a hyphen, and the year, such as gulou-2019.",
    });
  }
  return id;
}

function importNew(
  page: string | undefined,
  id: string,
  recipePath: string | undefined,
  { root, folder, print }: Surroundings,
): void {
  if (page === undefined) {
    throw new TifaError({ what: "The raw page is missing.", fix: `Name its file. ${WRITE_ONE}` });
  }
  const target = reportFolder(root, id);
  if (exists(target)) {
    throw new TifaError({
      what: `The report ${id} exists already.`,
      where: { file: shown(target, root) },
      fix: "Use --again to make its text anew after a change of its recipe, or choose another id.",
    });
  }
  const path = resolve(folder, page);
  const bytes = readBytes(path, root);
  const raw = decode(bytes, shown(path, root));
  const hash = sha256(bytes);

  const remarks: string[] = [];
  let recipeSource: string;
  let recipe: RecipeFile;
  if (recipePath === undefined) {
    const drafted = draft(raw, hash, shown(path, root));
    recipeSource = writeRecipe(drafted.recipe);
    recipe = readRecipe(recipeSource, "the drafted recipe");
    remarks.push(...drafted.remarks.map(({ line, what }) => `  raw.txt:${line}: ${what}`));
  } else {
    const file = resolve(folder, recipePath);
    recipeSource = decode(readBytes(file, root), shown(file, root), { chinese: false });
    readRecipe(recipeSource, shown(file, root));
    recipeSource = withHash(recipeSource, hash);
    recipe = readRecipe(recipeSource, shown(file, root));
  }

  const restored = restore(raw, recipe, shown(path, root));
  const report = composeReport(draftFrontmatter(id, raw, restored), restored.blocks);
  const files = { report: shown(join(target, "report.mdx"), root), raw: shown(path, root) };
  const blocks = readBack(report, files);
  throwAll(prove({ raw, sha256: hash, recipe, blocks, files, first: true }));

  writeFolder(
    target,
    {
      "raw.txt": bytes,
      "recipe.json": recipeSource,
      "report.mdx": report,
      "ids.json": lockText(updateLock(blocks, null)),
    },
    root,
  );
  const lines = blocks.reduce((sum, block) => sum + block.segments.length, 0);
  print(`${shown(target, root)}: ${blocks.length} blocks, ${lines} lines.\n`);
  if (recipePath === undefined) {
    print(
      "The recipe is a draft: read recipe.json and report.mdx, correct the recipe, run --again.\n",
    );
  }
  if (remarks.length > 0) print(`Look at these places:\n${remarks.join("\n")}\n`);
}

/** Reads a report that is not written yet. What it cannot read is told of the page it was made of. */
function readBack(report: string, files: ProofFiles): readonly Block[] {
  try {
    const { blocks, frontmatter } = parseReport(report, files.report);
    parseReportFrontmatter(frontmatter, files.report);
    return blocks;
  } catch (cause) {
    if (!(cause instanceof TifaError)) throw cause;
    throw new TifaError({
      what: `The importer cannot read back the report that it made of this page: ${cause.what}`,
      where: { file: files.raw },
      fix: "Nothing was written. Leave out or replace in a recipe what is no text, and give it with --recipe.",
      cause,
    });
  }
}

function importAgain(id: string, { root, print }: Surroundings): void {
  const report = open(id, root);
  const standing = parseReport(report.source, report.files.report);
  const restored = restore(report.raw, report.recipe, report.files.raw);
  const anew = reimport(
    { source: report.source, file: report.files.report, blocks: standing.blocks },
    restored,
  );
  const { blocks } = parseReport(anew.source, report.files.report);
  throwAll(prove({ ...report, blocks }));

  const lockPath = join(reportFolder(root, id), "ids.json");
  const oldLock = exists(lockPath) ? readText(lockPath, root) : null;
  const lock = lockText(updateLock(blocks, oldLock === null ? null : readLock(id, root)));
  if (anew.source !== report.source)
    replaceFile(join(reportFolder(root, id), "report.mdx"), anew.source);
  if (lock !== oldLock) replaceFile(lockPath, lock);
  print(
    `${report.files.report}: ${anew.kept} lines kept, ${anew.fresh.length} new, ${anew.gone.length} gone.\n`,
  );
  for (const line of anew.gone) print(`  gone: ${line}\n`);
  for (const line of anew.fresh) print(`  new:  ${line}\n`);
}

/** What the proofs and the lock of ids say; the rest is the linter's. */
const PROVEN: readonly FaultKind[] = ["file", "format", "frontmatter", "source", "ids"];

function checkAll(id: string | undefined, { root, print }: Surroundings): void {
  const { reports, unread, faults } = readCollection(readContentFiles(root));
  const known = [...reports.map((report) => report.id), ...unread].sort();
  if (id !== undefined && !known.includes(requiredId(id))) throw unknownReport(id, known, root);
  const folder = id === undefined ? "content/reports" : reportPath(id);
  throwAll(
    faults
      .filter(({ kind, error }) => PROVEN.includes(kind) && error.where?.file.startsWith(folder))
      .map(({ error }) => error),
  );
  const count = id === undefined ? known.length : 1;
  print(`Both proofs hold for ${count} ${count === 1 ? "report" : "reports"}.\n`);
}

function unknownReport(id: string, known: readonly string[], root: string): TifaError {
  return new TifaError({
    what: `There is no report ${id}.`,
    where: { file: shown(reportFolder(root, id), root) },
    fix: known.length === 0 ? "Import it first." : `The reports are: ${known.join(", ")}.`,
  });
}

/** A report's files, read. */
function open(id: string, root: string) {
  const folder = reportFolder(root, id);
  if (!exists(folder)) throw unknownReport(id, listReports(root), root);
  const files = {
    raw: shown(join(folder, "raw.txt"), root),
    report: shown(join(folder, "report.mdx"), root),
  };
  const bytes = readBytes(join(folder, "raw.txt"), root);
  const recipePath = join(folder, "recipe.json");
  return {
    files,
    raw: decode(bytes, files.raw),
    sha256: sha256(bytes),
    recipe: readRecipe(readText(recipePath, root), shown(recipePath, root)),
    source: readText(join(folder, "report.mdx"), root),
  };
}

/** Reads the ids of a report. */
function readLock(id: string, root: string): IdLock {
  const path = join(reportFolder(root, id), "ids.json");
  return parseLock(readText(path, root), shown(path, root));
}

function lockText(lock: IdLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

if (import.meta.main) await runCommand(main);
