/**
 * Marks the words of a query in the sentence of the address and in its translation. Loaded by
 * highlight.ts, and only for a reader who comes from a search.
 */
import { readFragment } from "../lib/page/address.ts";
import { match, mergeSpans, prepare, type Span } from "../lib/search/find.ts";
import { analyseQuery } from "../lib/search/query.ts";
import { findPassage } from "./reading-group.ts";

/** Name of the CSS highlight: `::highlight(tifa-found)`. */
const NAME = "tifa-found";
/** Class of the lines whose words are marked. */
const FOUND_CLASS = "is-found";
/** Readings over the characters and marks of notes are not part of the sentence. */
const NOT_TEXT = "rt, rp, sup, .note-ref, [aria-hidden=true]";

/** Marks what each `?hl=` asks for; call it again when the fragment changes. */
export function markFound(): void {
  const asked = new URL(location.href).searchParams.getAll("hl");
  const passage = readFragment(location.hash);
  if (asked.length === 0 || passage === null) return;
  const queries = asked.map((text) => analyseQuery(text));
  clear();
  const lines = findPassage(passage)?.lines ?? [];
  const isSentence = passage.from.includes("-");
  const ranges: Range[] = [];
  for (const line of lines) {
    const translation = document.querySelector(`.line[data-of="${CSS.escape(line.id)}"]`);
    const zh = textOf(line);
    const en = translation === null ? null : textOf(translation);
    const sentence = prepare({ zh: zh.text, variants: [], en: en === null ? null : en.text });
    const found = queries.flatMap((query) => match(query, sentence) ?? []);
    // The sentence of the address is shown as found in any case: what was found may be a corrected
    // form of it, which is not printed.
    if (found.length === 0 && !isSentence) continue;
    line.classList.add(FOUND_CLASS);
    translation?.classList.add(FOUND_CLASS);
    for (const places of found)
      ranges.push(...rangesOf(zh, places.zh), ...(en === null ? [] : rangesOf(en, places.en)));
  }
  paint(ranges);
}

interface Text {
  readonly text: string;
  readonly nodes: readonly { readonly node: globalThis.Text; readonly start: number }[];
}

function textOf(line: Element): Text {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_TEXT) === null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const nodes: { node: globalThis.Text; start: number }[] = [];
  let text = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof globalThis.Text)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/** The ranges of spans, cut at the borders of text nodes, so that each can be wrapped on its own. */
function rangesOf({ nodes }: Text, spans: readonly Span[]): Range[] {
  return mergeSpans(spans).flatMap(({ start, end }) =>
    nodes.flatMap(({ node, start: at }) => {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.data.length);
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [range];
    }),
  );
}

function paint(ranges: readonly Range[]): void {
  if (typeof Highlight === "function" && "highlights" in CSS) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return;
  }
  // From the end, so that wrapping one range does not move the borders of those before it.
  for (const range of [...ranges].reverse()) {
    const wrapper = document.createElement("mark");
    wrapper.className = "found";
    range.surroundContents(wrapper);
  }
}

function clear(): void {
  for (const line of document.querySelectorAll(`.${FOUND_CLASS}`))
    line.classList.remove(FOUND_CLASS);
  if ("highlights" in CSS) CSS.highlights.delete(NAME);
  for (const wrapper of document.querySelectorAll("mark.found")) {
    const parent = wrapper.parentNode;
    wrapper.replaceWith(...wrapper.childNodes);
    parent?.normalize();
  }
}
