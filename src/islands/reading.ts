/**
 * The sentence that the reader points at, and its counterpart. Where a pointer hovers the style sheet
 * does it alone; this adds the tap, the keyboard (a term or figure of the sentence has the focus),
 * and sentences that are translated together and so light up together.
 */

import { groupOf } from "./reading-group.ts";

/** What a tap means for itself, so that it does not point at the sentence as well. */
const CONTROLS = "a, button, input, label, summary, [role=button]";

/** Marks the rows of one group, and no others, with an attribute. */
class Mark {
  readonly #name: string;
  #rows: readonly Element[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  has(row: Element): boolean {
    return this.#rows.includes(row);
  }

  put(row: Element | null): void {
    for (const one of this.#rows) one.removeAttribute(this.#name);
    this.#rows = row === null ? [] : groupOf(row);
    for (const one of this.#rows) one.setAttribute(this.#name, "");
  }
}

const rowOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(".text .row") : null;

const pointed = new Mark("data-pointed");
const target = new Mark("data-target");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "mouse") pointed.put(rowOf(event.target));
});
document.addEventListener("focusin", (event) => {
  if (event.target instanceof Element && event.target.matches(":focus-visible"))
    pointed.put(rowOf(event.target));
});
document.addEventListener("click", (event) => {
  const { pointerType } = event as PointerEvent;
  if (pointerType !== "touch" && pointerType !== "pen") return;
  const row = rowOf(event.target);
  const isControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
  // A second tap takes the tint away again.
  pointed.put(row !== null && pointed.has(row) && !isControl ? null : row);
});

/** The sentence of the address, with those that are translated together with it. */
function markTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const line = id === "" ? null : document.getElementById(id);
  target.put(line?.matches(".line") ? rowOf(line) : null);
}

addEventListener("hashchange", markTarget);
markTarget();
