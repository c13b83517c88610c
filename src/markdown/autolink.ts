/**
 * Bare addresses in a text become links, and end where an address ends. GFM takes everything up to
 * the next blank for a part of the address, and Chinese has none: of 见https://example.org/a。后文 it
 * would make one link, and swallow the asterisks of bold text on the way. Where an address ends is
 * said in lib/text/address.ts.
 */
import type { Link, Nodes, Parent, Root, Text } from "mdast";
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from "micromark-util-types";
import type { Processor } from "unified";
import { addressLength, findAddresses, isAddressCharacter } from "../lib/text/address.ts";

declare module "micromark-util-types" {
  /** The tokens of micromark-extension-gfm-autolink-literal, of which remark-gfm makes links. */
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

/** GFM's constructs for web addresses, by the names that micromark-extension-gfm-autolink-literal has. */
const GFM = ["wwwAutolink", "protocolAutolink"];
const PREFIXES = ["http://", "https://", "www."];

const address: Construct = { name: "tifaAddress", tokenize };

const SYNTAX: Extension = {
  // H, W, h, w
  text: { 72: address, 87: address, 104: address, 119: address },
  disable: { null: GFM },
};

/** A remark plugin: stands after remark-gfm, whose rule for web addresses it takes the place of. */
export function autolink(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(SYNTAX);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ transforms: [trim] });
}

/** Reads an address: first looks how far it goes, then takes so much. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  let run = "";
  let left = 0;
  return start;

  function start(code: Code): State | undefined {
    const before = self.previous === null ? "" : String.fromCodePoint(Math.max(0, self.previous));
    if (/[a-z]/iu.test(before) || isInLabel(self)) return nok(code);
    // www. may be a part of a name or of an address of mail.
    if ((code === 87 || code === 119) && /[\w.@/+-]/u.test(before)) return nok(code);
    return effects.check({ tokenize: look, partial: true }, take, nok)(code);
  }

  /** Its tokens are thrown away: it is only checked. */
  function look(lookEffects: Effects, found: State, missed: State): State {
    return function begin(code) {
      lookEffects.enter("literalAutolink");
      return next(code);
    };

    function next(code: Code): State | undefined {
      if (code !== null && code > 0 && isAddressCharacter(String.fromCodePoint(code))) {
        run += String.fromCodePoint(code);
        const seen = run.toLowerCase();
        if (!PREFIXES.some((prefix) => seen.startsWith(prefix) || prefix.startsWith(seen)))
          return missed(code);
        lookEffects.consume(code);
        return next;
      }
      left = addressLength(run);
      if (left === 0) return missed(code);
      lookEffects.exit("literalAutolink");
      return found(code);
    }
  }

  function take(code: Code): State | undefined {
    effects.enter("literalAutolink");
    effects.enter(/^w/iu.test(run) ? "literalAutolinkWww" : "literalAutolinkHttp");
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (left > 0) {
      left -= 1;
      effects.consume(code);
      return inside;
    }
    effects.exit(/^w/iu.test(run) ? "literalAutolinkWww" : "literalAutolinkHttp");
    effects.exit("literalAutolink");
    return ok(code);
  }
}

/** Whether a bracket is open that may become the text of a link; a link holds no other. */
function isInLabel({ events }: TokenizeContext): boolean {
  return events.some(
    ([, { type, _balanced }]) =>
      (type === "labelLink" || type === "labelImage") && _balanced !== true,
  );
}

/**
 * Behind a bracket that stays open the syntax finds no address, and GFM looks through the text of the
 * finished tree once more. Its links have no place in the file; they and the text are cut anew.
 */
function trim(tree: Root): undefined {
  visit(tree);
}

function visit(parent: Parent): void {
  parent.children = parent.children.flatMap((child): typeof parent.children => {
    if (child.type === "text") return cut(child, child.value);
    if (child.type === "link")
      return isFoundInText(child) ? cut(child, child.children.map(textOf).join("")) : [child];
    if ("children" in child && child.type !== "linkReference") visit(child);
    return [child];
  });
}

function isFoundInText({ position, url }: Link): boolean {
  return position === undefined && /^https?:/iu.test(url);
}

function textOf(node: Nodes): string {
  return "value" in node ? node.value : "";
}

/** The addresses of a text as links, what stands between them as text; the node itself if it has none. */
function cut(node: Link | Text, text: string): (Link | Text)[] {
  const nodes: (Link | Text)[] = [];
  let cursor = 0;
  const add = (end: number): void => {
    if (end > cursor) nodes.push({ type: "text", value: text.slice(cursor, end) });
  };
  for (const { kind, start, end } of findAddresses(text)) {
    if (kind === "mail") continue;
    add(start);
    const found = text.slice(start, end);
    const url = /^w/iu.test(found) ? `http://${found}` : found;
    nodes.push({ type: "link", title: null, url, children: [{ type: "text", value: found }] });
    cursor = end;
  }
  if (nodes.length === 0) return node.type === "text" ? [node] : [{ type: "text", value: text }];
  add(text.length);
  return nodes;
}
