/**
 * What the importer must know of one raw page: `content/reports/<id>/recipe.json`. Everything that
 * is not a general rule stands here, with its reason, so that it can be read, counted and shown.
 * Lines are lines of raw.txt, counted from 1. An entry that matches nothing, or more than it says,
 * is an error: a recipe never silently goes stale.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { z } from "zod";
import { type Place, TifaError, throwAll } from "../errors.ts";
import { schemaErrors } from "../schema-fault.ts";

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
 * @throws TifaError naming file and line for each fault: bad JSON, a key that is unknown, missing or
 *   there twice, a wrong value
 */
export function readRecipe(source: string, file: string): RecipeFile {
  const counter = new LineCounter();
  // JSON is YAML, and the YAML parser knows where each value stands.
  const tree = parseDocument(source, { lineCounter: counter, uniqueKeys: false });
  const lineOf = (offset: number): number => counter.linePos(offset).line;
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    const told = /\(line (\d+) column (\d+)\)/u.exec(String(cause));
    const where =
      told === null
        ? { file, line: lineOf(firstForeign(tree) ?? tree.errors[0]?.pos[0] ?? 0) }
        : { file, line: Number(told[1]), column: Number(told[2]) };
    throw new TifaError({
      what: "The recipe is not valid JSON at this place.",
      where,
      fix: "Mend it; a comma, bracket or quotation mark too many or too few is the usual cause.",
      cause,
    });
  }
  const place = (path: RecipePath): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = nodeAt(tree.contents, path.slice(0, depth));
      if (node?.range) return { file, line: lineOf(node.range[0]) };
    }
    return { file };
  };

  const parsed = recipeSchema.safeParse(json);
  throwAll([
    ...repeatedKeys(tree, file, lineOf),
    ...schemaErrors(parsed, recipeSchema, json, "recipe", place),
  ]);
  if (!parsed.success) throw parsed.error;
  return { recipe: parsed.data, file, place };
}

/** The offset of the first word that is neither a string in double quotes nor a JSON literal. */
function firstForeign(tree: ReturnType<typeof parseDocument>): number | undefined {
  let found: number | undefined;
  visit(tree, {
    Scalar(_, node) {
      if (node.type === "QUOTE_DOUBLE" || /^(?:true|false|null|-?\d.*)$/u.test(node.source ?? "")) {
        return undefined;
      }
      found = node.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** JSON lets a key stand twice, and the last silently wins. */
function repeatedKeys(
  tree: ReturnType<typeof parseDocument>,
  file: string,
  lineOf: (offset: number) => number,
): TifaError[] {
  const errors: TifaError[] = [];
  visit(tree, {
    Map(_, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const line = lineOf(key.range[0]);
        const name = String(key.value);
        const before = seen.get(name);
        if (before !== undefined) {
          errors.push(
            new TifaError({
              what: `The key “${name}” stands here for the second time; the first is on line ${before}.`,
              where: { file, line },
              fix: "Join the two or take one out: only the last would count.",
            }),
          );
        }
        seen.set(name, before ?? line);
      }
    },
  });
  return errors;
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

/** The node at a path; of a value inside an object its key, which stands on the line that is meant. */
function nodeAt(root: unknown, path: RecipePath): Node | undefined {
  let node: unknown = root;
  let shown: unknown = root;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(part));
      node = pair?.value;
      shown = pair?.key;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      shown = node;
    } else {
      return undefined;
    }
  }
  return shown as Node | undefined;
}

/** Reads and checks recipe.json where its lines do not matter; see {@link readRecipe}. */
export function parseRecipe(source: string, file: string): Recipe {
  return readRecipe(source, file).recipe;
}
