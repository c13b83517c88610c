/**
 * The glossary beside the word. A click, tap or Enter on a term opens a short form of its entry;
 * without scripts, with a modifier key or the middle button, or when the short form cannot be
 * fetched, the link leads to the entry as any link does. Resting the pointer on a term opens it
 * too, as an extra. Esc and a tap outside close it (the browser does that) and focus returns.
 */

import { groupOf } from "./reading-group.ts";

/** Rest of the pointer on a term before it opens, and off it before it closes, in milliseconds. */
const HOVER_DELAY = 500;
const LEAVE_DELAY = 300;
/** Distance between word and popover, and between popover and the window's edge, in pixels. */
const GAP = 8;
const MARGIN = 16;

const cards = new Map<string, Promise<Element>>();

/** Fetches the short form of the entry that a link leads to, once. */
function fetchCard(link: HTMLAnchorElement): Promise<Element> {
  const address = new URL("card/", link.href).href;
  const known = cards.get(address);
  if (known !== undefined) return known;
  const card = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = page.querySelector(".card");
    if (found === null) throw new Error(`${address} holds no card.`);
    return found;
  });
  cards.set(address, card);
  // A failure is not kept, so that the next try may succeed.
  card.catch(() => cards.delete(address));
  return card;
}

/**
 * The rendering that stands in this place: the words of an English term, or for a Chinese one the
 * words of its counterpart, the nth of that entry on both sides. Null where there is none.
 */
function renderingHere(link: HTMLAnchorElement): string | null {
  const line = link.closest<HTMLElement>(".line");
  const entry = link.dataset.term;
  if (line === null || entry === undefined) return null;
  if (line.dataset.of !== undefined) return link.textContent;
  const row = line.closest(".row");
  const rows = row === null ? [] : groupOf(row);
  const termsOf = (side: string): Element[] =>
    rows.flatMap((one) => [
      ...one.querySelectorAll(`${side} .term[data-term="${CSS.escape(entry)}"]`),
    ]);
  return termsOf(".line[data-of]")[termsOf(".line[id]").indexOf(link)]?.textContent ?? null;
}

/** A rendering without what grammar adds to it: article, capital, quotation marks, white space. */
function bare(rendering: string): string {
  return rendering
    .toLowerCase()
    .replace(/[“”‘’"']/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|an?) /, "");
}

/** Writes the rendering used here over the preferred one, which it names if the two differ. */
function showRendering(card: Element, link: HTMLAnchorElement): void {
  const place = card.querySelector("[data-card-rendering]");
  const here = renderingHere(link);
  if (place === null || here === null) return;
  const preferred = place.textContent;
  if (bare(here) === bare(preferred)) return;
  const usual = document.createElement("span");
  usual.className = "label";
  usual.textContent = ` elsewhere: ${preferred}`;
  place.replaceChildren(here, usual);
}

/** The one popover of the page, made when it is first wanted. */
class TermPopover {
  readonly #box = document.createElement("div");
  readonly #close = document.createElement("button");
  /** The term that it is open for, or being opened for. */
  #link: HTMLAnchorElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by resting the pointer, so that leaving closes it. */
  #isHover = false;

  constructor() {
    this.#box.className = "term-popover";
    this.#box.popover = "auto";
    this.#box.tabIndex = -1;
    this.#box.setAttribute("role", "dialog");
    this.#close.className = "term-close";
    this.#close.type = "button";
    this.#close.textContent = "×";
    this.#close.setAttribute("aria-label", "Close");
    this.#close.addEventListener("click", () => this.#box.hidePopover());
    this.#box.addEventListener("toggle", (event) => {
      if (event.newState === "closed") this.#closed();
    });
    this.#box.addEventListener("pointerenter", () => this.cancel());
    this.#box.addEventListener("pointerleave", () => this.leave());
    document.body.append(this.#box);
  }

  /** Opens the entry of a term; follows the link if that fails. */
  async open(link: HTMLAnchorElement, isHover: boolean): Promise<void> {
    this.cancel();
    if (this.#isOpenFor(link)) {
      this.#pin(isHover);
      return;
    }
    this.#link = link;
    let card: Element;
    try {
      card = document.importNode(await fetchCard(link), true);
    } catch {
      if (!isHover) location.assign(link.href);
      return;
    }
    // Another term may have been chosen while this one was on its way.
    if (this.#link !== link) return;
    showRendering(card, link);
    this.#box.replaceChildren(this.#close, card);
    this.#box.setAttribute(
      "aria-label",
      `Glossary: ${card.querySelector("[data-card-heading]")?.textContent ?? ""}`,
    );
    this.#box.showPopover();
    this.#box.scrollTop = 0;
    this.#place(link);
    link.setAttribute("aria-expanded", "true");
    this.#isHover = isHover;
    if (!isHover) this.#box.focus({ preventScroll: true });
  }

  /** The pointer rests on a term: opens it after a while. */
  rest(link: HTMLAnchorElement): void {
    this.cancel();
    // What was opened on purpose stays: the page may have moved a word under a pointer that rests.
    const isOpen = this.#box.matches(":popover-open");
    if (this.#isOpenFor(link) || (isOpen && !this.#isHover)) return;
    this.#timer = setTimeout(() => this.open(link, true), HOVER_DELAY);
  }

  /** The pointer has left: closes after a while what resting opened. */
  leave(): void {
    this.cancel();
    if (!this.#isHover) return;
    this.#timer = setTimeout(() => this.#box.hidePopover(), LEAVE_DELAY);
  }

  /** Forgets what was about to happen. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #isOpenFor(link: HTMLAnchorElement): boolean {
    return this.#link === link && this.#box.matches(":popover-open");
  }

  /** A click on a term that is open already keeps it open. */
  #pin(isHover: boolean): void {
    if (isHover) return;
    this.#isHover = false;
    this.#box.focus({ preventScroll: true });
  }

  #closed(): void {
    const link = this.#link;
    this.cancel();
    this.#link = null;
    this.#isHover = false;
    if (link === null) return;
    link.setAttribute("aria-expanded", "false");
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost || this.#box.contains(activeElement)) link.focus({ preventScroll: true });
  }

  /**
   * Under the word, or above it where there is more room and it needs it; never over the word. On a
   * phone the style sheet puts it at the foot of the screen, and the page makes way.
   */
  #place(link: HTMLAnchorElement): void {
    const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
    if (getComputedStyle(this.#box).position === "fixed") {
      const hidden = word.bottom + MARGIN - this.#box.getBoundingClientRect().top;
      if (hidden > 0) scrollBy(0, hidden);
      return;
    }
    const { style } = this.#box;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - word.bottom - GAP - MARGIN;
    const above = word.top - GAP - MARGIN;
    style.setProperty("--popover-room", `${Math.max(below, above)}px`);
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const isBelow = below >= Math.min(height, above);
    const top = isBelow ? word.bottom + GAP : word.top - GAP - height;
    const left = Math.max(MARGIN, Math.min(word.left, clientWidth - width - MARGIN));
    style.setProperty("--popover-top", `${top + scrollY}px`);
    style.setProperty("--popover-left", `${left + scrollX}px`);
  }
}

let popover: TermPopover | undefined;

/** The popover, made now if this is the first use. */
function thePopover(): TermPopover {
  popover ??= new TermPopover();
  return popover;
}

function termAt(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.term") : null;
}

if ("popover" in HTMLElement.prototype) {
  document.addEventListener("click", (event) => {
    const link = termAt(event);
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    void thePopover().open(link, false);
  });
  document.addEventListener("pointerover", (event) => {
    const link = termAt(event);
    if (link !== null && event.pointerType === "mouse") thePopover().rest(link);
  });
  document.addEventListener("pointerout", (event) => {
    if (termAt(event) !== null && event.pointerType === "mouse") thePopover().leave();
  });
}
