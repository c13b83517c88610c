/**
 * Gives the links in prose their addresses: `term:gulou-12348` becomes a link to the entry, and a
 * site-absolute link (`/method/`) is put under the base path.
 */
import type { Link, Nodes, Root } from "mdast";
import { createUrls } from "../lib/urls.ts";

/** Options of the plugin. */
export interface AddressesOptions {
  /** The path under which the site is served, e.g. `/tifa/`. */
  readonly base: string;
}

/** A unified transformer; see above. */
export function addresses({ base }: AddressesOptions): (tree: Root) => void {
  const urls = createUrls(base);
  const visit = (node: Nodes): void => {
    if (node.type === "link") address(node, urls);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  return visit;
}

function address(link: Link, urls: ReturnType<typeof createUrls>): void {
  if (link.url.startsWith("term:")) {
    const entry = link.url.slice("term:".length);
    link.url = urls.entry(entry);
    link.data = { ...link.data, hProperties: { className: ["term"], "data-term": entry } };
  } else if (link.url.startsWith("/") && !link.url.startsWith("//")) {
    link.url = urls.file(link.url);
  }
}
