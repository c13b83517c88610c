import { describe, expect, it } from "vitest";
import { z } from "zod";
import { TifaError } from "../../../src/lib/errors.ts";
import { parseEntryFile } from "../../../src/lib/glossary/file.ts";
import {
  checkGlossary,
  completeRelations,
  entryErrors,
  parseEntry,
} from "../../../src/lib/glossary/problem.ts";
import {
  countWords,
  type Entry,
  entryFields,
  entrySchema,
  preferredRendering,
} from "../../../src/lib/glossary/schema.ts";
import { settingOf } from "./fixture.ts";

const FILE = "content/glossary/gulou-12.mdx";

/** A small entry that is right in every respect; tests spoil one thing. */
function entry(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: "gulou-12",
    kind: "digit-code",
    head: { zh: "12", hant: "12", pinyin: "yī èr", en: "the “12” approach" },
    scope: { level: "district", issuer: null, place: null },
    renderings: [{ en: "the “12” approach", role: "house", status: "preferred" }],
    parts: [
      { token: "1", label: { zh: "一", en: "one" }, items: [{ zh: "甲", en: "a" }] },
      {
        token: "2",
        label: { zh: "二", en: "two" },
        items: [
          { zh: "乙", en: "b" },
          { zh: "丙", en: "c" },
        ],
      },
    ],
    explainedBy: "editor-inference",
    brief: "Used in a test.",
    confidence: "high",
    status: "in-use",
    ...changes,
  };
}

const messages = (data: unknown, file = FILE) =>
  entryErrors(data, file).map((error) => error.message);

const source = { kind: "press", title: "Report of 2019", seenOn: "2026-11-21" };

describe("an entry that is right", () => {
  it("is accepted and comes back with what may be left out written out", () => {
    const parsed = parseEntry(entry(), FILE);
    expect(parsed.match).toEqual(["12"]);
    expect(parsed.renderings[0]?.match).toEqual(["the “12” approach"]);
    expect(parsed.notMatch).toEqual([]);
    expect(parsed.related).toEqual([]);
  });

  it("keeps the forms that it names itself", () => {
    const parsed = parseEntry(entry({ match: ["“12”思路"] }), FILE);
    expect(parsed.match).toEqual(["“12”思路"]);
  });

  it("documents each of its keys, at every depth", () => {
    const undocumented = (node: unknown, path: string): string[] => {
      const { properties, items, anyOf } = node as {
        properties?: Record<string, { description?: string }>;
        items?: unknown;
        anyOf?: unknown[];
      };
      return [
        ...Object.entries(properties ?? {}).flatMap(([key, inner]) => [
          ...(inner.description === undefined ? [`${path}${key}`] : []),
          ...undocumented(inner, `${path}${key}.`),
        ]),
        ...(items === undefined ? [] : undocumented(items, `${path}[].`)),
        ...(anyOf ?? []).flatMap((inner) => undocumented(inner, path)),
      ];
    };
    expect(undocumented(z.toJSONSchema(entryFields), "")).toEqual([]);
  });

  it("has a JSON Schema, since the data is published with one", () => {
    expect(z.toJSONSchema(entrySchema).properties).toHaveProperty("officialGloss");
  });
});

describe("an entry that is wrong", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "two preferred renderings",
      {
        renderings: [
          { en: "one", role: "house", status: "preferred" },
          { en: "two", role: "house", status: "preferred" },
        ],
      },
      "The entry gulou-12 has two preferred renderings (renderings[1].status).",
    ],
    [
      "no preferred rendering",
      { renderings: [{ en: "one", role: "house", status: "admitted" }] },
      "The entry gulou-12 has no preferred rendering (renderings).",
    ],
    [
      "an official rendering without a source",
      { renderings: [{ en: "one", role: "official", status: "preferred" }] },
      "calls the rendering “one” official without a source (renderings[0].source).",
    ],
    [
      "a rendering whose source is not listed",
      {
        renderings: [{ en: "one", role: "official", status: "preferred", source: "Another" }],
        sources: [source],
      },
      "a source that is not among its sources: “Another” (renderings[0].source).",
    ],
    [
      "tokens that do not join to the code",
      { head: { zh: "123", hant: "123", pinyin: "x", en: "x" } },
      "has parts whose tokens (1, 2) do not join to “123” (parts).",
    ],
    [
      "a count with the wrong number of items",
      {
        head: { zh: "3", hant: "3", pinyin: "sān", en: "x" },
        parts: [{ token: "3", label: { zh: "三", en: "three" }, items: [{ zh: "甲", en: "a" }] }],
      },
      "lists 1 item under “3”, which counts 3 (parts[0].items).",
    ],
    [
      "a reading of too few syllables",
      {
        head: { zh: "老旧小区", hant: "老舊小區", pinyin: "lǎojiù", en: "x" },
        parts: [],
        kind: "concept",
      },
      "has a reading of 2 syllables for 4 characters: “lǎojiù” (head.pinyin).",
    ],
    [
      "a reading without tones",
      { head: { zh: "小区", hant: "小區", pinyin: "xiaoqū", en: "x" }, parts: [], kind: "concept" },
      "has the syllable “xiao” without its tone in “xiaoqū” (head.pinyin).",
    ],
    [
      "a single character to match",
      { match: ["的"] },
      "matches the single character “的”, which occurs in many words (match[0]).",
    ],
    [
      "a brief of more than sixty words",
      { brief: "word ".repeat(61) },
      "has a brief of 61 words; 60 are allowed (brief).",
    ],
    [
      "a formula that does not say who explains it",
      { explainedBy: undefined },
      "is a digit-code and does not say who explains it (explainedBy).",
    ],
    [
      "a report that explains, without its words",
      { explainedBy: "this-report" },
      "says that a report explains it and gives no official gloss (officialGloss).",
    ],
    [
      "an official gloss that nobody is said to give",
      { officialGloss: { zh: "一", en: "one", sources: [{ report: "gulou-2019", from: "p1-1" }] } },
      "has an official gloss from a report and does not say that a report explains it (explainedBy).",
    ],
    [
      "media that explain, unnamed",
      { explainedBy: "media" },
      "says “media”, and none of its sources is state-media or press (explainedBy).",
    ],
    [
      "a contested term whose readings come from one source",
      {
        contested: true,
        sources: [source],
        readings: [
          { kind: "scholar", author: "A", claim: "It is read so.", source: "Report of 2019" },
          { kind: "institution", author: "B", claim: "It is so.", source: "Report of 2019" },
        ],
      },
      "is contested and has not both an institution and a scholar among its readings, from two sources (readings).",
    ],
    [
      "a reading of more than 120 words",
      {
        sources: [source],
        readings: [
          { kind: "scholar", author: "A", claim: "word ".repeat(121), source: "Report of 2019" },
        ],
      },
      "has a reading of 121 words; 120 are allowed (readings[0].claim).",
    ],
    [
      "a quotation longer than may be quoted",
      {
        sources: [source],
        readings: [
          {
            kind: "scholar",
            author: "A",
            claim: "It is.",
            quotation: `${"字".repeat(20)} and six words more than that`,
            source: "Report of 2019",
          },
        ],
      },
      "quotes 27 words; 25 are allowed (readings[0].quotation).",
    ],
    [
      "an event whose source is not listed",
      { dates: [{ what: "said", date: "2019", source: "Another" }] },
      "names a source that is not among its sources: “Another” (dates[0].source).",
    ],
    [
      "a source that nobody has seen and nobody calls unverified",
      { sources: [{ kind: "official", title: "Notice" }] },
      "has a source without the day on which it was seen (sources[0]).",
    ],
    [
      "a reading whose source is not listed",
      { readings: [{ kind: "press", author: "A", claim: "It is.", source: "Another" }] },
      "names a source that is not among its sources: “Another” (readings[0].source).",
    ],
    [
      "a context that contains none of its forms",
      { notMatch: ["台江路"] },
      "excludes the context “台江路”, which contains none of its forms (notMatch[0]).",
    ],
    ["a reference given twice", { related: ["a", "a"] }, "lists “a” twice (related[1])."],
    [
      "a scope that ends before it begins",
      {
        scope: { level: "city", issuer: null, place: null, period: { from: "2019", to: "2018" } },
      },
      "ends (2018) before it begins (2019) (scope.period).",
    ],
  ])("with %s is told so in a sentence that names the key", (_name, changes, message) => {
    const found = messages(entry(changes));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${FILE}: The entry gulou-12`);
    expect(found[0]).toContain(message);
  });

  it.each<[string, unknown, string, string]>([
    [
      "a missing key",
      entry({ head: { zh: "12", hant: "12", pinyin: "yī èr" } }),
      "lacks a key that every entry needs (head.en).",
      "Add `head.en`: the English headword",
    ],
    [
      "a misspelt key",
      entry({ confidance: "high" }),
      "has a key that an entry does not know: “confidance” (confidance).",
      "Did you mean “confidence”?",
    ],
    [
      "a misspelt key further in",
      entry({
        scope: { level: "city", isuer: null, issuer: null, place: null },
      }),
      "does not know: “isuer” (scope.isuer).",
      "Did you mean “issuer”?",
    ],
    [
      "an unknown key like no other",
      entry({ wxyzwxyz: 1 }),
      "does not know: “wxyzwxyz” (wxyzwxyz).",
      "Known here: id, kind, head,",
    ],
    [
      "text that a comma has cut in braces",
      entry({ head: { zh: "12", hant: "12", pinyin: "x", en: "one", "two and three": null } }),
      "does not know: “two and three” (head.two and three).",
      "put the text in quotation marks",
    ],
    [
      "a value that is not allowed",
      entry({ status: "in use" }),
      "has a value that is not allowed: “in use” (status).",
      "Did you mean “in-use”?",
    ],
    [
      "a year without quotation marks",
      entry({ scope: { level: "city", issuer: null, place: null, period: { from: 2019 } } }),
      "has a number where text is expected: 2019 (scope.period.from).",
      "Put it in quotation marks.",
    ],
    [
      "a date without quotation marks",
      entry({
        scope: {
          level: "city",
          issuer: null,
          place: null,
          period: { from: new Date("2019-11-05") },
        },
      }),
      "has a date where text is expected: 2019-11-05 (scope.period.from).",
      "Put it in quotation marks.",
    ],
    [
      "a date that is none",
      entry({
        scope: { level: "city", issuer: null, place: null, period: { from: "November 2019" } },
      }),
      "has “November 2019”, which must be a date as precise as it is known",
      '"2019", "2019-11" or "2019-11-05"',
    ],
    [
      "an id in other letters",
      entry({ id: "Gulou_12" }),
      "must be lower-case letters, digits and single hyphens",
      "gulou-12348",
    ],
    [
      "text where a list is expected",
      entry({ related: "fuzhou" }),
      "has fuzhou where a list is expected (related).",
      "ids of other entries",
    ],
    [
      "an empty text",
      entry({ brief: " " }),
      "which must not be empty (brief).",
      "at most 60 words",
    ],
  ])("with %s is told what to do", (_name, data, what, fix) => {
    const found = messages(data).filter((message) => !message.includes("name of its file"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]).toContain(fix);
  });

  it("is told when its id is not the name of its file", () => {
    expect(messages(entry(), "content/glossary/gulou-13.mdx")).toEqual([
      "content/glossary/gulou-13.mdx: The entry gulou-12 does not bear the name of its file, gulou-13 (id). " +
        "Call the file gulou-12.mdx, or correct the id if the entry has not been published yet: ids never change.",
    ]);
  });

  it("is told all its faults at once", () => {
    const data = entry({ brief: "word ".repeat(61), related: ["a", "a"] });
    expect(messages(data)).toHaveLength(2);
    expect(() => parseEntry(data, FILE)).toThrow(/2 problems were found/);
  });

  it("is refused with the project's own error even when it is no entry at all", () => {
    for (const data of [undefined, null, "text", []]) {
      expect(() => parseEntry(data, FILE)).toThrow(TifaError);
    }
  });
});

describe("a plain name", () => {
  it("needs nobody to explain it", () => {
    const place = entry({ kind: "place", parts: [], explainedBy: undefined });
    expect(messages(place)).toEqual([]);
  });
});

describe("the preferred rendering", () => {
  it("is found wherever it stands in the list", () => {
    const parsed = parseEntry(
      entry({
        renderings: [
          { en: "one", role: "literal", status: "admitted" },
          { en: "two", role: "house", status: "preferred" },
        ],
      }),
      FILE,
    );
    expect(preferredRendering(parsed).en).toBe("two");
  });
});

describe("counting words", () => {
  it("counts runs that hold a letter or a digit, and no lone dash", () => {
    expect(countWords("One – “two”, 3 (四访四问).")).toBe(4);
    expect(countWords("  ")).toBe(0);
  });
});

describe("a glossary", () => {
  const made = (id: string, changes: Record<string, unknown> = {}): Entry =>
    parseEntry(
      entry({
        id,
        kind: "concept",
        head: { zh: id, hant: id, pinyin: "x", en: id },
        parts: [],
        ...changes,
      }),
      `content/glossary/${id}.mdx`,
    );
  const scope = (reports?: string[]): { scope: Entry["scope"] } => ({
    scope: {
      level: "city",
      issuer: null,
      place: null,
      ...(reports === undefined ? {} : { reports }),
    },
  });
  const found = (...entries: Entry[]) => checkGlossary(entries).map((error) => error.message);

  it("whose references resolve has no faults", () => {
    const entries = [made("a", { related: ["b"] }), made("b", { broader: ["a"] })];
    expect(found(...entries)).toEqual([]);
  });

  it("names an id that exists twice", () => {
    expect(found(made("a"), made("a"))[0]).toContain("The entry a exists twice (id).");
  });

  it("names a reference to nothing and offers the nearest id", () => {
    const faults = found(made("fuzhou"), made("b", { related: ["fuzou"] }));
    expect(faults).toEqual([
      "content/glossary/b.mdx: The entry b refers to an entry that does not exist: “fuzou” (related[0]). Did you mean “fuzhou”?",
    ]);
  });

  it("checks every kind of reference", () => {
    for (const key of ["broader", "narrower", "related", "supersedes"]) {
      expect(found(made("b", { [key]: ["nothing"] }))[0]).toContain(`(${key}[0])`);
    }
    const confusable = made("b", { confusable: [{ entry: "nothing", why: "It differs." }] });
    expect(found(confusable)[0]).toContain("(confusable[0].entry)");
  });

  it("names an entry that refers to itself", () => {
    expect(found(made("a", { related: ["a"] }))[0]).toContain("refers to itself (related[0])");
  });

  it("names two entries that claim one form in one report", () => {
    const faults = found(made("a", { match: ["三位一体"] }), made("b", { match: ["三位一体"] }));
    expect(faults).toEqual([
      "content/glossary/b.mdx: The entry b claims the form “三位一体”, which a claims in the same report (match). " +
        "Name in `scope.reports` of each where it holds, or give one of them longer forms.",
    ]);
  });

  it("lets two entries own one form in different reports", () => {
    const one = made("a", { match: ["三位一体"], ...scope(["gulou-2019"]) });
    const two = made("b", { match: ["三位一体"], ...scope(["fuzhou-2022"]) });
    const everywhere = made("c", { match: ["三位一体"], ...scope() });
    expect(found(one, two)).toEqual([]);
    // The closer owner has it, so an entry of the whole country is no rival.
    expect(found(one, everywhere)).toEqual([]);
    expect(found(everywhere, made("d", { match: ["三位一体"], ...scope() }))).toHaveLength(1);
  });

  it("accepts an entry that matches nowhere only where another is kept apart from it", () => {
    const hotline = made("hotline", scope([]));
    const slogan = made("slogan", {
      confusable: [{ entry: "hotline", why: "It is a telephone." }],
    });
    expect(found(hotline, slogan)).toEqual([]);
    expect(found(hotline, made("slogan"))[0]).toContain(
      "matches in no report and no other entry names it under `confusable` (scope.reports).",
    );
  });

  it("names reports that do not exist, in scope and gloss", () => {
    const wrong = made("a", {
      ...scope(["gulou-2018"]),
      explainedBy: "this-report",
      officialGloss: { zh: "一", en: "one", sources: [{ report: "gulou-2020", from: "p1-1" }] },
    });
    const faults = checkGlossary([wrong], { reports: [settingOf("gulou-2019")] }).map(
      (e) => e.message,
    );
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain("“gulou-2018” (scope.reports[0])");
    expect(faults[1]).toContain("“gulou-2020” (officialGloss.sources[0].report)");
    expect(checkGlossary([wrong])).toEqual([]);
  });

  it("names a circle of broader entries once", () => {
    const circle = [
      made("a", { broader: ["b"] }),
      made("b", { broader: ["c"] }),
      made("c", { broader: ["a"] }),
    ];
    expect(found(...circle)).toEqual([
      expect.stringContaining("The entry a falls under itself: a → b → c → a (broader)."),
    ]);
    expect(found(made("a", { broader: ["b"] }), made("b", { broader: ["a"] }))).toHaveLength(1);
    expect(found(made("a", { broader: ["b"], narrower: ["b"] }), made("b"))).toHaveLength(1);
  });

  it("names the circle to which an entry outside of it leads, and comes to an end", () => {
    const led = [
      made("a", { broader: ["b"] }),
      made("b", { broader: ["c"] }),
      made("c", { broader: ["b"] }),
    ];
    expect(found(...led)).toEqual([
      expect.stringContaining("The entry b falls under itself: b → c → b (broader)."),
    ]);
  });

  it("needs a relation to be stated on one side only", () => {
    const [upper, lower, other] = completeRelations([
      made("upper", { narrower: ["lower"] }),
      made("lower", { related: ["other"] }),
      made("other"),
    ]);
    expect(lower?.broader).toEqual(["upper"]);
    expect(upper?.narrower).toEqual(["lower"]);
    expect(other?.related).toEqual(["lower"]);
  });
});

describe("an entry's file", () => {
  const frontmatter = [
    "id: fuzhou",
    "kind: place",
    "head: { zh: 福州, hant: 福州, pinyin: Fúzhōu, en: Fuzhou }",
    "scope: { level: city, issuer: null, place: null }",
    "renderings:",
    "  - { en: Fuzhou, role: literal, status: preferred }",
    "brief: A city.",
    "confidence: high",
    "status: in-use",
  ];
  const file = (lines: readonly string[], body = "") => `---\n${lines.join("\n")}\n---\n${body}`;
  const read = (text: string) => parseEntryFile(text, "content/glossary/fuzhou.mdx");

  it("gives the entry, the body and the line on which the body begins", () => {
    const body = "word ".repeat(100);
    const parsed = read(file(frontmatter, `\n${body}\n`));
    expect(parsed.entry.head.zh).toBe("福州");
    expect(parsed.body).toBe(body.trim());
    expect(parsed.bodyLine).toBe(frontmatter.length + 4);
  });

  it("may end with its frontmatter", () => {
    expect(read(file(frontmatter)).body).toBe("");
    expect(read(file(frontmatter).trimEnd()).body).toBe("");
  });

  it("names the line of the key that is wrong", () => {
    const wrong = frontmatter.with(5, "  - { en: Fuzhou, role: literary, status: preferred }");
    expect(() => read(file(wrong))).toThrow(
      "content/glossary/fuzhou.mdx:7: The entry fuzhou has a value that is not allowed: “literary” (renderings[0].role).",
    );
  });

  it("names the line of the group in which a key is missing", () => {
    const wrong = frontmatter.with(2, "head: { zh: 福州, hant: 福州, en: Fuzhou }");
    expect(() => read(file(wrong))).toThrow(/fuzhou\.mdx:4: .*\(head\.pinyin\)/);
  });

  it("names the first line that is no YAML, once", () => {
    const wrong = frontmatter.with(2, "head: { zh: 福州, en: the [old] city }");
    expect(() => read(file(wrong))).toThrow(
      /^content\/glossary\/fuzhou\.mdx:4: The frontmatter is not valid YAML: [^\n]+$/,
    );
  });

  it("is refused without frontmatter", () => {
    expect(() => read("# Fuzhou\n")).toThrow("The file does not begin with frontmatter.");
  });

  it("is refused with a body that pads or rambles", () => {
    expect(() => read(file(frontmatter, "word ".repeat(99)))).toThrow(/body has 99 words/);
    expect(() => read(file(frontmatter, "word ".repeat(181)))).toThrow(/body has 181 words/);
  });

  it("counts the words of a body as they are read, without the targets of links", () => {
    const body = `${"word ".repeat(99)}[a link](https://example.org/a)`;
    expect(read(file(frontmatter, body)).body).toContain("a link");
  });
});
