import { describe, expect, test } from "vitest";
import type { RenderNode } from "../../../src/lib/page/render.ts";
import { renderRich, textOf } from "../../../src/lib/page/render.ts";
import type { Mark, Rich } from "../../../src/lib/text/model.ts";

/** A tree in short: `term(strong(12)348)`, `^` for a reference, `~` before a piece that goes on. */
function show(nodes: readonly RenderNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (node.kind === "reference") return `^${node.mark.type}`;
      return `${node.first ? "" : "~"}${node.mark.type}(${show(node.children)})`;
    })
    .join("");
}

const rich = (text: string, ...marks: Mark[]): Rich => ({ text, marks });
const term = (start: number, end: number, within?: string): Mark =>
  within === undefined
    ? { type: "term", entry: "e", start, end }
    : { type: "term", entry: "e", start, end, within };
const strong = (start: number, end: number): Mark => ({ type: "strong", start, end });
const figure = (start: number, end: number): Mark => ({
  type: "figure",
  start,
  end,
  value: 1,
  unit: "CNY",
});
const sic = (start: number, end: number): Mark => ({
  type: "sic",
  start,
  end,
  corr: "2.6",
  cert: "high",
});
const note = (at: number): Mark => ({ type: "note", start: at, end: at, label: "1", text: "n" });

describe("renderRich", () => {
  test("gives plain text back as one node", () => {
    expect(renderRich(rich("持续深化"))).toEqual([{ kind: "text", text: "持续深化" }]);
  });

  test("gives nothing for an empty text", () => {
    expect(renderRich(rich(""))).toEqual([]);
  });

  test("nests a term inside a bold run-in heading", () => {
    expect(show(renderRich(rich("“12348”工作思路：一线", strong(0, 11), term(0, 11))))).toBe(
      "strong(term(“12348”工作思路))：一线",
    );
  });

  test("keeps a term whole and cuts the emphasis that crosses its start", () => {
    expect(show(renderRich(rich("abcdef", strong(0, 4), term(2, 6))))).toBe(
      "strong(ab)term(~strong(cd)ef)",
    );
  });

  test("keeps a term whole and cuts the emphasis that crosses its end", () => {
    expect(show(renderRich(rich("abcdef", term(0, 4), strong(2, 6))))).toBe(
      "term(abstrong(cd))~strong(ef)",
    );
  });

  test("keeps a figure whole where apparatus crosses it", () => {
    expect(show(renderRich(rich("abcdef", figure(2, 6), sic(0, 4))))).toBe(
      "sic(ab)figure(~sic(cd)^sicef)",
    );
  });

  test("does not link a term inside a longer one", () => {
    expect(show(renderRich(rich("三个如何", term(0, 4), term(0, 2, "longer"))))).toBe(
      "term(三个如何)",
    );
  });

  test("drops a link that would stand inside another link", () => {
    const link: Mark = { type: "link", href: "https://example.org/", start: 1, end: 2 };
    expect(show(renderRich(rich("abc", term(0, 3), link)))).toBe("term(abc)");
  });

  test("puts a note's reference behind the term that it falls into", () => {
    expect(show(renderRich(rich("abcd", term(0, 4), note(2))))).toBe("term(abcd)^note");
  });

  test("leaves a note at the very start of a term in front of it", () => {
    expect(show(renderRich(rich("abcd", term(2, 4), note(2))))).toBe("ab^noteterm(cd)");
  });

  test("puts the reference to the apparatus behind its reading", () => {
    expect(show(renderRich(rich("面积26平方米", sic(2, 4))))).toBe("面积sic(26)^sic平方米");
  });

  test("puts the reference behind the link when a damaged reading stands inside a term", () => {
    expect(show(renderRich(rich("abcdef", term(0, 6), sic(2, 4))))).toBe("term(absic(cd)ef)^sic");
  });

  test("keeps two references at one place in the order of the marks", () => {
    expect(show(renderRich(rich("ab", sic(0, 2), note(2))))).toBe("sic(ab)^sic^note");
  });

  test("ends a mark at the end of the text", () => {
    expect(show(renderRich(rich("ab", strong(1, 2))))).toBe("astrong(b)");
  });

  test("keeps the text whole whatever marks are thrown at it", () => {
    // A small linear congruential generator: the cases are many, and the same on every run.
    let state = 12_348;
    const below = (limit: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % limit;
    };
    const makers = [term, strong, figure, sic];
    for (let round = 0; round < 500; round++) {
      const text = "甲乙丙丁戊己庚辛壬癸";
      const marks: Mark[] = [];
      for (let i = below(6); i > 0; i--) {
        const start = below(text.length);
        const end = start + 1 + below(text.length - start);
        const maker = makers[below(makers.length)] ?? term;
        marks.push(below(5) === 0 ? note(start) : maker(start, end));
      }
      const tree = renderRich(rich(text, ...marks));
      expect(textOf(tree)).toBe(text);
      const references = marks.filter((mark) => mark.type === "sic" || mark.type === "note");
      expect(show(tree).split("^").length - 1).toBe(references.length);
      expect(hasLinkInLink(tree, false)).toBe(false);
    }
  });
});

function hasLinkInLink(nodes: readonly RenderNode[], inside: boolean): boolean {
  return nodes.some((node) => {
    if (node.kind === "reference") return inside;
    if (node.kind === "text") return false;
    const isLink = node.mark.type === "term" || node.mark.type === "link";
    return (isLink && inside) || hasLinkInLink(node.children, inside || isLink);
  });
}
