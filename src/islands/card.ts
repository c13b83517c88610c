/**
 * One card beside the word, for terms, notes, textual notes and figures. A click, a tap or Enter
 * opens it; without scripts, with a modifier key or the middle button, or when an entry's short form
 * cannot be fetched, a link leads where any link does. Resting the pointer opens it too, as an extra.
 * Terms in it replace what it shows, with a way back; its last control leads on into the text. Esc,
 * Back and a tap outside close it, and the focus returns.
 */

import { shortOf } from "../lib/page/address.ts";
import { button, copy, element, place, textOf } from "./element.ts";
import { groupOf } from "./reading-group.ts";

/** Rest of the pointer before the card opens, and off it before it closes, in milliseconds. */
const HOVER_DELAY = 300;
const LEAVE_DELAY = 300;
/** Distance between the word and a sheet at the foot of the screen, in pixels. */
const MARGIN = 16;
const OPENERS =
  ".text :is(.ref a, [data-note], .figure[data-reading]:not(a *)), :is(.text, .introduction) .term";
const FOCUSABLE = "a[href], button:not([disabled]), summary, [tabindex='0']";

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

/** Uses of an entry on one side of the text that can be seen, in order. */
function usesOf(entry: string, isEnglish: boolean): HTMLElement[] {
  const side = isEnglish ? ".line[data-of]" : ".line[id]";
  const found = document.querySelectorAll<HTMLElement>(
    `.text ${side} .term[data-term="${CSS.escape(entry)}"]`,
  );
  return [...found].filter((one) => one.checkVisibility({ visibilityProperty: true }));
}

/**
 * The rendering that stands in this place: the words of an English term, or for a Chinese one the
 * words of its counterpart, the nth of that entry on both sides. Null where there is none.
 */
function renderingHere(link: HTMLElement): string | null {
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

/** Writes the rendering used here over the preferred one, which it names if the two differ, and whose it is. */
function showRendering(card: HTMLElement, link: HTMLElement): void {
  const shown = card.querySelector("[data-card-rendering]");
  const standing = card.querySelector("[data-card-standing]");
  const here = renderingHere(link);
  if (shown === null || standing === null || here === null) return;
  const preferred = shown.textContent;
  if (bare(here) === bare(preferred)) return;
  const forms: [string, string][] = JSON.parse(card.dataset.renderings ?? "[]");
  const known = forms.find(([form]) => bare(form) === bare(here))?.[1];
  shown.textContent = here;
  standing.textContent = `${known ?? "here"}; elsewhere: ${preferred} (${standing.textContent})`;
}

/** A card for what stands at the foot of the page: a note, or what was done to a damaged place. */
function noteCard(id: string): HTMLElement | null {
  const item = document.getElementById(id);
  const text = item?.querySelector("p");
  if (item === null || text == null) return null;
  const body = element("p", { class: "card-brief" });
  for (const node of text.childNodes)
    if (!(node instanceof Element && node.matches(".note-place")))
      body.append(node.cloneNode(true));
  const isNote = id.startsWith("n");
  const where = item.querySelector(".note-place")?.textContent?.trim() ?? "";
  const kind = isNote ? "Editors’ note" : "Textual note";
  return element(
    "article",
    { class: "card card-note", lang: "en", "data-note-card": id },
    element(
      "header",
      { class: "card-head" },
      element("p", { class: "label", "data-card-heading": "" }, `${kind} on ${shortOf(where)}`),
    ),
    element("div", { class: "card-body" }, body),
    element(
      "p",
      { class: "card-more" },
      element("a", { href: `#${id}` }, isNote ? "All notes" : "All textual notes"),
    ),
  );
}

/** A card for a Chinese figure: as it is printed, and as an English reader knows it. */
function figureCard(figure: HTMLElement): HTMLElement {
  return element(
    "article",
    { class: "card card-figure", lang: "en" },
    element(
      "header",
      { class: "card-head" },
      element(
        "p",
        { class: "card-figure-zh", lang: "zh-Hans", "data-card-heading": "" },
        textOf(figure),
      ),
      element("p", { class: "card-rendering" }, figure.dataset.reading ?? ""),
    ),
    element("p", { class: "card-more" }),
  );
}

/** What is shown, for the way back. */
interface Shown {
  readonly card: HTMLElement;
  readonly scroll: number;
}

/** The one card of the page, made when it is first wanted. */
class Card {
  readonly #box = element("div", {
    class: "card-box",
    popover: "auto",
    role: "dialog",
    tabindex: "-1",
  });
  /** The word, number, sign or figure that it is open for, or being opened for. */
  #word: HTMLElement | null = null;
  #shown: HTMLElement | null = null;
  #before: Shown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by resting the pointer, so that leaving closes it. */
  #isHover = false;
  /** Under way to the entry of the history before the card was opened. */
  #leaving: Promise<void> | null = null;

  constructor() {
    const box = this.#box;
    box.addEventListener("toggle", (event) => {
      if (event.newState === "closed") this.#closed();
    });
    box.addEventListener("pointerenter", () => this.cancel());
    box.addEventListener("pointerleave", () => this.leave());
    box.addEventListener("click", (event) => this.#onClick(event));
    box.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("popstate", () => {
      if (this.#leaving === null && this.isOpen && !isCardState()) box.hidePopover();
    });
    keepScroll();
    // A page that the browser kept comes back without its card.
    addEventListener("pagehide", () => box.hidePopover());
    document.body.append(box);
  }

  get isOpen(): boolean {
    return this.#box.matches(":popover-open");
  }

  /** The word that it is open for. */
  get word(): HTMLElement | null {
    return this.isOpen ? this.#word : null;
  }

  /** Opens it for a word; follows a link if that fails. */
  async open(word: HTMLElement, isHover: boolean): Promise<void> {
    this.cancel();
    if (this.#word === word && this.isOpen) {
      this.#pin(isHover);
      return;
    }
    const before = this.#word;
    this.#word = word;
    const card = await this.#make(word);
    // Another word may have been chosen while this one was on its way.
    if (this.#word !== word) return;
    if (card === null) {
      if (!isHover && word instanceof HTMLAnchorElement) location.assign(word.href);
      this.#word = null;
      return;
    }
    if (before !== null && before !== word) before.removeAttribute("aria-expanded");
    this.#before = [];
    this.#show(card);
    if (!this.isOpen) this.#box.showPopover();
    this.#put();
    if (word.matches(".term, [role=button]")) word.setAttribute("aria-expanded", "true");
    this.#isHover = isHover;
    if (isHover) return;
    this.#enter();
    this.#box.focus({ preventScroll: true });
  }

  async #make(word: HTMLElement): Promise<HTMLElement | null> {
    const note =
      word.dataset.note ?? (word.closest(".ref") ? word.getAttribute("href")?.slice(1) : undefined);
    if (note !== undefined) return noteCard(note);
    if (word.matches(".figure")) return figureCard(word);
    if (!(word instanceof HTMLAnchorElement)) return null;
    const card = await fetchCard(word).catch(() => null);
    if (card === null) return null;
    const own = document.importNode(card, true) as HTMLElement;
    if (word.closest(".text") !== null) showRendering(own, word);
    return own;
  }

  /** Puts a card into the box, with the controls that scripts give it. */
  #show(card: HTMLElement): void {
    const heading = card.querySelector("[data-card-heading]")?.textContent ?? "";
    this.#shown = card;
    const close = element(
      "button",
      { type: "button", class: "card-close", "aria-label": "Close" },
      "×",
    );
    close.addEventListener("click", () => this.#box.hidePopover());
    const head = element("div", { class: "card-controls" }, close);
    if (this.#before.length > 0) {
      const back = element("button", { type: "button", class: "card-back" }, "Back");
      back.addEventListener("click", () => this.#back());
      head.prepend(back);
    }
    const foot = card.querySelector(".card-more");
    if (foot !== null && foot.querySelector("[data-copy]") === null) {
      foot.append(this.#walker(card), this.#copier(card));
    }
    this.#box.replaceChildren(head, card);
    this.#box.setAttribute(
      "aria-label",
      card.dataset.entry === undefined ? heading : `Glossary: ${heading}`,
    );
  }

  /** Previous and next use of the entry in the text. */
  #walker(card: HTMLElement): Node {
    const { entry } = card.dataset;
    const isEnglish = this.#word?.closest(".line[data-of]") != null;
    const uses = entry === undefined ? [] : usesOf(entry, isEnglish);
    const here = this.#word === null ? -1 : uses.indexOf(this.#word);
    const walk = element("span", { class: "card-walk" });
    if (uses.length < 2 && here >= 0) return walk;
    if (uses.length === 0) return walk;
    const go = (step: number, name: string, sign: string): Node => {
      const next = uses[here < 0 ? 0 : here + step];
      const made = element("button", { type: "button", "aria-label": name }, sign);
      if (next === undefined) made.disabled = true;
      else made.addEventListener("click", () => this.#goTo(next));
      return made;
    };
    const count = here < 0 ? `${uses.length} here` : `${here + 1} of ${uses.length}`;
    walk.append(
      go(-1, "Previous in this text", "‹"),
      ` ${count} `,
      go(1, "Next in this text", "›"),
    );
    return walk;
  }

  #goTo(use: HTMLElement): void {
    use.scrollIntoView({ block: "center", behavior: "instant" });
    void this.open(use, false);
  }

  #copier(card: HTMLElement): Node {
    const made = button("Copy", () => {
      const words = (selector: string): string =>
        card.querySelector(selector)?.textContent?.trim() ?? "";
      const heading = words("[data-card-heading]");
      const link = card.querySelector<HTMLAnchorElement>(".card-more a")?.href;
      const text =
        card.dataset.entry === undefined
          ? [heading, words(".card-rendering"), words(".card-brief").replaceAll(/\s+/g, " ")]
          : [
              `${heading} (${words(".pinyin")})`,
              `${words("[data-card-rendering]")} [${words("[data-card-standing]")}]`,
              link ?? "",
            ];
      void copy(text.filter(Boolean).join("\n")).then((isDone) => {
        made.textContent = isDone ? "Copied" : "Not copied";
      });
    });
    made.dataset.copy = "";
    return made;
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain) return;
    event.preventDefault();
    if (link.matches(".term")) void this.#goOn(link);
    else this.#leaveFor(link.href);
  }

  /** A term in the card takes the card's place. */
  async #goOn(link: HTMLAnchorElement): Promise<void> {
    const card = await fetchCard(link).catch(() => null);
    if (card === null) {
      this.#leaveFor(link.href);
      return;
    }
    if (this.#shown !== null) {
      const scroll = this.#shown.querySelector(".card-body")?.scrollTop ?? 0;
      this.#before.push({ card: this.#shown, scroll });
    }
    this.#show(document.importNode(card, true) as HTMLElement);
    this.#pin(false);
    this.#put();
  }

  #back(): void {
    const last = this.#before.pop();
    if (last === undefined) return;
    this.#show(last.card);
    const body = last.card.querySelector(".card-body");
    if (body !== null) body.scrollTop = last.scroll;
    this.#pin(false);
    this.#put();
  }

  /** Closes, gives the history its place back, and follows a link. */
  #leaveFor(address: string): void {
    this.#exit();
    this.#box.hidePopover();
    // The step back must have come to its end, or it would take the new address along.
    void (this.#leaving ?? Promise.resolve()).then(() =>
      setTimeout(() => location.assign(address)),
    );
  }

  /** Behind the last control the Tab key leads on in the text, before the first one back to the word. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Tab" || this.#word === null) return;
    const stops = [...this.#box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) =>
      one.checkVisibility(),
    );
    const { activeElement } = document;
    const isFirst = activeElement === stops[0] || activeElement === this.#box;
    const word = this.#word;
    if (event.shiftKey && isFirst) {
      event.preventDefault();
      this.#box.hidePopover();
      word.focus({ preventScroll: true });
    } else if (!event.shiftKey && activeElement === stops.at(-1)) {
      // From the word the browser itself goes on to what follows it.
      word.focus({ preventScroll: true });
      this.#box.hidePopover();
    }
  }

  /** The pointer rests on a word: opens after a while. */
  rest(word: HTMLElement): void {
    this.cancel();
    if (word instanceof HTMLAnchorElement && word.matches(".term"))
      fetchCard(word).catch(() => undefined);
    // What was opened on purpose stays: the page may have moved a word under a pointer that rests.
    if ((this.#word === word && this.isOpen) || (this.isOpen && !this.#isHover)) return;
    this.#timer = setTimeout(() => void this.open(word, true), HOVER_DELAY);
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

  /** A click on what is open already keeps it open. */
  #pin(isHover: boolean): void {
    if (isHover) return;
    this.#isHover = false;
    this.#enter();
    this.#box.focus({ preventScroll: true });
  }

  /** A step of the history, so that Back closes the card and does not leave the page. */
  #enter(): void {
    if (this.#leaving !== null) {
      void this.#leaving.then(() => {
        if (this.isOpen) this.#enter();
      });
      return;
    }
    if (isCardState()) return;
    history.pushState({ ...history.state, tifaCard: true }, "");
  }

  /** Takes the step back. */
  #exit(): void {
    if (!isCardState() || this.#leaving !== null) return;
    this.#leaving = new Promise((done) => {
      const arrive = (): void => {
        this.#leaving = null;
        done();
      };
      addEventListener("popstate", arrive, { once: true });
    });
    history.back();
  }

  #closed(): void {
    const word = this.#word;
    this.cancel();
    this.#word = null;
    this.#isHover = false;
    this.#exit();
    if (word === null) return;
    word.removeAttribute("aria-expanded");
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost || this.#box.contains(activeElement)) word.focus({ preventScroll: true });
  }

  /** Beside the word; on a phone the style sheet puts it at the foot, and the page makes way. */
  #put(): void {
    const word = this.#word;
    if (word === null) return;
    const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
    if (getComputedStyle(this.#box).position !== "fixed") {
      place(this.#box, box);
      return;
    }
    const hidden = box.bottom + MARGIN - this.#box.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  }
}

/** Of the Navigation API what is used here; older browsers lack it. */
interface NavigateEvent extends Event {
  readonly navigationType: string;
  readonly canIntercept: boolean;
  readonly destination: { readonly sameDocument: boolean };
  intercept(options: { scroll: "manual"; focusReset: "manual" }): void;
}

/**
 * A step back through the history scrolls to where the page stood when the card was opened, or to the
 * sentence of the address, and takes the focus away. Closing a card must do neither.
 */
function keepScroll(): void {
  if (!("navigation" in window)) {
    let top = scrollY;
    addEventListener("scroll", () => {
      if (isCardState()) top = scrollY;
    });
    addEventListener("popstate", () => requestAnimationFrame(() => scrollTo(scrollX, top)));
    return;
  }
  (window.navigation as EventTarget).addEventListener("navigate", (event) => {
    const step = event as NavigateEvent;
    if (step.navigationType !== "traverse" || !step.destination.sameDocument) return;
    if (step.canIntercept && isCardState())
      step.intercept({ scroll: "manual", focusReset: "manual" });
  });
}

const isCardState = (): boolean => history.state?.tifaCard === true;

const card = new Card();

const openerAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(OPENERS) : null;

document.addEventListener("pointerover", (event) => {
  const word = openerAt(event);
  if (word !== null && event.pointerType === "mouse") card.rest(word);
});
document.addEventListener("pointerout", (event) => {
  if (openerAt(event) !== null && event.pointerType === "mouse") card.leave();
});
// It was loaded because the pointer is over a word.
const under = document.querySelector<HTMLElement>(":hover:is(.term, .ref a, [data-note], .figure)");
if (under?.matches(OPENERS) && matchMedia("(hover: hover)").matches) card.rest(under);
// A word that is told by role is pressed as a button is.
document.addEventListener("keydown", (event) => {
  const isPress = event.key === "Enter" || event.key === " ";
  const { target } = event;
  if (!isPress || !(target instanceof HTMLElement) || !target.matches("[role=button].figure"))
    return;
  event.preventDefault();
  void card.open(target, false);
});

/** A click, a tap or Enter on a word. */
export function act(word: HTMLElement): void {
  void card.open(word, false);
}

/** The word that the card is open for. */
export function openWord(): HTMLElement | null {
  return card.word;
}
