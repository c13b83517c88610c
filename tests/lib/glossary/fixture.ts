/** Makes entries, lines and reports for tests from the little that a test is about. */
import { type Entry, entrySchema } from "../../../src/lib/glossary/schema.ts";
import type { Setting } from "../../../src/lib/glossary/scope.ts";
import type { Block } from "../../../src/lib/text/model.ts";
import { parseReport } from "../../../src/markdown/report.ts";

/** What a test may say of an entry; the rest is filled in plausibly. */
export interface EntryFixture {
  readonly id: string;
  readonly zh: string;
  readonly en: string | readonly string[];
  readonly reports?: readonly string[];
  readonly notMatch?: readonly string[];
  readonly gloss?: {
    readonly zh: string;
    readonly report: string;
    readonly from: string;
    readonly to?: string;
  };
}

/** A valid entry of the schema. */
export function entryOf({ id, zh, en, reports, notMatch, gloss }: EntryFixture): Entry {
  const forms = typeof en === "string" ? [en] : en;
  return entrySchema.parse({
    id,
    kind: "concept",
    head: { zh, hant: zh, pinyin: "x", en: forms[0] },
    scope: {
      level: "district",
      issuer: null,
      place: null,
      ...(reports === undefined ? {} : { reports }),
    },
    renderings: [{ en: forms[0], role: "house", status: "preferred", match: forms }],
    brief: "Used in a test.",
    explainedBy: gloss === undefined ? "unexplained" : "this-report",
    ...(notMatch === undefined ? {} : { notMatch }),
    ...(gloss === undefined
      ? {}
      : {
          officialGloss: {
            zh: gloss.zh,
            en: "x",
            sources: [
              {
                report: gloss.report,
                from: gloss.from,
                ...(gloss.to === undefined ? {} : { to: gloss.to }),
              },
            ],
          },
        }),
    confidence: "high",
    status: "in-use",
  });
}

/** The blocks of a report whose body is given; p1 is its title. */
export function blocksOf(body: string): readonly Block[] {
  return parseReport(`---\nid: r\n---\n# 题\n>\n\n${body}`, "report.mdx").blocks;
}

/** A report of which only the name is known. */
export function settingOf(id: string): Setting {
  return { id, place: undefined, date: undefined };
}
