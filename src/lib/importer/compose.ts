/** The text of report.mdx. */
import { stringify } from "yaml";
import type { BlockKind } from "../text/model.ts";
import { escapeAttribute, escapeLine } from "./escape.ts";
import type { RestoredBlock, RestoredGap, RestoredLine } from "./restore.ts";

/** Kinds that Markdown cannot show, so that frontmatter lists their blocks. */
export const LISTED_KINDS = ["byline", "dateline", "caption", "annex"] as const;
/** Kind → block ids, as in frontmatter; a kind without blocks is absent. */
export type Kinds = { [kind in (typeof LISTED_KINDS)[number]]?: string[] };

/** Blocks of each listed kind, numbered in document order from p1. */
export function kindsOf(blocks: readonly { readonly kind: BlockKind }[]): Kinds {
  const kinds: Kinds = {};
  for (const kind of LISTED_KINDS) {
    const ids = blocks.flatMap((block, index) => (block.kind === kind ? [`p${index + 1}`] : []));
    if (ids.length > 0) kinds[kind] = ids;
  }
  return kinds;
}

/** One Chinese line as it stands in report.mdx, without `## ` and without the `**` of a run-in. */
export function composeLine(line: RestoredLine, first = true): string {
  let source = "";
  let cursor = 0;
  for (const gap of line.gaps) {
    source += escapeLine(line.text.slice(cursor, gap.start), first && cursor === 0);
    source += composeGap(line.text.slice(gap.start, gap.end), gap);
    cursor = gap.end;
  }
  return source + escapeLine(line.text.slice(cursor), first && cursor === 0);
}

/** The lines that open a block's Chinese lines in report.mdx: `## ` for a heading, `**` for bold. */
export function dress(source: string, block: RestoredBlock, lineIndex: number): string {
  if (block.depth !== undefined) return `${"#".repeat(block.depth)} ${source}`;
  return block.runIn && lineIndex === 0 ? `**${source}**` : source;
}

/** The body: each block, a blockquote with nothing in it yet, a blank line. */
function composeBody(blocks: readonly RestoredBlock[]): string {
  return blocks
    .map((block) => {
      const lines = block.lines.map((line, index) =>
        dress(composeLine(line, block.depth === undefined), block, index),
      );
      return `${lines.join("\n")}\n>\n`;
    })
    .join("\n");
}

/** The whole file. `frontmatter` is written in its own order, `kinds` last. */
export function composeReport(
  frontmatter: Readonly<Record<string, unknown>>,
  blocks: readonly RestoredBlock[],
): string {
  const kinds = kindsOf(blocks);
  const data = Object.keys(kinds).length > 0 ? { ...frontmatter, kinds } : { ...frontmatter };
  return `---\n${composeYaml(data)}---\n\n${composeBody(blocks)}`;
}

/** YAML as a translator would write it: quoted strings only where needed, lists on one line. */
function composeYaml(data: Readonly<Record<string, unknown>>): string {
  const { kinds, ...rest } = data;
  // Dates in quotation marks: YAML 1.1 readers would make them something else than text.
  const head = stringify(rest, { lineWidth: 0 }).replace(
    /^( *\w+: )(\d{4}(?:-\d\d){0,2})$/gmu,
    '$1"$2"',
  );
  if (kinds === undefined) return head;
  const rows = Object.entries(kinds as Kinds).map(
    ([kind, ids]) => `  ${kind}: [${(ids ?? []).join(", ")}]\n`,
  );
  return `${head}kinds:\n${rows.join("")}`;
}

function composeGap(raw: string, gap: RestoredGap): string {
  const attributes = [
    ["reason", gap.reason],
    ["raw", raw],
    ["reading", gap.reading],
    ["cert", gap.cert],
    ["note", gap.note],
  ]
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<Gap ${attributes.join(" ")} />`;
}
