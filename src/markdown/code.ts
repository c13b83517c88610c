/**
 * Colours code blocks with Shiki and classes only: the Content-Security-Policy allows no inline
 * style, so each token's CSS variable becomes a class (`tok-keyword`), styled in styles/code.css.
 */
import type { Element, ElementContent, Root } from "hast";
import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from "shiki";

const theme = createCssVariablesTheme({ name: "tifa", variablePrefix: "--code-" });
const highlighter = createHighlighter({ themes: [theme], langs: ["json", "sh", "ts", "mdx"] });

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

/**
 * Highlights one piece of code.
 *
 * @param lang one of json, sh, ts, mdx; anything else is printed plain
 */
async function highlight(text: string, lang: string): Promise<Element> {
  const shiki = await highlighter;
  const known = shiki.getLoadedLanguages().includes(lang);
  const root = shiki.codeToHast(text, {
    lang: known ? lang : "text",
    theme: "tifa",
    transformers: [styleToClass],
  });
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
