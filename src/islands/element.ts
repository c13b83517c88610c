/** Small helpers of the islands that are loaded later. */

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button with its words and what it does. */
export function button(words: string, press: (event: Event) => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", press);
  return made;
}

/** Puts a text on the clipboard; false where the browser refuses, as it does without a secure origin. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What is no text of a line: numbers of notes, and what is hidden from readers. */
const NOT_TEXT = ".ref, [aria-hidden=true], rt, rp";

/** The text of part of a line, or of all of it, without marks, numbers and signs. */
export function textOf(part: Node): string {
  const copyOf = part.cloneNode(true);
  if (copyOf instanceof Element || copyOf instanceof DocumentFragment)
    for (const sign of copyOf.querySelectorAll(NOT_TEXT)) sign.remove();
  return (copyOf.textContent ?? "").replaceAll("\u200b", "");
}

/** The translation of a line; null where there is none of its own. */
export function translationOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.text .line[data-of="${CSS.escape(id)}"]`);
}

/** A sentence, or part of one, and the block in which it stands. */
interface Part {
  readonly block: Element | null;
  readonly text: string;
}

/** Joins sentences as their language does, each block on a line of its own. */
export function join(parts: readonly Part[], lang: "zh" | "en"): string {
  let text = "";
  let last: Element | null = null;
  for (const part of parts) {
    const own = part.text.trim();
    if (own === "") continue;
    if (text !== "") text += part.block !== last ? "\n" : lang === "en" ? " " : "";
    text += own;
    last = part.block;
  }
  return text;
}

/** The text of whole lines in one language. */
export function joinLines(lines: readonly Element[], lang: "zh" | "en"): string {
  const parts = lines.map((line) => ({ block: line.closest(".pair"), text: textOf(line) }));
  return join(parts, lang);
}

/** Puts a box beside a word: under it, or above where there is more room; beside the text if that is free. */
export function place(box: HTMLElement, word: DOMRect): void {
  const gap = 8;
  const margin = 16;
  const { style } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - word.bottom - gap - margin;
  const above = word.top - gap - margin;
  style.setProperty("--popover-room", `${Math.max(below, above, 120)}px`);
  const { offsetWidth: width, offsetHeight: height } = box;
  // A text of one column leaves room beside it.
  const text =
    document.querySelector(".text-main .rows")?.getBoundingClientRect().right ?? clientWidth;
  if (text + 2 * margin + width < clientWidth) {
    style.setProperty("--popover-room", `${clientHeight - 6 * margin}px`);
    const room = clientHeight - box.offsetHeight - margin;
    style.setProperty(
      "--popover-top",
      `${Math.max(Math.min(word.top, room), 4 * margin) + scrollY}px`,
    );
    style.setProperty("--popover-left", `${text + margin + scrollX}px`);
    return;
  }
  const isBelow = below >= Math.min(height, above);
  const top = isBelow ? word.bottom + gap : word.top - gap - height;
  const left = Math.max(margin, Math.min(word.left, clientWidth - width - margin));
  style.setProperty("--popover-top", `${top + scrollY}px`);
  style.setProperty("--popover-left", `${left + scrollX}px`);
}
