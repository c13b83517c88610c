/**
 * Reads a report.mdx into blocks of aligned lines. The format is design: a block, then a blockquote
 * that translates it, one sentence a line, line n rendering line n. Everything that is not that is
 * refused with its place, for a silent misreading would shift the alignment.
 */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  Link,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { visit } from "unist-util-visit";
import { attempt, type Place, TifaError, throwAll } from "../lib/errors.ts";
import { type Frontmatter, readFrontmatter } from "../lib/frontmatter.ts";
import { GAP_SIGN } from "../lib/text/apparatus.ts";
import { linkProblem } from "../lib/text/link.ts";
import type { Block, BlockKind, Certainty, Mark, Rich, Segment } from "../lib/text/model.ts";
import { PARSER, placeOf } from "./parser.ts";

/** A report file as read: positional ids, no glossary terms or figures yet. */
export interface ParsedReport {
  readonly file: string;
  /** The frontmatter, unvalidated. */
  readonly frontmatter: unknown;
  /** The line on which a key of the frontmatter stands, counted from 1. */
  readonly locate: Frontmatter["locate"];
  readonly blocks: readonly Block[];
}

/** A report file as far as it can be read, and everything in it that is not of the format. */
export interface ReportReading {
  /** Null where there is no frontmatter, or a fault hides what follows it. */
  readonly report: ParsedReport | null;
  readonly errors: readonly TifaError[];
  /** Ids of the blocks that hold a fault: their lines may be paired wrongly. */
  readonly faulty: ReadonlySet<string>;
}

/** An inline component; remark-mdx adds it to the types of mdast. */
type MdxJsxTextElement = Extract<PhrasingContent, { type: "mdxJsxTextElement" }>;

const KINDS: readonly BlockKind[] = ["caption", "dateline", "byline", "annex"];
/** A translated line that the line above already renders. */
const MERGED = "↑";

/**
 * Parses the text of a report.mdx.
 *
 * @param source the whole file
 * @param file its path from the project's root, for messages
 * @throws TifaError naming every line that is not of the format
 */
export function parseReport(source: string, file: string): ParsedReport {
  const { report, errors } = readReport(source, file);
  throwAll(errors);
  if (report === null) throw new Error(`${file} was refused without a reason.`);
  return report;
}

/** Reads as much of a report.mdx as can be read, so that one run shows all that is wrong with it. */
export function readReport(source: string, file: string): ReportReading {
  const long = tooLong(source, file);
  if (long !== null) return { report: null, errors: [long], faulty: new Set() };
  const cut = attempt(() => readFrontmatter(source, file));
  if ("errors" in cut) return { report: null, errors: cut.errors, faulty: new Set() };
  const { data: frontmatter, text, locate } = cut.value;
  const { tree, errors, masked } = parseTree(text, file);
  if (tree === null) return { report: null, errors, faulty: new Set() };
  const reader = new Reader(file, source.split("\n"), masked);
  const blocks = reader.readBlocks(tree);
  const kinds = readKinds(frontmatter, blocks, file, locate);
  return {
    report: { file, frontmatter, locate, blocks: blocks.map((block) => withKind(block, kinds.of)) },
    errors: [...errors, ...reader.errors, ...kinds.errors],
    faulty: reader.faulty,
  };
}

/** A line is a sentence; the longest of five reports has 614 characters. */
const LONGEST_LINE = 20_000;

/** A line so long that it cannot be a sentence: whatever reads it would read for minutes. */
function tooLong(source: string, file: string): TifaError | null {
  const at = source.split("\n").findIndex((line) => line.length > LONGEST_LINE);
  if (at === -1) return null;
  return new TifaError({
    what: `The line has more than ${LONGEST_LINE.toLocaleString("en-GB")} characters.`,
    where: { file, line: at + 1 },
    fix: "Write one sentence a line; a page that came as one line is cut by the importer.",
  });
}

/** The tree of the text, and the lines that had to be masked to get it. */
interface ParsedTree {
  /** Null where masking a line does not help. */
  readonly tree: Root | null;
  readonly errors: readonly TifaError[];
  /** Lines, counted from 1, whose text was replaced because MDX cannot read it. */
  readonly masked: ReadonlySet<number>;
}

/** MDX stops at its first fault; masking that line shows the next. */
function parseTree(text: string, file: string): ParsedTree {
  const lines = text.split("\n");
  const errors: TifaError[] = [];
  const masked = new Set<number>();
  for (;;) {
    try {
      return { tree: PARSER.parse(lines.join("\n")), errors, masked };
    } catch (cause) {
      const place = placeOf(cause);
      const line = place?.line;
      if (line !== undefined && masked.has(line)) return { tree: null, errors, masked };
      errors.push(
        new TifaError({
          what: `The text is not valid MDX: ${(cause as Error).message}.`,
          where: { file, ...place },
          fix: "Escape “<”, “{” and a line-initial “import” or “export” with a backslash.",
          cause,
        }),
      );
      const faulty = line === undefined ? undefined : lines[line - 1];
      if (line === undefined || faulty === undefined) return { tree: null, errors, masked };
      masked.add(line);
      lines[line - 1] = `${/^(?:>\s*|#+\s+)?/.exec(faulty)?.[0] ?? ""}masked`;
    }
  }
}

function readKinds(
  frontmatter: unknown,
  blocks: readonly Block[],
  file: string,
  locate: Frontmatter["locate"],
): { readonly of: ReadonlyMap<string, BlockKind>; readonly errors: readonly TifaError[] } {
  const kinds = new Map<string, BlockKind>();
  const errors: TifaError[] = [];
  const refuse = (path: readonly (string | number)[], what: string, fix: string): void => {
    const line = locate(path);
    errors.push(
      new TifaError({ what, where: line === undefined ? { file } : { file, line }, fix }),
    );
  };
  const declared = (frontmatter as { kinds?: Record<string, unknown> } | null)?.kinds ?? {};
  const known = new Set(blocks.map((block) => block.id));
  for (const [name, ids] of Object.entries(declared)) {
    const kind = KINDS.find((candidate) => candidate === name);
    // An unknown kind, or one without a list, is told with the other keys of the frontmatter.
    if (kind === undefined || !Array.isArray(ids)) continue;
    for (const [at, id] of (ids as unknown[]).entries()) {
      if (typeof id === "string" && known.has(id)) kinds.set(id, kind);
      else {
        refuse(
          ["kinds", name, at],
          `The frontmatter key kinds.${name} names the block ${String(id)}, which does not exist.`,
          `Name a block from p1 to p${blocks.length}.`,
        );
      }
    }
  }
  return { of: kinds, errors };
}

function withKind(block: Block, kinds: ReadonlyMap<string, BlockKind>): Block {
  const kind = kinds.get(block.id);
  return kind === undefined || block.kind !== "para" ? block : { ...block, kind };
}

/** A line under construction. */
interface OpenText {
  text: string;
  marks: Mark[];
}

/** The apparatus of a report, by TEI's names. */
const COMPONENTS: readonly string[] = ["Sic", "Supplied", "Gap"];

class Reader {
  readonly errors: TifaError[] = [];
  readonly faulty = new Set<string>();
  private readonly file: string;
  private readonly source: readonly string[];
  private readonly masked: ReadonlySet<number>;
  private readonly notes = new Map<string, string>();

  constructor(file: string, source: readonly string[], masked: ReadonlySet<number>) {
    this.file = file;
    this.source = source;
    this.masked = masked;
  }

  readBlocks(tree: Root): Block[] {
    for (const node of tree.children) {
      if (node.type !== "footnoteDefinition") continue;
      this.notes.set(node.identifier, plainText(node));
      visit(node, "link", (link) => this.checkLink(link));
    }
    this.checkDefinitions(tree);
    const nodes = tree.children.filter((node) => node.type !== "footnoteDefinition");
    const blocks: Block[] = [];
    for (const [index, node] of nodes.entries()) {
      if (node.type === "blockquote") {
        const above = nodes[index - 1];
        if (above === undefined || above.type === "blockquote") {
          this.report(
            node,
            "A translation stands here with no Chinese block above it.",
            "Put it directly under the block that it translates.",
          );
        }
        continue;
      }
      if (node.type !== "heading" && node.type !== "paragraph") {
        this.refuse(node);
        continue;
      }
      const id = `p${blocks.length + 1}`;
      const next = nodes[index + 1];
      const quote = next?.type === "blockquote" ? next : null;
      const before = this.errors.length;
      blocks.push(this.readBlock(id, node, quote));
      if (this.errors.length > before || this.isMasked(node, quote)) this.faulty.add(id);
    }
    this.checkTitle(blocks);
    return blocks;
  }

  private isMasked(node: Heading | Paragraph, quote: Blockquote | null): boolean {
    const first = node.position?.start.line ?? 0;
    const last = (quote ?? node).position?.end.line ?? 0;
    return [...this.masked].some((line) => first <= line && line <= last);
  }

  /** Of two notes of one name the second would be lost. */
  private checkDefinitions(tree: Root): void {
    const names = new Set<string>();
    for (const node of tree.children) {
      if (node.type !== "footnoteDefinition") continue;
      if (names.has(node.identifier)) {
        this.report(
          node,
          `The note [^${node.label ?? node.identifier}] is defined twice.`,
          "Give one of them another name.",
        );
      }
      names.add(node.identifier);
    }
  }

  private checkLink(node: Link): void {
    if (node.url.startsWith("term:")) return;
    const problem = linkProblem(node.url);
    if (problem !== null) this.report(node, problem.what, problem.fix);
  }

  private checkTitle(blocks: readonly Block[]): void {
    const titles = blocks.filter((block) => block.kind === "title");
    if (titles.length !== 1 || blocks[0]?.kind !== "title") {
      const where = {
        file: this.file,
        line: titles[1]?.segments[0]?.at.zh ?? blocks[0]?.segments[0]?.at.zh ?? 1,
      };
      this.errors.push(
        new TifaError({
          what: `A report begins with its title and has no other; this one has ${titles.length} lines that start with “# ”.`,
          where,
          fix: "Write the title as the first block with “# ”, and every heading with “## ” or deeper.",
        }),
      );
    }
  }

  private readBlock(id: string, node: Heading | Paragraph, quote: Blockquote | null): Block {
    const zh = this.readLines(node.children);
    const en = quote === null ? [] : this.readTranslation(quote);
    const zhLine = node.position?.start.line ?? 0;
    if (quote === null) {
      this.report(
        node,
        `The block ${id} has no translation under it.`,
        "Put a blockquote directly under it; a single “>” says that it is not translated yet.",
      );
    } else if (en.length !== 0 && en.length !== zh.length) {
      this.report(
        quote,
        `The block ${id} has ${zh.length} Chinese ${plural(zh.length)} and ${en.length} English ${plural(en.length)}.`,
        "Line n of the translation renders line n of the Chinese; write “> ↑” where one line renders two.",
      );
    }
    const enLine = quote?.children[0]?.position?.start.line ?? null;
    let rendered = 0;
    const segments = zh.map((draft, index): Segment => {
      const english = en[index];
      const merged = english?.text === MERGED;
      if (merged && index === 0) {
        this.report(
          quote ?? node,
          `The first line of ${id} cannot be merged into a line above.`,
          "Translate it, or merge from the second line on.",
        );
      }
      if (!merged) rendered = index;
      return {
        id: `${id}-${index + 1}`,
        zh: finish(draft),
        en: english === undefined ? null : merged ? { text: "", marks: [] } : finish(english),
        ...(merged ? { mergedInto: `${id}-${rendered + 1}` } : {}),
        at: {
          zh: zhLine + index,
          en: english === undefined || enLine === null ? null : enLine + index,
        },
      };
    });
    if (node.type === "paragraph") return { id, kind: "para", segments: segments };
    return {
      id,
      kind: node.depth === 1 ? "title" : "heading",
      depth: node.depth,
      segments: segments,
    };
  }

  private readTranslation(quote: Blockquote): OpenText[] {
    const [paragraph, second] = quote.children;
    if (paragraph === undefined) return [];
    if (paragraph.type !== "paragraph") {
      this.refuse(paragraph);
      return [];
    }
    if (second !== undefined) {
      this.report(
        second,
        "The translation falls into two paragraphs.",
        "Take the bare “>” out from between its lines.",
      );
      return [];
    }
    const start = paragraph.position?.start.line ?? 0;
    const end = paragraph.position?.end.line ?? 0;
    for (let line = start; line <= end; line += 1) {
      if (!/^\s*>/.test(this.source[line - 1] ?? "")) {
        this.errors.push(
          new TifaError({
            what: "A line was swallowed by the translation above it.",
            where: { file: this.file, line },
            fix: "Put a blank line between a translation and the next Chinese block, and “>” before every translated line.",
          }),
        );
        return [];
      }
    }
    return this.readLines(paragraph.children);
  }

  /** Cuts inline content at line breaks into texts with standoff marks. */
  private readLines(children: readonly PhrasingContent[]): OpenText[] {
    const lines: OpenText[] = [{ text: "", marks: [] }];
    const current = (): OpenText => lines[lines.length - 1] as OpenText; // lines is never empty
    const read = (node: PhrasingContent): void => {
      switch (node.type) {
        case "text": {
          const [first = "", ...others] = node.value.split("\n");
          current().text += first;
          for (const other of others) lines.push({ text: other, marks: [] });
          return;
        }
        case "strong":
        case "emphasis":
        case "link": {
          if (node.type === "link") this.checkLink(node);
          const opened = { line: lines.length - 1, at: current().text.length };
          for (const child of node.children) read(child);
          for (let index = opened.line; index < lines.length; index += 1) {
            const line = lines[index] as OpenText; // index is below the length
            const start = index === opened.line ? opened.at : 0;
            if (line.text.length > start) line.marks.push(this.wrap(node, start, line.text.length));
          }
          return;
        }
        case "footnoteReference": {
          const text = this.notes.get(node.identifier);
          if (text === undefined) {
            this.report(
              node,
              `The note [^${node.label ?? node.identifier}] is nowhere defined.`,
              "Define it at the end of the file.",
            );
            return;
          }
          const at = current().text.length;
          current().marks.push({
            type: "note",
            start: at,
            end: at,
            label: node.label ?? node.identifier,
            text,
          });
          return;
        }
        case "mdxJsxTextElement":
          this.readApparatus(node, current(), read);
          return;
        default:
          // remark hands a literal [^x] without definition over as text, which ends up in the reading text.
          this.refuse(node);
      }
    };
    for (const child of children) read(child);
    return lines;
  }

  private wrap(
    node: { type: "strong" | "emphasis" } | { type: "link"; url: string },
    start: number,
    end: number,
  ): Mark {
    if (node.type !== "link") return { type: node.type, start, end };
    if (node.url.startsWith("term:"))
      return { type: "term", start, end, entry: node.url.slice("term:".length), pinned: true };
    return { type: "link", start, end, href: node.url };
  }

  private readApparatus(
    node: MdxJsxTextElement,
    line: OpenText,
    read: (node: PhrasingContent) => void,
  ): void {
    if (node.name === null || !COMPONENTS.includes(node.name)) {
      this.report(
        node,
        `<${node.name ?? ""}> is not a component of a report.`,
        "Use <Sic>, <Supplied> or <Gap />, or escape the “<”.",
      );
      return;
    }
    const attributes = new Map<string, string>();
    for (const attribute of node.attributes) {
      if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
        this.report(
          node,
          `The attributes of <${node.name ?? ""}> must be plain strings.`,
          'Write them as name="value".',
        );
        return;
      }
      attributes.set(attribute.name, attribute.value);
    }
    const take = (name: string): string | undefined => {
      const value = attributes.get(name);
      attributes.delete(name);
      return value;
    };
    const start = line.text.length;
    const cert = this.readCertainty(node, take("cert"));
    const noteText = take("note");
    const note = noteText === undefined ? {} : { note: noteText };
    if (node.name === "Gap") {
      const reading = take("reading");
      const reason = take("reason") ?? "lost";
      const raw = take("raw") ?? "";
      if (node.children.length > 0) {
        this.report(
          node,
          "A <Gap /> holds no text.",
          "Put what stands in the source into its attribute raw.",
        );
      }
      line.text += GAP_SIGN;
      line.marks.push({
        type: "gap",
        start,
        end: start + 1,
        reason,
        raw,
        cert,
        ...(reading === undefined ? {} : { reading }),
        ...note,
      });
    } else {
      const corr = take("corr");
      for (const child of node.children) read(child);
      const end = line.text.length;
      if (end === start) {
        this.report(
          node,
          `<${node.name}> is empty or crosses a line.`,
          "Let it enclose the characters concerned, within one line.",
        );
        return;
      }
      if (node.name === "Supplied")
        line.marks.push({ type: "supplied", start, end, cert, ...note });
      else if (corr === undefined)
        this.report(
          node,
          "<Sic> has no correction.",
          'Give it corr="…"; without a correction mark the place as a <Gap />.',
        );
      else line.marks.push({ type: "sic", start, end, corr, cert, ...note });
    }
    for (const name of attributes.keys()) {
      this.report(
        node,
        `<${node.name}> has no attribute “${name}”.`,
        "Take it out; see the method page for the attributes of the apparatus.",
      );
    }
  }

  private readCertainty(node: MdxJsxTextElement, value: string | undefined): Certainty {
    if (value === "high" || value === "medium" || value === "low") return value;
    this.report(
      node,
      `<${node.name ?? ""}> has no certainty.`,
      'Give it cert="high", "medium" or "low".',
    );
    return "low";
  }

  private refuse(node: RootContent | BlockContent | DefinitionContent | PhrasingContent): void {
    const [what, fix] = REFUSALS[node.type] ?? [
      `A report cannot hold Markdown of the type “${node.type}”.`,
      "Escape the characters that make it, with a backslash before them.",
    ];
    this.report(node, what, fix);
  }

  private report(
    node: { position?: { start: { line: number; column: number } } | undefined },
    what: string,
    fix: string,
  ): void {
    const start = node.position?.start;
    const where: Place =
      start === undefined
        ? { file: this.file }
        : { file: this.file, line: start.line, column: start.column };
    this.errors.push(new TifaError({ what, where, fix }));
  }
}

const REFUSALS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  list: ["This line became a list by accident.", "Escape its mark: “1\\.”, “\\-” or “\\+”."],
  mdxJsxFlowElement: [
    "A component stands alone on its line and became a block of its own.",
    "Keep it on a line with text.",
  ],
  mdxFlowExpression: ["A brace opens an expression here.", "Escape it: “\\{”."],
  mdxTextExpression: ["A brace opens an expression here.", "Escape it: “\\{”."],
  mdxjsEsm: [
    "A line that starts with “import” or “export” became code.",
    "Escape its first letter or begin the line differently.",
  ],
  thematicBreak: ["This line became a rule.", "Escape its first character."],
  code: ["This line became a code block.", "Take the indentation or the backticks away."],
  inlineCode: ["Backticks make code of this text.", "Escape them: “\\`”."],
  delete: ["Tildes strike this text through.", "Escape them: “\\~”."],
  table: ["This paragraph became a table.", "Escape its vertical bars: “\\|”."],
  break: [
    "A line ends with a backslash or with blanks, which makes a hard break.",
    "Take them out.",
  ],
};

function plural(count: number): string {
  return count === 1 ? "line" : "lines";
}

function plainText(
  node: FootnoteDefinition | PhrasingContent | BlockContent | DefinitionContent,
): string {
  if ("value" in node) return node.value.replace(/\n/g, " ");
  if (!("children" in node)) return "";
  return (node.children as (PhrasingContent | BlockContent)[]).map(plainText).join("");
}

/** Trims the line and sorts its marks by start, then longest first. */
function finish(draft: OpenText): Rich {
  const lead = draft.text.length - draft.text.trimStart().length;
  const text = draft.text.trim();
  const marks = draft.marks
    .map((mark) => ({
      ...mark,
      start: Math.min(Math.max(mark.start - lead, 0), text.length),
      end: Math.min(Math.max(mark.end - lead, 0), text.length),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, marks };
}
