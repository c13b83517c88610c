/**
 * A selection in the text takes one language: that of the column in which it began. What is copied
 * is the text alone, without numbers, signs and marks.
 */
import { join, textOf } from "./element.ts";
import { uncover } from "./stops.ts";

const root = document.documentElement;
const lineOf = (node: Node | null): Element | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest(".text .line") ?? null;
const langOf = (line: Element): "zh" | "en" => (line.matches("[data-of]") ? "en" : "zh");

/** While the reader drags, the style sheet keeps the other column out. */
function begin(event: Event): void {
  const cell =
    event.target instanceof Node
      ? (event.target instanceof Element ? event.target : event.target.parentElement)?.closest(
          ".text .cell",
        )
      : null;
  if (cell == null) delete root.dataset.selecting;
  else root.dataset.selecting = cell.matches(".cell-en") ? "en" : "zh";
}

function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const began = lineOf(selection.anchorNode);
  if (began === null || event.clipboardData === null) return;
  const lang = langOf(began);
  const range = selection.getRangeAt(0);
  const lines = [...document.querySelectorAll(".text .line")].filter(
    (line) => langOf(line) === lang && range.intersectsNode(line),
  );
  const parts = lines.map((line) => {
    const part = document.createRange();
    part.selectNodeContents(line);
    if (line.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (line.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    return { block: line.closest(".pair"), text: textOf(part.cloneContents()) };
  });
  if (parts.length === 0) return;
  event.clipboardData.setData("text/plain", join(parts, lang));
  event.preventDefault();
}

document.addEventListener("pointerdown", begin);
document.addEventListener("selectstart", begin);
document.addEventListener("copy", onCopy);

/** A click on the text itself: under the cover it shows the translation. */
export function act(cell: HTMLElement): void {
  if (root.dataset.view !== "cover" || !cell.matches(".cell-en")) return;
  uncover(cell.closest(".row"));
}
