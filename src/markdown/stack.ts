/**
 * The Markdown dialect of content/, defined once: the site, the importer, the linter and the
 * exporters all read the same files, so they must all read the same language.
 */
import type { UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import type { PluggableList } from "unified";
import { addresses } from "./addresses.ts";
import { align } from "./align.ts";
import { autolink } from "./autolink.ts";
import { code } from "./code.ts";
import { han } from "./han.ts";

/**
 * Syntax plugins in the order in which they are applied. The order matters:
 *
 * 1. GFM without the single tilde, for `5~6%…3~4%` must not become a strike-through. It brings
 *    tables and the footnotes that carry editors' notes.
 * 2. CJK-friendly emphasis after it, for it amends the attention rules that GFM has by then
 *    installed: `发展**“新质生产力”**的` is bold, which CommonMark's flanking rules deny. The same for
 *    strike-through, `123~~（abc）~~，后`, again without the single tilde.
 * 3. Bare addresses after GFM, whose rule they replace: `见https://example.org/a。后文` is a link up to
 *    the stop.
 */
export const SYNTAX: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  autolink,
];

/**
 * The processor for prose that Astro renders itself: pages and the bodies of glossary entries.
 * After the syntax, `term:` links and site-absolute links get their addresses under the base, aligned
 * table cells get a class before MDX would make a style of it, code blocks are coloured with classes, and Chinese words get their language last, for code has
 * been replaced by then. Smart punctuation is off: the text is verbatim.
 */
export function prose(base: string): UnifiedProcessorOptions {
  return {
    gfm: false,
    smartypants: false,
    remarkPlugins: [...SYNTAX, [addresses, { base }]] as NonNullable<
      UnifiedProcessorOptions["remarkPlugins"]
    >,
    rehypePlugins: [align, code, han],
  };
}
