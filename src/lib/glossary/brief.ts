/** A block with the house's renderings beside it: what a translator needs to know before beginning. */
import type { Report } from "../collection.ts";
import type { Block, Segment } from "../text/model.ts";
import { type Entry, preferredRendering } from "./schema.ts";
import { standingOf } from "./standing.ts";

/** A term of a segment and how it is put into English. */
interface BriefTerm {
  readonly entry: Entry;
  /** As it stands in the segment. */
  readonly text: string;
}

/** The terms of a segment, each entry once, in the order of the text; nested ones included. */
function termsOf(segment: Segment, byId: ReadonlyMap<string, Entry>): BriefTerm[] {
  const found = new Map<string, BriefTerm>();
  for (const mark of segment.zh.marks) {
    if (mark.type !== "term" || found.has(mark.entry)) continue;
    const entry = byId.get(mark.entry);
    if (entry === undefined) continue;
    found.set(mark.entry, { entry, text: segment.zh.text.slice(mark.start, mark.end) });
  }
  return [...found.values()];
}

/** The blocks of a report that a range names: `p12`, or `p12..p14`; null where there is none such. */
export function blocksOf(
  { blocks }: Pick<Report, "blocks">,
  range: string,
): readonly Block[] | null {
  const [from = "", to = from] = range.split("..");
  const first = blocks.findIndex((block) => block.id === from);
  const last = blocks.findIndex((block) => block.id === to);
  return first === -1 || last < first ? null : blocks.slice(first, last + 1);
}

/**
 * Prints blocks for whoever translates them: each sentence, its English so far, its terms with the
 * preferred rendering and whose that is, and the other forms that the linter accepts.
 */
export function printBrief(blocks: readonly Block[], byId: ReadonlyMap<string, Entry>): string {
  return blocks
    .flatMap((block) => block.segments.map((segment) => briefOf(segment, byId)))
    .join("\n");
}

function briefOf(segment: Segment, byId: ReadonlyMap<string, Entry>): string {
  const english =
    segment.en === null ? "(not translated yet)" : segment.en.text || "(with the line above)";
  const lines = [`${segment.id}  ${segment.zh.text}`, `    ${english}`];
  for (const { entry, text } of termsOf(segment, byId)) {
    const preferred = preferredRendering(entry);
    lines.push(`  · ${text} → ${preferred.en} (${standingOf(preferred)})  [${entry.id}]`);
    const others = entry.renderings.filter((one) => one !== preferred);
    for (const one of others) {
      lines.push(
        `      ${one.status === "deprecated" ? "not" : "also"} ${one.en} (${standingOf(one)})`,
      );
    }
    const forms = preferred.match.filter((form) => form !== preferred.en);
    if (forms.length > 0) lines.push(`      in a sentence: ${forms.join(" · ")}`);
  }
  return `${lines.join("\n")}\n`;
}
