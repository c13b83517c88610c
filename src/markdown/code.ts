/**
 * Colours code blocks with Shiki and classes only: the Content-Security-Policy allows no inline
 * style, so each token's CSS variable becomes a class (`tok-keyword`), styled in styles/code.css.
 */
import type { Element, ElementContent, Root } from "hast";
import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from "shiki";
import { han } from "./han.ts";

const theme = createCssVariablesTheme({ name: "tifa", variablePrefix: "--code-" });
const highlighter = createHighlighter({
  themes: [theme],
  langs: ["json", "sh", "ts", "mdx", "csv", "tsv", "xml", "turtle", "yaml", "bibtex"],
});

const styleToClass: ShikiTransformer = {
  name: "tifa:style-to-class",
  pre(node) {
    const { style: _style, ...properties } = node.properties;
    node.properties = properties;
  },
  span(node) {
    const { style, ...properties } = node.properties;
    const token = /--code-(?:token-)?([a-z-]+)/.exec(String(style ?? ""))?.[1];
    node.properties = token === undefined ? properties : { ...properties, class: `tok-${token}` };
  },
};

/** Colours one piece of code; a language that is not loaded is printed plain. */
async function colour(text: string, lang: string): Promise<Root> {
  const shiki = await highlighter;
  const known = shiki.getLoadedLanguages().includes(lang);
  return shiki.codeToHast(text, {
    lang: known ? lang : "text",
    theme: "tifa",
    transformers: [styleToClass],
  });
}

/**
 * A sample as a tree for a page that is not Markdown: coloured, and its Chinese marked as such.
 *
 * @param lang one of the languages loaded above; anything else is printed plain
 */
export async function sampleTree(text: string, lang: string): Promise<Root> {
  const root = await colour(text, lang);
  han()(root);
  return root;
}

/** Highlights one piece of code. */
async function highlight(text: string, lang: string): Promise<Element> {
  const root = await colour(text, lang);
  const [pre] = root.children;
  if (pre?.type !== "element") throw new Error("Shiki returned no element.");
  return pre;
}

/** A rehype transformer: replaces every `pre > code.language-…`. */
export function code(): (tree: Root) => Promise<void> {
  const visit = async (parent: Root | Element): Promise<void> => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== "element") continue;
      const inner = child.tagName === "pre" ? child.children[0] : undefined;
      if (inner?.type !== "element" || inner.tagName !== "code") {
        await visit(child);
        continue;
      }
      const names = inner.properties.className;
      const lang = (Array.isArray(names) ? names : [])
        .map(String)
        .find((name) => name.startsWith("language-"));
      parent.children[index] = await highlight(
        textOf(inner).trimEnd(),
        lang?.slice("language-".length) ?? "",
      );
    }
  };
  return visit;
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
