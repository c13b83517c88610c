/**
 * What the importer must know of one raw page: `content/reports/<id>/recipe.json`. Everything that
 * is not a general rule stands here, with its reason, so that it can be read, counted and shown.
 * Lines are lines of raw.txt, counted from 1. An entry that matches nothing, or more than it says,
 * is an error: a recipe never silently goes stale.
 */
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { type Place, TifaError, throwAll } from "../errors.ts";

const rawLine = z.int().min(1).describe("a line of raw.txt, counted from 1");
const why = z.string().min(1).describe("the reason, for a reader of the page");
const certainty = z.enum(["high", "medium", "low"]);

const chromeSchema = z
  .strictObject({
    line: z
      .union([rawLine, z.array(rawLine).min(1)])
      .describe("the line; or several lines that all read the same"),
    text: z.string().min(1).describe("the whole line as it stands in raw.txt (blanks may differ)"),
    why,
  })
  .describe("a line of the site, not of the report: left out");

const gapSchema = z
  .strictObject({
    raw: z
      .string()
      .min(1)
      .describe("the part of `with` that stands for what is lost; kept as it is, shown as □"),
    reason: z.string().min(1).default("lost").describe("TEI's @reason"),
    reading: z.string().min(1).optional().describe("what probably stood there"),
    cert: certainty.describe("how sure the reading, or the loss, is"),
    note: z.string().min(1).describe("the evidence"),
  })
  .describe("something lost for good at this place");

const replaceSchema = z
  .strictObject({
    line: rawLine,
    find: z.string().min(1).describe("literal text; stands exactly once on the raw line"),
    with: z.string().describe("what it becomes, before all other steps"),
    gap: gapSchema.optional(),
    why,
  })
  .describe("a literal replacement; each is shown on the report's page");

const joinSchema = z
  .strictObject({
    lines: z.array(rawLine).min(2).describe("raw lines, in order, that are one paragraph"),
    why,
  })
  .describe("a paragraph that the page broke; from then on it is known by its first line");

const cutSchema = z.strictObject({
  line: rawLine,
  after: z
    .string()
    .min(1)
    .describe("restored text (as report.mdx shows it) that stands exactly once in the paragraph"),
  why,
});

const lineList = z.array(rawLine).default([]);

/** The schema of recipe.json; each key says what it is for. */
export const recipeSchema = z.strictObject({
  raw: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hexadecimal") })
    .optional()
    .describe("of raw.txt, byte for byte; the importer writes it and --check compares it"),
  chrome: z.array(chromeSchema).default([]).describe("what is left out"),
  replace: z.array(replaceSchema).default([]).describe("literal replacements, done first"),
  steps: z
    .array(z.enum(["bracketed-pinyin", "simplify"]))
    .default([])
    .describe(
      "whole-page repairs, after the replacements: readings in brackets out; to simplified",
    ),
  join: z.array(joinSchema).default([]).describe("raw lines that are one paragraph"),
  split: z
    .array(cutSchema)
    .default([])
    .describe("a line of the report ends here although the source has no stop"),
  unsplit: z
    .array(cutSchema)
    .default([])
    .describe("no line of the report ends here although the source has a stop"),
  title: rawLine.describe("the line that is the report's title; printed first wherever it stands"),
  headings: z
    .partialRecord(z.enum(["2", "3", "4", "5", "6"]), z.array(rawLine))
    .default({})
    .describe("heading depth → raw lines"),
  runIn: lineList.describe("paragraphs whose first line is a heading: printed bold"),
  kinds: z
    .strictObject({
      byline: lineList,
      dateline: lineList,
      caption: lineList,
      annex: lineList,
    })
    .prefault({})
    .describe("raw lines that are neither heading nor plain paragraph"),
});

/** A recipe as read from its file. */
export type Recipe = z.infer<typeof recipeSchema>;
/** A recipe as written, defaults left out. */
export type RecipeInput = z.input<typeof recipeSchema>;

/** Path to a value inside a recipe: keys and indices. */
export type RecipePath = readonly (string | number)[];

/** A recipe with its file, able to say on which line an entry stands. */
export interface RecipeFile {
  readonly recipe: Recipe;
  readonly file: string;
  /** The place of the value at a path, or of the nearest value above it. */
  place(path: RecipePath): Place;
}

/**
 * Reads and checks recipe.json.
 *
 * @param source the text of the file
 * @param file its name, for messages
 * @throws TifaError naming file and line for each fault: bad JSON, an unknown key, a wrong value
 */
export function readRecipe(source: string, file: string): RecipeFile {
  const counter = new LineCounter();
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line = /\(line (\d+)/u.exec(message)?.[1];
    throw new TifaError({
      what: `The recipe is not valid JSON: ${message}.`,
      where: line === undefined ? { file } : { file, line: Number(line) },
      fix: "Mend the JSON; commas and quotation marks are the usual cause.",
      cause,
    });
  }
  // JSON is YAML, and the YAML parser knows where each value stands.
  const tree = parseDocument(source, { lineCounter: counter, keepSourceTokens: false });
  const place = (path: RecipePath): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = nodeAt(tree.contents, path.slice(0, depth));
      if (node?.range) return { file, line: counter.linePos(node.range[0]).line };
    }
    return { file };
  };

  const parsed = recipeSchema.safeParse(json);
  if (!parsed.success) {
    throwAll(
      parsed.error.issues.map((issue) => {
        const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
        return new TifaError({
          what: `The recipe's ${path.length > 0 ? path.join(".") : "top level"} is wrong: ${issue.message}.`,
          where: place(path),
          fix: "Mend it; the keys are described in src/lib/source/recipe.ts.",
        });
      }),
    );
    throw parsed.error;
  }
  return { recipe: parsed.data, file, place };
}

/** The text of a recipe with the hash of its page put in, if it has none yet. */
export function withHash(source: string, sha256: string): string {
  if ((JSON.parse(source) as { raw?: unknown }).raw !== undefined) return source;
  // On the first line, so that the numbers of the others stay.
  return source.replace("{", `{ "raw": { "sha256": "${sha256}" },`);
}

/** A recipe as text, for a first import: short lists on one line, entries one to a line. */
export function writeRecipe(recipe: RecipeInput): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(recipe)) {
    if (value === undefined) continue;
    parts.push(`  ${JSON.stringify(key)}: ${format(value, 1)}`);
  }
  return `{\n${parts.join(",\n")}\n}\n`;
}

function format(value: unknown, depth: number): string {
  const flat = flatten(value);
  if (flat.length + 2 * depth <= 96 && depth > 0 && !isListOfObjects(value)) return flat;
  const pad = "  ".repeat(depth + 1);
  const close = "  ".repeat(depth);
  if (isListOfObjects(value)) {
    const items = value.map((item) => `${pad}${format(item, depth + 1)}`);
    return `[\n${items.join(",\n")}\n${close}]`;
  }
  if (Array.isArray(value)) return flat;
  if (value !== null && typeof value === "object") {
    const items = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${pad}${JSON.stringify(key)}: ${format(item, depth + 1)}`);
    return `{\n${items.join(",\n")}\n${close}}`;
  }
  return flat;
}

function isListOfObjects(value: unknown): value is object[] {
  return Array.isArray(value) && value.some((item) => item !== null && typeof item === "object");
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const items = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${JSON.stringify(key)}: ${flatten(item)}`);
    return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
  }
  return JSON.stringify(value);
}

function nodeAt(root: unknown, path: RecipePath): Node | undefined {
  let node: unknown = root;
  for (const part of path) {
    if (isMap(node)) {
      node = node.items.find((pair) => String(pair.key) === String(part))?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
    } else {
      return undefined;
    }
  }
  return node as Node | undefined;
}

/** Reads and checks recipe.json where its lines do not matter; see {@link readRecipe}. */
export function parseRecipe(source: string, file: string): Recipe {
  return readRecipe(source, file).recipe;
}
