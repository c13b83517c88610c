/**
 * The glossary entry: one Zod schema for the frontmatter of `content/glossary/<id>.mdx`. Every key
 * is described here and nowhere else; the published JSON Schema and the page for contributors read
 * these descriptions. Errors are turned into sentences by `problem.ts`.
 */
import { z } from "zod";
import { readPinyin } from "../pinyin/syllables.ts";
import { checkParts, type PartIssue } from "./parts.ts";
import { isPublisher } from "./publishers.ts";

/** Which kind of thing an entry explains; `wording` is a stock phrase that needs no explanation. */
export const KINDS = [
  "digit-code",
  "plus-formula",
  "numeral-phrase",
  "programme",
  "concept",
  "institution",
  "hotline",
  "indicator",
  "place",
  "idiom",
  "wording",
] as const;

/** Who coined or owns the term: `sector` is a line of administration rather than a place. */
const LEVELS = ["centre", "province", "city", "district", "community", "sector"] as const;

/**
 * Where an English rendering comes from. `official-unfolded` is official English that says at length
 * what the formula abbreviates; `reference` is that of a dictionary or an encyclopaedia.
 */
const RENDERING_ROLES = [
  "official",
  "official-unfolded",
  "state-media",
  "scholarly",
  "reference",
  "literal",
  "house",
] as const;

/** Whether a translation may use a rendering. */
const RENDERING_STATUSES = ["preferred", "admitted", "deprecated"] as const;

/** Who says what the term means, the most authoritative first. */
const EXPLAINERS = [
  "this-report",
  "issuer-elsewhere",
  "media",
  "scholarship",
  "reference-work",
  "editor-inference",
  "unexplained",
] as const;

/** What happened to a term on a date. */
const EVENTS = ["said", "document", "name-earliest-found", "revived", "dropped"] as const;

/** Who published a source. */
const SOURCE_KINDS = ["official", "state-media", "press", "scholarship", "reference"] as const;

/** From where somebody reads a term. */
const READER_KINDS = ["institution", "scholar", "practitioner", "press"] as const;

/** Kinds that are formulas: somebody must decode them, so `explainedBy` is required. */
const DECODED_KINDS: readonly string[] = [
  "digit-code",
  "plus-formula",
  "numeral-phrase",
  "programme",
  "concept",
  "idiom",
];

/** At most this many English words in `brief`: what a card shows without scrolling. */
const BRIEF_WORDS = 60;
/** At most this many English words in the claim of one of `readings`. */
const READING_WORDS = 120;
/** At most this many words in a quotation, in either language: what may be quoted without asking. */
const QUOTATION_WORDS = 25;

/** Counts English words as a reader would: runs of non-space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const text = z.string().trim().min(1, "must not be empty");
const pair = z.strictObject({
  zh: text.describe("the Chinese, in simplified characters"),
  en: text.describe("the English"),
});
const date = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date as precise as it is known, in quotation marks: "2019", "2019-11" or "2019-11-05"',
  )
  .describe("ISO 8601 date, as precise as it is known: 2019, 2019-11 or 2019-11-05");
const day = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'must be a full date in quotation marks, for example "2019-11-05"',
  )
  .describe("ISO 8601 date with its day");
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be lower-case letters, digits and single hyphens, for example gulou-12348",
  );
/** An address on the web: nothing that could run code or name a file. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be a complete address, for example https://example.org/page",
});
const segmentId = z
  .string()
  .regex(/^p\d+-\d+[a-z]?$/, "must be the address of a sentence, for example p41-1");

const headSchema = z.strictObject({
  zh: text.describe("the headword in simplified characters, without quotation marks"),
  hant: text.describe("the headword in traditional characters"),
  pinyin: text.describe("Hanyu Pinyin with tone marks, a space between words"),
  en: text.describe("the English headword: the preferred rendering, fit to head a page"),
});

const scopeSchema = z.strictObject({
  level: z
    .enum(LEVELS)
    .describe(
      "whose term it is, told from the issuer, not from the subject; `centre`: central institutions, or general use across the country; `sector`: a line of administration",
    ),
  issuer: pair.nullable().describe("who coined or owns the term; null where nobody in particular"),
  place: pair
    .nullable()
    .describe(
      "where it holds, from the largest unit to the smallest: 福州市鼓楼区; null for the whole country",
    ),
  covers: z
    .enum(["place", "everywhere"])
    .optional()
    .describe(
      "in which reports the entry may match: those of its place, or all; left out, `place` for what a province, city, district or community coined, and `everywhere` for names of places and what has no place",
    ),
  period: z
    .strictObject({ from: date.optional(), to: date.optional() })
    .optional()
    .describe(
      "only in reports of these dates, where the same words mean something else before or after",
    ),
  reports: z
    .array(id)
    .optional()
    .describe(
      "an exception: ids of the only reports in which the entry may match; empty: nowhere, a disambiguation entry that another entry must name in `confusable`",
    ),
});

const renderingSchema = z.strictObject({
  en: text.describe("the English form"),
  role: z.enum(RENDERING_ROLES).describe("where the form comes from; `official` needs a source"),
  source: text.optional().describe("the `title` of one of the entry's `sources`"),
  asOf: date.optional().describe("when the source used this form"),
  until: date.optional().describe("when another official form took its place"),
  short: z
    .literal(true, "may only be true; leave it out otherwise")
    .optional()
    .describe("the handle for running text, beside a preferred form that is long"),
  status: z.enum(RENDERING_STATUSES).describe("exactly one rendering of an entry is preferred"),
  match: z
    .array(text)
    .min(1, "must list at least one form, or be left out")
    .describe("the forms that occur in English text; left out, the form in `en` alone"),
});

const partSchema = z.strictObject({
  token: text.describe("the stretch of the headword that this part explains: 1, 3, N, 三重"),
  ordinal: z
    .int()
    .min(1)
    .optional()
    .describe("which of the equal tokens it is, counted from 1: the second 3 of 13335 is 2"),
  position: pair.optional().describe("the same for readers: “the second 3”"),
  label: pair.describe("what the token stands for, in few words"),
  items: z
    .array(pair)
    .describe("what it comprises, in the source's order; as many as the token counts"),
  measures: pair
    .optional()
    .describe("what the number measures where it counts no items: years, in 3820"),
  incomplete: text
    .optional()
    .describe("why the items are fewer or more than the token counts; a sentence"),
  note: text.optional().describe("the editors' remark on this part; a sentence"),
  entry: id.optional().describe("id of the entry that explains this part further"),
});

const foldedSchema = z.strictObject({
  entry: id.describe("id of the formula"),
  part: z.int().min(1).describe("which of its parts, counted from 1"),
});

const eventSchema = z.strictObject({
  what: z.enum(EVENTS).describe("what happened on the date"),
  date,
  source: text.describe("the `title` of one of the entry's `sources`"),
  note: text.optional().describe("what exactly was said, issued or found; a sentence"),
});

const segmentRefSchema = z.strictObject({
  report: id.describe("id of the report"),
  segment: segmentId.describe("the sentence, e.g. p12-3"),
});

const usageSchema = z.strictObject({
  zh: text.describe("the collocation: 深化“放管服”改革"),
  en: text.describe("how we render it"),
  sentences: z
    .array(segmentRefSchema)
    .min(1, "must name a sentence that has it")
    .describe("sentences of the reports that have it"),
});

const quotationSchema = z.strictObject({
  zh: text.describe("one authoritative sentence, verbatim"),
  en: text.describe("its official English, or ours"),
  isOurs: z
    .literal(true, "may only be true; leave it out otherwise")
    .optional()
    .describe("the English is ours"),
  source: text.describe("the `title` of one of the entry's `sources`"),
});

const glossSourceSchema = z.strictObject({
  report: id.describe("id of the report"),
  from: segmentId.describe("the first sentence, e.g. p41-1"),
  to: segmentId.optional().describe("the last sentence, where there is more than one"),
});

const officialGlossSchema = z.strictObject({
  zh: text.describe("the issuer's own explanation, verbatim: the lines joined without separators"),
  en: text.describe("our translation of it"),
  sources: z
    .array(glossSourceSchema)
    .min(1, "must name the report and the sentences that the gloss is taken from")
    .describe("where it stands"),
});

const readingSchema = z.strictObject({
  kind: z.enum(READER_KINDS).describe("from where it is read"),
  author: text.describe("who reads it so: a person, or an institution"),
  claim: text.describe("how the term is read or judged, at most 120 words, in our words"),
  quotation: text.optional().describe("the author's own words, at most 25"),
  source: text.describe("the `title` of one of the entry's `sources`"),
});

/** A source beside the reports, of an entry or an introduction. */
export const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS).describe("who published it"),
  title: text.describe("title of the document or page, as it gives it"),
  publisher: text.optional().describe("who published it"),
  date: date.optional().describe("when it was published"),
  url: webAddress
    .optional()
    .describe("its address at its original publisher; never that of a copy"),
  seenAt: text.optional().describe("where a copy was seen, in words, if not at the publisher's"),
  seenOn: day.optional().describe("when an editor saw its text, or a stored copy or excerpt of it"),
  unverified: z
    .literal(true, "may only be true; leave it out otherwise")
    .optional()
    .describe("known to exist, and its text was not seen"),
  note: text.optional().describe("what it shows, and how much of it was seen"),
});

const confusableSchema = z.strictObject({
  entry: id.describe("id of the other entry"),
  why: text.describe("what tells the two apart, a sentence"),
});

/** The keys of an entry before the checks that need several of them. */
export const entryFields = z.strictObject({
  id: id.describe("immutable, the same as the file's name; scoped ids carry their owner"),
  kind: z.enum(KINDS).describe("what kind of thing is explained"),
  head: headSchema.describe("the headword in both scripts, its reading and its English"),
  scope: scopeSchema.describe("whose term it is, where and when"),
  renderings: z
    .array(renderingSchema)
    .min(1, "must list at least the preferred rendering")
    .describe("the English forms, the preferred one marked"),
  parts: z.array(partSchema).default([]).describe("the tiles of a formula, in order"),
  explainedBy: z
    .enum(EXPLAINERS)
    .optional()
    .describe(
      "who says what it means; required of formulas, programmes, concepts and idioms, and left out where a plain name needs no decoding.",
    ),
  officialGloss: officialGlossSchema
    .optional()
    .describe("the issuer's own explanation as it stands in a report"),
  brief: text.describe("at most 60 words: who uses it, in which document, to do what; facts only"),
  dates: z
    .array(eventSchema)
    .default([])
    .describe(
      "dated events of the term itself, each with its source; never the date of a report that merely uses it",
    ),
  quotation: quotationSchema.optional().describe("one authoritative sentence in both languages"),
  usage: z
    .array(usageSchema)
    .default([])
    .describe("two to four collocations, each with sentences of the reports"),
  family: id.optional().describe("id of the family of formulas to which it belongs"),
  foldedInto: foldedSchema
    .optional()
    .describe("it is nothing but a part of another formula: its page leads there"),
  readings: z.array(readingSchema).default([]).describe("attributed interpretations"),
  contested: z
    .literal(true, "may only be true; leave it out otherwise")
    .optional()
    .describe(
      "the term is contested: an institution and a scholar are among its readings, from two sources",
    ),
  match: z
    .array(text)
    .min(1, "must list at least one form, or be left out")
    .describe("the forms that occur in Chinese text; left out, the headword alone"),
  notMatch: z
    .array(text)
    .default([])
    .describe("longer strings that contain a form and in which it does not count"),
  confusable: z.array(confusableSchema).default([]).describe("what it must not be taken for"),
  broader: z.array(id).default([]).describe("ids of the entries that this one falls under"),
  narrower: z.array(id).default([]).describe("ids of the entries that fall under this one"),
  related: z.array(id).default([]).describe("ids of other entries worth reading with this one"),
  supersedes: z.array(id).default([]).describe("ids of the entries whose place this one took"),
  sources: z.array(sourceSchema).default([]).describe("what was consulted beside the reports"),
  confidence: z
    .enum(["high", "medium", "low"])
    .describe("how sure the editors are of what the entry says"),
  openQuestions: z.array(text).default([]).describe("what is not known, one question each"),
  status: z.enum(["in-use", "historical", "unknown"]).describe("whether the term is in use"),
  reviewed: z
    .strictObject({ by: text.describe("the person"), date: day })
    .optional()
    .describe("a person who knows the field has read the entry"),
});

type Fields = z.infer<typeof entryFields>;

function* checkRenderings(entry: Fields): Generator<PartIssue> {
  const preferred = entry.renderings.flatMap((one, at) => (one.status === "preferred" ? [at] : []));
  if (preferred.length === 0) {
    yield {
      path: ["renderings"],
      what: "has no preferred rendering.",
      fix: "Give exactly one rendering the status “preferred”.",
    };
  }
  for (const at of preferred.slice(1)) {
    yield {
      path: ["renderings", at, "status"],
      what: `has ${preferred.length === 2 ? "two" : preferred.length} preferred renderings.`,
      fix: "Keep one preferred; make the others “admitted” or “deprecated”.",
    };
  }
  const titles = new Set(entry.sources.map((source) => source.title));
  for (const [at, one] of entry.renderings.entries()) {
    if (one.role.startsWith("official") && one.source === undefined) {
      yield {
        path: ["renderings", at, "source"],
        what: `calls the rendering “${one.en}” official without a source.`,
        fix: "Name the document that uses it in `source` and list it under `sources`, or give the rendering the role “house” or “literal”.",
      };
    }
    if (one.source !== undefined && !titles.has(one.source)) {
      yield {
        path: ["renderings", at, "source"],
        what: `gives the rendering “${one.en}” a source that is not among its sources: “${one.source}”.`,
        fix: "Write the title exactly as it stands in one of the `sources`.",
      };
    }
  }
}

function* checkVoices(entry: Fields): Generator<PartIssue> {
  if (entry.explainedBy === undefined && DECODED_KINDS.includes(entry.kind)) {
    yield {
      path: ["explainedBy"],
      what: `is a ${entry.kind} and does not say who explains it.`,
      fix: `Add the key \`explainedBy\`: one of ${EXPLAINERS.join(", ")}.`,
    };
  }
  if (entry.explainedBy === "this-report" && entry.officialGloss === undefined) {
    yield {
      path: ["officialGloss"],
      what: "says that a report explains it and gives no official gloss.",
      fix: "Add the explanation verbatim as `officialGloss` with its sentences, or change `explainedBy`.",
    };
  }
  if (entry.officialGloss !== undefined && entry.explainedBy !== "this-report") {
    yield {
      path: ["explainedBy"],
      what: "has an official gloss from a report and does not say that a report explains it.",
      fix: "Set `explainedBy` to “this-report”.",
    };
  }
  const needed = entry.explainedBy === undefined ? undefined : EXPLAINER_SOURCES[entry.explainedBy];
  if (needed !== undefined && !entry.sources.some((source) => needed.includes(source.kind))) {
    yield {
      path: ["explainedBy"],
      what: `says “${entry.explainedBy}”, and none of its sources is ${needed.join(" or ")}.`,
      fix: "List the source that explains it, or set `explainedBy` to who does: “editor-inference” or “unexplained” if nobody does.",
    };
  }
  if (entry.contested === true) {
    const institutions = entry.readings.filter(({ kind }) => kind === "institution");
    const scholars = entry.readings.filter(({ kind }) => kind === "scholar");
    const isPaired = institutions.some((one) =>
      scholars.some((other) => one.source !== other.source),
    );
    if (!isPaired) {
      yield {
        path: ["readings"],
        what: "is contested and has not both an institution and a scholar among its readings, from two sources.",
        fix: "Give both, each with its argument and its source, or take `contested` away.",
      };
    }
  }
  const titles = new Set(entry.sources.map((source) => source.title));
  for (const [at, reading] of entry.readings.entries()) {
    const words = countWords(reading.claim);
    if (words > READING_WORDS) {
      yield {
        path: ["readings", at, "claim"],
        what: `has a reading of ${words} words; ${READING_WORDS} are allowed.`,
        fix: "Shorten it.",
      };
    }
    const quoted =
      countWords(reading.quotation ?? "") +
      (reading.quotation?.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (quoted > QUOTATION_WORDS) {
      yield {
        path: ["readings", at, "quotation"],
        what: `quotes ${quoted} words; ${QUOTATION_WORDS} are allowed.`,
        fix: "Quote less, and tell the rest in `claim`.",
      };
    }
    if (!titles.has(reading.source))
      yield unknownSource(["readings", at, "source"], reading.source);
  }
  for (const [at, event] of entry.dates.entries()) {
    if (!titles.has(event.source)) yield unknownSource(["dates", at, "source"], event.source);
  }
  if (entry.quotation !== undefined && !titles.has(entry.quotation.source)) {
    yield unknownSource(["quotation", "source"], entry.quotation.source);
  }
}

function unknownSource(path: readonly (string | number)[], title: string): PartIssue {
  return {
    path,
    what: `names a source that is not among its sources: “${title}”.`,
    fix: "Write the title exactly as it stands in one of the `sources`.",
  };
}

/** Which sources can carry an explanation that is said to stand outside the reports. */
const EXPLAINER_SOURCES: Readonly<
  Partial<Record<(typeof EXPLAINERS)[number], readonly (typeof SOURCE_KINDS)[number][]>>
> = {
  "issuer-elsewhere": ["official"],
  media: ["state-media", "press"],
  scholarship: ["scholarship"],
  "reference-work": ["reference"],
};

function* checkSources(entry: Fields): Generator<PartIssue> {
  for (const [at, source] of entry.sources.entries()) {
    if (source.url?.startsWith("http") === true && !isPublisher(source.url)) {
      yield {
        path: ["sources", at, "url"],
        what: `links to ${new URL(source.url).hostname}, which is not on the list of original publishers.`,
        fix: "Link to the original publisher, or say in `seenAt` where a copy was seen; a publisher that is missing is added to publishers.ts.",
      };
    }
    const isSeen = source.seenOn !== undefined;
    if (isSeen === (source.unverified === true)) {
      yield {
        path: ["sources", at],
        what: isSeen
          ? "has a source that was seen and is called unverified."
          : "has a source without the day on which it was seen.",
        fix: "Write `seenOn` where an editor saw its text, `unverified: true` where none did, and not both.",
      };
    }
    if (entry.sources.findIndex((other) => other.title === source.title) < at) {
      yield {
        path: ["sources", at, "title"],
        what: `lists the source “${source.title}” twice.`,
        fix: "Join the two, or tell their titles apart.",
      };
    }
  }
  const events = entry.dates.map(({ what, date: when }) => `${what} ${when}`);
  for (const [at, event] of events.entries()) {
    if (events.indexOf(event) === at) continue;
    yield {
      path: ["dates", at],
      what: "lists the same event twice.",
      fix: "Delete one of them.",
    };
  }
}

/** Syllables that are often neutral, and so written without a tone mark. */
const NEUTRAL = new Set("de ge men zi le ba ma ne tou shang li".split(" "));

function* checkHead(entry: Fields): Generator<PartIssue> {
  const syllables = readPinyin(entry.head.pinyin);
  // Digits are read one by one or as a number, letters as they like; a plus sign is read jiā.
  const read = entry.head.zh.match(/\p{Script=Han}|\+/gu)?.length ?? 0;
  if (syllables !== null && !/[0-9A-Za-z]/.test(entry.head.zh) && syllables.length !== read) {
    yield {
      path: ["head", "pinyin"],
      what: `has a reading of ${syllables.length} syllables for ${read} characters: “${entry.head.pinyin}”.`,
      fix: "Write one syllable for each character, and an apostrophe where two could be read as one.",
    };
  }
  const toneless = (syllables ?? []).find(
    ({ letters, tone }) => tone === null && !NEUTRAL.has(letters),
  );
  if (toneless !== undefined && /\p{Script=Han}|[0-9]/u.test(entry.head.zh)) {
    yield {
      path: ["head", "pinyin"],
      what: `has the syllable “${toneless.letters}” without its tone in “${entry.head.pinyin}”.`,
      fix: "Write the tone mark; only particles such as de and ge are neutral.",
    };
  }
  for (const [at, form] of entry.match.entries()) {
    if (/^\p{Script=Han}$/u.test(form)) {
      yield {
        path: ["match", at],
        what: `matches the single character “${form}”, which occurs in many words.`,
        fix: "Give forms of at least two characters.",
      };
    }
  }
}

function* checkText(entry: Fields): Generator<PartIssue> {
  const words = countWords(entry.brief);
  if (words > BRIEF_WORDS) {
    yield {
      path: ["brief"],
      what: `has a brief of ${words} words; ${BRIEF_WORDS} are allowed.`,
      fix: "Shorten it; what does not fit belongs in the body.",
    };
  }
  for (const [at, context] of entry.notMatch.entries()) {
    if (!entry.match.some((form) => context !== form && context.includes(form))) {
      yield {
        path: ["notMatch", at],
        what: `excludes the context “${context}”, which contains none of its forms.`,
        fix: "Write a longer string that contains a form of `match`, or delete the line.",
      };
    }
  }
  for (const key of ["match", "notMatch", "broader", "narrower", "related"] as const) {
    const list = entry[key];
    const twice = list.findIndex((value, at) => list.indexOf(value) !== at);
    if (twice !== -1) {
      yield {
        path: [key, twice],
        what: `lists “${list[twice]}” twice.`,
        fix: "Delete one of them.",
      };
    }
  }
  const { from, to } = entry.scope.period ?? {};
  if (from !== undefined && to !== undefined && from > to) {
    yield {
      path: ["scope", "period"],
      what: `ends (${to}) before it begins (${from}).`,
      fix: "Correct `scope.period`.",
    };
  }
}

/** All checks that need several keys of an entry; nothing found: an empty list. */
function checkEntry(entry: Fields): PartIssue[] {
  return [
    ...checkHead(entry),
    ...checkRenderings(entry),
    ...checkVoices(entry),
    ...checkSources(entry),
    ...checkText(entry),
    ...checkParts(entry),
  ];
}

/** An object of which nothing is known yet but that these keys may stand in it. */
interface LooseEntry {
  readonly head?: unknown;
  readonly zh?: unknown;
  readonly en?: unknown;
  readonly match?: unknown;
  readonly renderings?: unknown;
}

const isDraft = (value: unknown): value is LooseEntry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Writes out what may be left out: `match` from the headword, a rendering's `match` from its `en`. */
function writeOut(data: unknown): unknown {
  if (!isDraft(data)) return data;
  let out = data;
  if (out.match === undefined && isDraft(out.head) && out.head.zh !== undefined) {
    out = { ...out, match: [out.head.zh] };
  }
  if (Array.isArray(out.renderings)) {
    const renderings = out.renderings.map((one: unknown) =>
      isDraft(one) && one.match === undefined && one.en !== undefined
        ? { ...one, match: [one.en] }
        : one,
    );
    out = { ...out, renderings };
  }
  return out;
}

/**
 * The schema of an entry's frontmatter: the keys, what may be left out written out, and the checks
 * that need several keys. Use `parseEntry` of `problem.ts` for errors that read like sentences.
 */
export const entrySchema = z.preprocess(
  writeOut,
  entryFields.superRefine((entry, context) => {
    for (const issue of checkEntry(entry)) {
      context.addIssue({
        code: "custom",
        path: [...issue.path],
        message: issue.what,
        params: { fix: issue.fix },
      });
    }
  }),
);

/** The same without the checks that need several keys: for tools that report those and go on. */
export const plainEntrySchema = z.preprocess(writeOut, entryFields);

/** A glossary entry as every part of the project sees it. */
export type Entry = z.infer<typeof entryFields>;

export type Rendering = z.infer<typeof renderingSchema>;
export type Part = z.infer<typeof partSchema>;
export type OfficialGloss = z.infer<typeof officialGlossSchema>;

export type Explainer = (typeof EXPLAINERS)[number];
export type Kind = (typeof KINDS)[number];

/** The preferred rendering; the schema guarantees that there is exactly one. */
export function preferredRendering(entry: Entry): Rendering {
  const found = entry.renderings.find((one) => one.status === "preferred");
  if (found === undefined) throw new Error(`The entry ${entry.id} has not passed the schema.`);
  return found;
}
