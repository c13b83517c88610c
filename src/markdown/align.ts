/**
 * Gives the cells of an aligned table column a class: Markdown's own way is an inline style, which
 * the Content-Security-Policy forbids.
 */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** A rehype transformer. Left is how cells stand anyway, so only the two others are named. */
export function align(): (tree: Root) => void {
  return (tree) => {
    visit(tree, "element", (element: Element) => {
      const { align: side, ...properties } = element.properties;
      if (!/^t[hd]$/.test(element.tagName) || side === undefined) return;
      element.properties = properties;
      if (side === "right" || side === "center") element.properties.className = [`align-${side}`];
    });
  };
}
