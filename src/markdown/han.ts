/** Gives Chinese words in English prose their language; see lib/script. */
import type { Element, ElementContent, Root } from "hast";
import { stretchesOf } from "../lib/page/script.ts";

/** A rehype transformer. What already has a Chinese language is left alone. */
export function han(): (tree: Root) => void {
  const visit = (parent: Root | Element): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === "text") return stretchesOf(child.value).map(toNode);
      if (child.type !== "element" || isSettled(child)) return [child as ElementContent];
      visit(child);
      return [child];
    });
  };
  return visit;
}

function isSettled(element: Element): boolean {
  return String(element.properties.lang ?? "").startsWith("zh");
}

function toNode({ text, isChinese }: { text: string; isChinese: boolean }): ElementContent {
  const node = { type: "text", value: text } as const;
  if (!isChinese) return node;
  return { type: "element", tagName: "span", properties: { lang: "zh-Hans" }, children: [node] };
}
