/**
 * The folder content/ on disk, and nothing else of the project knows it. What cannot be read as it
 * should be is told as a fault, file by file; the rest is read all the same.
 */
import { createHash } from "node:crypto";
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../lib/collection.ts";
import { attempt, TifaError } from "../lib/errors.ts";
import { decode } from "../lib/importer/decode.ts";

/** The files of content/ as text, by their path from the project's root. */
export interface ContentFiles {
  /** `content/glossary/*.mdx`. */
  readonly entries: ReadonlyMap<string, string>;
  /** By the name of the folder, which is the report's id. */
  readonly reports: ReadonlyMap<string, ReportFiles>;
  /** `content/pages/*.mdx`. */
  readonly pages: ReadonlyMap<string, string>;
  /** `content/families/*.mdx`. */
  readonly families: ReadonlyMap<string, string>;
  /** `content/no-formulas.json`: phrase → reason; left out, there are none. */
  readonly noFormulas?: string;
  /** Files that are missing, out of place, or no text. */
  readonly faults: readonly Fault[];
}

/** The files of a report; a test that is not about its source leaves raw page and recipe out. */
export interface ReportFiles {
  readonly report: string;
  /** ids.json; left out, the segments are numbered in order. */
  readonly lock?: string;
  readonly source?: RawSource;
  /** introduction.mdx; a draft may lack it. */
  readonly introduction?: string;
}

/** What a report was made from. */
interface RawSource {
  readonly raw: Uint8Array;
  /** Of `raw`, in lower-case hexadecimal. */
  readonly sha256: string;
  /** recipe.json. */
  readonly recipe: string;
}

/** What a report's folder may hold beside report.mdx. */
const REPORT_FILES: readonly string[] = ["raw.txt", "recipe.json", "report.mdx", "ids.json"];

/** What it may hold besides. */
const INTRODUCTION = "introduction.mdx";

/** The folders of content/, and the file that stands beside them. */
const FOLDERS = {
  reports: "reports",
  glossary: "glossary",
  pages: "pages",
  families: "families",
} as const;
const LICENSE = "LICENSE.md";
const NO_FORMULAS = "no-formulas.json";

/**
 * Reads the content folder of a project.
 *
 * @param root the project's root folder
 */
export function readContentFiles(root: string): ContentFiles {
  const reader = new Reader(root);
  reader.refuseOthers("content", [...Object.values(FOLDERS), LICENSE, NO_FORMULAS]);
  const entries = reader.readTexts(`content/${FOLDERS.glossary}`);
  const pages = reader.readTexts(`content/${FOLDERS.pages}`);
  const families = reader.readTexts(`content/${FOLDERS.families}`);
  const reports = new Map<string, ReportFiles>();
  for (const id of reader.listFolders(`content/${FOLDERS.reports}`)) {
    const files = reader.readReport(id);
    if (files !== null) reports.set(id, files);
  }
  const noFormulas = reader.readText(`content/${NO_FORMULAS}`);
  return {
    ...(noFormulas === null ? {} : { noFormulas }),
    entries,
    reports,
    pages,
    families,
    faults: reader.faults,
  };
}

/** Where a report's files stand, from the project's root. */
export function reportPath(id: string, name = ""): string {
  return `content/${FOLDERS.reports}/${id}${name === "" ? "" : `/${name}`}`;
}

class Reader {
  readonly faults: Fault[] = [];
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The texts of the MDX files of a folder, by path, in the order of their names. */
  readTexts(folder: string): Map<string, string> {
    const texts = new Map<string, string>();
    const names = this.list(folder);
    for (const { name } of names) {
      const file = `${folder}/${name}`;
      if (!name.endsWith(".mdx")) {
        this.refuse(
          file,
          "Nothing reads this: a text here is a file whose name ends in .mdx, in no folder of its own.",
          "Rename it, move it up, or take it out of content/.",
        );
        continue;
      }
      const text = this.readText(file);
      if (text !== null) texts.set(file, text);
    }
    if (names.length > 0 || this.faults.some(({ error }) => error.where?.file === folder)) {
      return texts;
    }
    this.refuse(folder, "The folder is empty.", "Restore its files from the project's history.");
    return texts;
  }

  /** The names of the folders of a folder; anything else in it is refused. */
  listFolders(folder: string): string[] {
    const found = this.list(folder);
    for (const entry of found) {
      if (entry.isDirectory()) continue;
      this.refuse(
        `${folder}/${entry.name}`,
        "Nothing reads this: each report has a folder of its own here.",
        "Move it into a report's folder, or take it out of content/.",
      );
    }
    return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  }

  /** A report's files; null where there is nothing to read. */
  readReport(id: string): ReportFiles | null {
    const folder = reportPath(id);
    const present = this.list(folder).map((entry) => entry.name);
    this.refuseOthers(folder, [...REPORT_FILES, INTRODUCTION]);
    if (present.length === 0) {
      this.refuse(
        folder,
        "The folder of the report is empty.",
        "Take it away, or import the report anew.",
      );
      return null;
    }
    for (const name of REPORT_FILES) {
      if (present.includes(name)) continue;
      this.refuse(
        `${folder}/${name}`,
        "The file is missing: a report's folder holds raw.txt, recipe.json, report.mdx and ids.json.",
        "Restore it from the project's history, or import the report anew.",
      );
    }
    const has = (name: string): boolean => present.includes(name);
    const report = has("report.mdx") ? this.readText(`${folder}/report.mdx`) : null;
    const lock = has("ids.json") ? this.readText(`${folder}/ids.json`) : null;
    const recipe = has("recipe.json") ? this.readText(`${folder}/recipe.json`) : null;
    const raw = has("raw.txt") ? this.readBytes(`${folder}/raw.txt`) : null;
    const introduction = has(INTRODUCTION) ? this.readText(`${folder}/${INTRODUCTION}`) : null;
    if (report === null) return null;
    return {
      ...(introduction === null ? {} : { introduction }),
      report,
      ...(lock === null ? {} : { lock }),
      ...(raw === null || recipe === null
        ? {}
        : { source: { raw, recipe, sha256: createHash("sha256").update(raw).digest("hex") } }),
    };
  }

  /** Refuses whatever a folder holds beside the names given. */
  refuseOthers(folder: string, names: readonly string[]): void {
    for (const { name } of this.list(folder, false)) {
      if (names.includes(name)) continue;
      this.refuse(
        `${folder}/${name}`,
        `Nothing reads this: ${folder} holds ${names.join(", ")}.`,
        "Rename it, or take it out of content/.",
      );
    }
  }

  /** What a folder holds, sorted by name, without what begins with a point. */
  private list(folder: string, complain = true): Dirent[] {
    try {
      return readdirSync(join(this.root, folder), { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith("."))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (cause) {
      if (complain) {
        const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
        this.refuse(
          folder,
          isMissing ? "The folder is missing." : "This is not a folder that can be read.",
          "Restore it from the project's history.",
        );
      }
      return [];
    }
  }

  readText(file: string): string | null {
    const bytes = this.readBytes(file);
    if (bytes === null) return null;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.refuse(
        file,
        "The file begins with a byte order mark.",
        "Save it as UTF-8 without one.",
        1,
      );
      return null;
    }
    const decoded = attempt(() => decode(bytes, file, { chinese: false }));
    if ("value" in decoded) return decoded.value;
    this.faults.push(...decoded.errors.map((error): Fault => ({ kind: "file", error })));
    return null;
  }

  private readBytes(file: string): Uint8Array | null {
    const path = join(this.root, file);
    try {
      // Asked of the name itself: a pipe would be waited for, and a link can lead anywhere.
      const state = lstatSync(path);
      if (state.isFile()) return readFileSync(path);
      const what = state.isDirectory()
        ? "a folder"
        : state.isSymbolicLink()
          ? "a link to another file"
          : "no regular file";
      this.refuse(file, `A file belongs here, and this is ${what}.`, "Put the file itself here.");
    } catch (cause) {
      this.refuse(
        file,
        `The file cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)}).`,
        "Check its permissions.",
      );
    }
    return null;
  }

  private refuse(file: string, what: string, fix: string, line?: number): void {
    const where = line === undefined ? { file } : { file, line };
    this.faults.push({ kind: "file", error: new TifaError({ what, where, fix }) });
  }
}
