/** Content for the tests of the linter, from the little that a test is about. */
import { readCollection } from "../../../src/collection/read.ts";
import type { Collection } from "../../../src/lib/collection.ts";
import type { Finding } from "../../../src/lib/lint/finding.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import type { Rule } from "../../../src/lib/lint/rule.ts";

/** The report that {@link lintOf} makes. */
const REPORT = "dao-2020";
export const REPORT_FILE = `content/reports/${REPORT}/report.mdx`;

/** What a test may say; everything else is plausible. */
export interface Fixture {
  /** Blocks, as in report.mdx; without it a single translated sentence. */
  readonly body?: string;
  /** Keys of the report's frontmatter, as YAML, one a line, in place of the usual ones. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Entries by id: the YAML of their frontmatter, or what {@link entryOf} makes. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly lock?: string;
  /** introduction.mdx. */
  readonly introduction?: string;
  readonly source?: { readonly raw: Uint8Array; readonly sha256: string; readonly recipe: string };
}

const KEYS: Readonly<Record<string, string>> = {
  id: REPORT,
  title: "{ zh: 题, en: Title }",
  issuer: "{ zh: 某区, en: A District }",
  place: "{ zh: 某区, en: A District }",
  level: "district",
  date: '"2020"',
  genre: "{ zh: 报告, en: report }",
  publisher: "{ zh: 不详, en: not named }",
  url: "null",
  restored: "Nothing was restored.",
  translation: "{ method: machine, reviewed: none, complete: true }",
};

/** The lines before the body: frontmatter of one line a key, and the title. */
const LINES_BEFORE_BODY = Object.keys(KEYS).length + 6;

/** The line of the file on which the nth line of the body stands, with the usual keys. */
export function bodyLine(nth: number): number {
  return LINES_BEFORE_BODY + nth;
}

function reportOf({ body = "甲说了话。\n> A spoke.\n", keys = {} }: Fixture): string {
  const yaml = Object.entries({ ...KEYS, ...keys }).map(([key, value]) => `${key}: ${value}`);
  return `---\n${yaml.join("\n")}\n---\n\n# 题\n> Title\n\n${body}`;
}

/** The content of one report and its glossary, parsed. */
export function contentOf(fixture: Fixture): Collection {
  const { lock, source, introduction } = fixture;
  return readCollection({
    pages: new Map(),
    families: new Map(),
    faults: [],
    entries: new Map(
      Object.entries(fixture.entries ?? {}).map(([id, text]) => [
        `content/glossary/${id}.mdx`,
        text,
      ]),
    ),
    reports: new Map([
      [
        REPORT,
        {
          report: reportOf(fixture),
          ...(lock === undefined ? {} : { lock }),
          ...(introduction === undefined ? {} : { introduction }),
          ...(source === undefined ? {} : { source }),
        },
      ],
    ]),
  });
}

/** What one rule finds. */
export function lintOf(rule: Rule, fixture: Fixture): readonly Finding[] {
  return lint(contentOf(fixture), [rule]);
}

/** Findings as tests write them: the line counted from the body's first, then what is wrong. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, severity, what }) => {
    const place = file === REPORT_FILE ? String(line - LINES_BEFORE_BODY) : `${file}:${line}`;
    return `${place} ${severity === "warning" ? "(warning) " : ""}${what}`;
  });
}

/** A block of one line. */
export function pair(zh: string, en: string): string {
  return `${zh}\n> ${en}\n`;
}

/** What a test may say of an entry. */
export interface EntryFixture {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** YAML of `renderings`, in place of the one made from `en`. */
  readonly renderings?: string;
  /** Further lines of YAML. */
  readonly more?: string;
  readonly body?: string;
}

/** The file of a valid entry. */
export function entryOf({ id, zh, en, renderings, more = "", body = "" }: EntryFixture): string {
  return `---
id: ${id}
kind: place
head: { zh: ${zh}, hant: ${zh}, pinyin: x, en: "${en}" }
scope: { level: district, issuer: null, place: null }
renderings: ${renderings ?? `[{ en: "${en}", role: house, status: preferred }]`}
brief: Used in a test.
confidence: high
status: in-use
${more}
---
${body}`;
}
