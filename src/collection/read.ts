/**
 * Makes the collection of the files of content/: every file as far as it goes, and what is wrong
 * with it as a list. Never throws for what stands in a file.
 */
import type {
  Collection,
  EntryRecord,
  Fault,
  FaultKind,
  Introduction,
  ProsePage,
  Report,
} from "../lib/collection.ts";
import { attempt, TifaError } from "../lib/errors.ts";
import { annotate, GlossaryIndex } from "../lib/glossary/annotate.ts";
import { type Family, parseFamily } from "../lib/glossary/family.ts";
import { readEntryFile } from "../lib/glossary/file.ts";
import { findOccurrences } from "../lib/glossary/occurrences.ts";
import { checkGlossary, completeRelations } from "../lib/glossary/problem.ts";
import type { Setting } from "../lib/glossary/scope.ts";
import { decode } from "../lib/importer/decode.ts";
import { parseReportFrontmatter } from "../lib/importer/frontmatter.ts";
import { prove } from "../lib/importer/proof.ts";
import { type RecipeFile, readRecipe } from "../lib/importer/recipe.ts";
import { compareLock, type IdLock, parseLock } from "../lib/text/lock.ts";
import { findOddCharacters } from "../lib/text/odd.ts";
import { checkProse } from "../markdown/prose.ts";
import { readReport } from "../markdown/report.ts";
import { type ContentFiles, type ReportFiles, reportPath } from "./files.ts";
import { readIntroduction } from "./introduction.ts";
import { readPage } from "./page.ts";

/** The collection, as far as the files can be read. */
export function readCollection(files: ContentFiles): Collection {
  const faults: Fault[] = [...files.faults];
  const add = (kind: FaultKind, errors: readonly TifaError[]): void => {
    faults.push(...errors.map((error): Fault => ({ kind, error })));
  };
  const texts: (readonly [file: string, text: string])[] = [
    ...files.entries,
    ...files.pages,
    ...files.families,
    ...[...files.reports].map(
      ([id, { report }]) => [reportPath(id, "report.mdx"), report] as const,
    ),
  ];
  for (const [file, text] of texts) add("characters", oddCharacters(text, file));
  const read = [...files.reports].map(([id, report]) => readReportFiles(id, report, add));
  const entries = readEntries(files.entries, read.map(settingOf), add);
  const glossary = new GlossaryIndex(entries.map((record) => record.entry));
  const reports = read.flatMap((report): Report[] => {
    if (report.blocks === null) return [];
    const { blocks, errors } = annotate(report.blocks, glossary, settingOf(report), report.file);
    add("ownership", errors);
    return [{ ...report, blocks }];
  });

  const isEntry = (id: string): boolean => files.entries.has(`content/glossary/${id}.mdx`);
  for (const { introduction } of reports) {
    if (introduction === null) continue;
    add("prose", checkProse(introduction.text, introduction.file, { isEntry }));
  }
  for (const { body, bodyLine, file } of entries) {
    add("prose", checkProse("\n".repeat(bodyLine - 1) + body, file, { isEntry }));
  }
  const pages = [...files.pages].flatMap(([file, source]): ProsePage[] => {
    const page = attempt(() => readPage(source, file));
    if ("errors" in page) {
      add("prose", page.errors);
      return [];
    }
    add("prose", checkProse(page.value.text, file, { isEntry, isPage: true }));
    return [page.value];
  });
  const families = [...files.families].flatMap(([file, source]): Family[] => {
    const family = attempt(() => parseFamily(source, file));
    if ("errors" in family) {
      add("prose", family.errors);
      return [];
    }
    add("prose", checkProse(family.value.text, file, { isEntry }));
    return [family.value];
  });
  add("relation", familyErrors(entries, families));
  const noFormulas = attempt(() => readNoFormulas(files.noFormulas ?? "{}"));
  if ("errors" in noFormulas) add("file", noFormulas.errors);
  return {
    noFormulas: "errors" in noFormulas ? new Map() : noFormulas.value,
    reports,
    entries,
    pages,
    families: families.sort((a, b) => a.order - b.order),
    occurrences: findOccurrences(reports, [...glossary.byId.values()]),
    unread: read.filter((report) => report.blocks === null).map((report) => report.id),
    isPartial:
      entries.length < files.entries.size ||
      families.length < files.families.size ||
      faults.some(({ kind }) => kind === "file" || kind === "format") ||
      read.some(({ meta }) => meta === null),
    faults,
  };
}

/** Characters of a file that do not show what they are, written plainly or as an escape of YAML. */
function oddCharacters(text: string, file: string): TifaError[] {
  const head = /^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? "";
  // An escape stands for one character, so the places after it on its line may be off by a few.
  const plain = head.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const shown = plain + text.slice(head.length);
  return findOddCharacters(shown).map(({ index, shown: character, what, fix }) => {
    const before = shown.slice(0, index).split("\n");
    return new TifaError({
      what: `${character} ${what}.`,
      where: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      fix,
    });
  });
}

function readIntroductionOf(id: string, files: ReportFiles, add: Add): Introduction | null {
  if (files.introduction === undefined) return null;
  const { introduction: text } = files;
  const read = attempt(() => readIntroduction(text, reportPath(id, "introduction.mdx")));
  if ("value" in read) return read.value;
  add("prose", read.errors);
  return null;
}

/** The list of quoted phrases that hold a numeral and are no formula. */
function readNoFormulas(source: string): ReadonlyMap<string, string> {
  const where = { file: "content/no-formulas.json" };
  const fix = "Write an object of strings: the phrase without quotation marks, then the reason.";
  try {
    const entries = Object.entries(JSON.parse(source) as Record<string, unknown>);
    return new Map(
      entries.map(([phrase, reason]) => {
        if (typeof reason === "string" && reason.trim() !== "") return [phrase, reason];
        throw new TifaError({ what: `“${phrase}” stands here without a reason.`, where, fix });
      }),
    );
  } catch (cause) {
    if (cause instanceof TifaError) throw cause;
    throw new TifaError({
      what: `The list is not JSON: ${(cause as Error).message}.`,
      where,
      fix,
      cause,
    });
  }
}

/** Entries that name a family that there is none of. */
function familyErrors(entries: readonly EntryRecord[], families: readonly Family[]): TifaError[] {
  const known = families.map((family) => family.id);
  return entries.flatMap(({ entry, file, locate }) =>
    entry.family === undefined || known.includes(entry.family)
      ? []
      : new TifaError({
          what: `The entry ${entry.id} belongs to a family that does not exist: “${entry.family}” (family).`,
          where: { file, line: locate(["family"]) ?? 1 },
          fix: `Write one of: ${known.join(", ")}.`,
        }),
  );
}

type Add = (kind: FaultKind, errors: readonly TifaError[]) => void;

/** A report before its terms are found; without blocks where its text cannot be read. */
interface PlainReport extends Omit<Report, "blocks"> {
  readonly blocks: Report["blocks"] | null;
}

function settingOf({ id, meta }: PlainReport): Setting {
  return { id, place: meta?.place.zh, date: meta?.date };
}

function readEntries(
  files: ContentFiles["entries"],
  reports: readonly Setting[],
  add: Add,
): EntryRecord[] {
  const records: EntryRecord[] = [];
  for (const [file, source] of files) {
    const { read, errors } = readEntryFile(source, file);
    add("entry", errors);
    if (read !== null) records.push({ ...read, file });
  }
  const byId = new Map(records.map((record) => [record.entry.id, record]));
  const plain = records.map((record) => record.entry);
  const locate = (id: string, path: readonly (string | number)[]): number | undefined =>
    byId.get(id)?.locate(path);
  add("relation", checkGlossary(plain, { reports, locate }));
  const complete = new Map(completeRelations(plain).map((entry) => [entry.id, entry]));
  return records.map((record) => ({
    ...record,
    entry: complete.get(record.entry.id) ?? record.entry,
  }));
}

function readReportFiles(id: string, files: ReportFiles, add: Add): PlainReport {
  const file = reportPath(id, "report.mdx");
  const reading = readReport(files.report, file);
  add("format", reading.errors);
  const { report, faulty } = reading;
  const source = readSource(id, files.source, add);
  const plain = {
    id,
    file,
    introduction: readIntroductionOf(id, files, add),
    source: files.report.split("\n"),
    recipe: source?.recipe.recipe ?? null,
    sha256: files.source?.sha256 ?? null,
  };
  if (report === null) {
    return { ...plain, meta: null, locate: () => undefined, faulty, blocks: null };
  }
  const proven: TifaError[] = [];
  const meta = attempt(() => parseReportFrontmatter(report.frontmatter, file, report.locate));
  if ("errors" in meta) add("frontmatter", meta.errors);
  else if (meta.value.id !== id) add("frontmatter", [wrongId(meta.value.id, id, file)]);
  if (reading.errors.length === 0 && "value" in meta && source !== null) {
    const evidence = { ...source, blocks: report.blocks };
    const proof = attempt(() => prove(evidence));
    proven.push(...firstOfEachLine("errors" in proof ? proof.errors : proof.value));
    add("source", proven);
  }

  const lock = attempt(() => readLock(files.lock, reportPath(id, "ids.json")));
  if ("errors" in lock) add("ids", lock.errors);
  const locked =
    "errors" in lock || lock.value === null
      ? { blocks: report.blocks, errors: [] }
      : compareLock(report.blocks, lock.value, file);
  // A block that is not read shifts all that follow it, which says nothing about their ids.
  if (reading.errors.length === 0) add("ids", notTold(locked.errors, proven));
  return {
    ...plain,
    meta: "value" in meta ? meta.value : null,
    locate: report.locate,
    faulty: new Set(
      locked.blocks
        .filter((_, at) => faulty.has(report.blocks[at]?.id ?? ""))
        .map((block) => block.id),
    ),
    blocks: locked.blocks,
  };
}

/** Both proofs and the lock see the same wrong character; it is told once. */
function firstOfEachLine(errors: readonly TifaError[]): TifaError[] {
  // A page that is not the recipe's differs everywhere: the hash says all there is to say.
  const wrongPage = errors.find(({ where }) => where?.file.endsWith("/recipe.json"));
  return wrongPage === undefined ? notTold(errors, []) : [wrongPage];
}

/** Errors of lines on which nothing has been told yet. */
function notTold(errors: readonly TifaError[], told: readonly TifaError[]): TifaError[] {
  const seen = new Set(told.map(placeOf));
  return errors.filter((error) => {
    const place = placeOf(error);
    if (error.where?.line === undefined) return true;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function placeOf({ where }: TifaError): string {
  return `${where?.file}:${where?.line}`;
}

/** The raw page and its recipe, read; null where one of them is missing or cannot be read. */
function readSource(id: string, source: ReportFiles["source"], add: Add) {
  if (source === undefined) return null;
  const names = { raw: reportPath(id, "raw.txt"), report: reportPath(id, "report.mdx") };
  const read = attempt((): { raw: string; recipe: RecipeFile } => ({
    raw: decode(source.raw, names.raw),
    recipe: readRecipe(source.recipe, reportPath(id, "recipe.json")),
  }));
  if ("value" in read) return { ...read.value, sha256: source.sha256, files: names };
  add("source", read.errors);
  return null;
}

function readLock(text: string | undefined, file: string): IdLock | null {
  return text === undefined ? null : parseLock(text, file);
}

function wrongId(written: string, folder: string, file: string): TifaError {
  return new TifaError({
    what: `The report calls itself ${written} and stands in the folder ${folder}.`,
    where: { file, line: 2 },
    fix: "Write the folder's name into the frontmatter.",
  });
}
