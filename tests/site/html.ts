/** Reads the HTML of the built site for tests. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseDocument } from "htmlparser2";

/** An element as tests see it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Node[];
}

type Raw = ReturnType<typeof parseDocument>["children"][number];

function convert(raw: Raw): Node | null {
  if (raw.type === "text") return { name: "", attributes: {}, text: raw.data, children: [] };
  if (!("children" in raw) || !("attribs" in raw)) return null;
  const children = raw.children.flatMap((child) => convert(child) ?? []);
  return {
    name: raw.name,
    attributes: raw.attribs,
    text: children.map((child) => child.text).join(""),
    children,
  };
}

/** Parses a page. */
function parseHtml(html: string): Node {
  const children = parseDocument(html).children.flatMap((child) => convert(child) ?? []);
  return {
    name: "#document",
    attributes: {},
    text: children.map((child) => child.text).join(""),
    children,
  };
}

/** Every element below that satisfies the test, in document order. */
export function all(node: Node, test: (node: Node) => boolean): Node[] {
  return node.children.flatMap((child) => [...(test(child) ? [child] : []), ...all(child, test)]);
}

/** Whether an element bears a class. */
export function hasClass(node: Node, name: string): boolean {
  return (node.attributes.class ?? "").split(/\s+/).includes(name);
}

/** Paths of all files of a folder, relative to it, with forward slashes, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** A page of a built site, parsed. */
export async function pageOf(folder: string, file: string): Promise<Node> {
  return parseHtml(await readFile(join(folder, file), "utf8"));
}
