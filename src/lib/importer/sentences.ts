/** One sentence a line: where a paragraph is cut. */

/** A quotation mark or bracket without a partner; `at` is the UTF-16 offset in the paragraph. */
interface Imbalance {
  readonly at: number;
  readonly mark: string;
}

/** What cutting a paragraph yields: the lines, in order, and the marks that have no partner. */
interface Cut {
  readonly lines: readonly string[];
  readonly imbalances: readonly Imbalance[];
}

const ENDS = new Set(["。", "！", "？", "；"]);

/** Pairs that shelter a full stop. Quotes of one shape never nest in themselves; the others may. */
const PAIRS: readonly { open: string; close: string; nests: boolean }[] = [
  { open: "“", close: "”", nests: false },
  { open: "‘", close: "’", nests: false },
  { open: "《", close: "》", nests: true },
  { open: "〈", close: "〉", nests: true },
  { open: "「", close: "」", nests: true },
  { open: "『", close: "』", nests: true },
  { open: "【", close: "】", nests: true },
  { open: "（", close: "）", nests: true },
  { open: "(", close: ")", nests: true },
];

/**
 * Cuts a paragraph after each 。！？； that stands outside quotes and brackets. A sentence that ends
 * inside a quote goes on after it (“……。”某某说。 is one line). A mark without a partner shelters
 * nothing, so that one lost quote does not swallow the rest of the paragraph; it is reported.
 * `……` ends nothing. Marks that follow each other (？！) stay together.
 */
export function cutSentences(paragraph: string): Cut {
  const { sheltered, imbalances } = shelter(paragraph);
  const lines: string[] = [];
  let start = 0;
  for (let index = 0; index < paragraph.length; index += 1) {
    if (!ENDS.has(paragraph.charAt(index)) || sheltered[index] === 1) continue;
    if (ENDS.has(paragraph.charAt(index + 1))) continue;
    lines.push(paragraph.slice(start, index + 1));
    start = index + 1;
  }
  if (start < paragraph.length) lines.push(paragraph.slice(start));
  return { lines: lines.map((line) => line.trim()).filter((line) => line !== ""), imbalances };
}

/** 1 for each offset that lies between two marks of a pair. */
function shelter(text: string): { sheltered: Uint8Array; imbalances: Imbalance[] } {
  const sheltered = new Uint8Array(text.length);
  const imbalances: Imbalance[] = [];
  for (const { open, close, nests } of PAIRS) {
    let pending: number[] = [];
    const drop = (): void => {
      imbalances.push(...pending.map((at) => ({ at, mark: open })));
      pending = [];
    };
    for (let index = 0; index < text.length; index += 1) {
      const char = text.charAt(index);
      if (char === open) {
        if (!nests) drop();
        pending.push(index);
      } else if (char === close) {
        const from = pending.pop();
        if (from === undefined) imbalances.push({ at: index, mark: close });
        else sheltered.fill(1, from, index + 1);
      }
    }
    drop();
  }
  imbalances.sort((a, b) => a.at - b.at);
  return { sheltered, imbalances };
}
