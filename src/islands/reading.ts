/**
 * What the reading page does from the start: the sentence of the address, the sentence pointed at,
 * where the reader is. All else (cards, menus, keys, copying) is loaded when the pointer, the finger
 * or the focus comes near what needs it, with its style sheet.
 */
import { readFragment, shortOf } from "../lib/page/address.ts";
import later from "../styles/later.css?url";
import { findPassage, groupOf, idOf, rowOf } from "./reading-group.ts";

/** An island that acts on a control when it is used. */
interface Island {
  act(control: HTMLElement, event: Event): void;
}

/** What a tap means for itself, so that it does not point at the sentence as well. */
const CONTROLS = "a, button, input, label, summary, [role=button], [data-note]";

/** The controls, and what acts on them. */
const ISLANDS: readonly (readonly [controls: string, load: () => Promise<Island>])[] = [
  [
    ".text :is(.ref a, [data-note], .figure[data-reading]:not(a *)), :is(.text, .introduction) .term",
    () => import("./card.ts"),
  ],
  [".address, [data-cite-whole]", () => import("./sentence-menu.ts")],
  [".reading-bar :is(summary, form *)", () => import("./views.ts")],
  [".text .cell", () => import("./selection.ts")],
];

/** Keys that mean something by themselves, unless the reader has switched them off. */
const KEYS = "jknpvtc/?";
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

const article = document.querySelector<HTMLElement>(".reading");
const bar = document.querySelector<HTMLElement>("[data-reading-bar]");

let sheet: Promise<unknown> | undefined;

/** The style sheet of what is loaded later; it comes once. */
function loadSheet(): Promise<unknown> {
  sheet ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = later;
    link.addEventListener("load", done);
    link.addEventListener("error", done);
    document.head.append(link);
  });
  return sheet;
}

/** Marks rows, and no others, with an attribute. */
class Mark {
  readonly #name: string;
  #rows: readonly Element[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  has(row: Element): boolean {
    return this.#rows.includes(row);
  }

  put(rows: readonly Element[]): void {
    for (const one of this.#rows) one.removeAttribute(this.#name);
    this.#rows = rows.flatMap(groupOf);
    for (const one of this.#rows) one.setAttribute(this.#name, "");
  }
}

const pointed = new Mark("data-pointed");
const target = new Mark("data-target");
const point = (row: Element | null): void => pointed.put(row === null ? [] : [row]);

function controlOf(event: Event): { control: HTMLElement; load: () => Promise<Island> } | null {
  if (!(event.target instanceof Element)) return null;
  for (const [controls, load] of ISLANDS) {
    const control = event.target.closest<HTMLElement>(controls);
    if (control !== null) return { control, load };
  }
  return null;
}

/** The pointer, finger or focus is near a control: fetches what will act on it. */
function approach(event: Event): void {
  const found = controlOf(event);
  if (found === null) return;
  void loadSheet();
  // What comes of it, the click tells; a failure now may not be one then.
  found.load().catch(() => undefined);
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

document.addEventListener("pointerover", (event) => {
  approach(event);
  if (event.pointerType === "mouse") point(rowOf(event.target));
});
document.addEventListener("pointerdown", approach);
document.addEventListener("focusin", (event) => {
  approach(event);
  const { target: entered } = event;
  // What opens beside a sentence is about it.
  if (!(entered instanceof Element) || entered.closest("[popover]") !== null) return;
  if (entered.matches(":focus-visible")) point(rowOf(entered));
});

document.addEventListener("click", (event) => {
  const found = controlOf(event);
  if (found !== null && isPlain(event) && !event.defaultPrevented) {
    const { control, load } = found;
    const link = control.closest<HTMLAnchorElement>("a[href]");
    // A shift click on a term opens a window, on an address it makes a range.
    if (!event.shiftKey || control.matches(".address")) {
      if (link !== null) event.preventDefault();
      Promise.all([load(), loadSheet()]).then(
        ([island]) => island.act(control, event),
        () => link !== null && location.assign(link.href),
      );
    }
  }
  const { pointerType } = event as PointerEvent;
  if (pointerType !== "touch" && pointerType !== "pen") return;
  const row = rowOf(event.target);
  const isControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
  // A second tap takes the tint away again.
  point(row !== null && pointed.has(row) && !isControl ? null : row);
});

document.addEventListener("keydown", (event) => {
  const isMeant =
    event.key.length === 1 &&
    KEYS.includes(event.key) &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !event.defaultPrevented &&
    document.documentElement.dataset.keys !== "off" &&
    !(event.target instanceof Element && event.target.matches(FIELDS));
  if (isMeant) event.preventDefault();
  const isWalk = event.key === "Tab" || event.key.startsWith("Arrow");
  if (!isMeant && !isWalk) return;
  Promise.all([import("./keys.ts"), loadSheet()]).then(([keys]) => {
    if (isMeant) keys.press(event.key);
  });
});

const said = document.createElement("p");
said.className = "reading-said";
said.setAttribute("role", "status");
said.hidden = true;
document.body.append(said);

/** Marks the passage of the address; says so where it does not exist, and goes to the nearest. */
function markTarget(): void {
  const passage = readFragment(location.hash);
  const found = passage === null ? null : findPassage(passage);
  said.hidden = true;
  if (passage === null || found === null) {
    target.put([]);
    return;
  }
  const isBlock = passage.to === undefined && !passage.from.includes("-");
  const [first] = found.lines;
  target.put(
    isBlock && found.missing.length === 0 ? [] : found.lines.flatMap((line) => rowOf(line) ?? []),
  );
  if (found.missing.length > 0) {
    said.textContent = `There is no ${found.missing.map(shortOf).join(" and no ")} in this text; the nearest is ${shortOf(first?.id ?? "")}.`;
    said.hidden = false;
  }
  // The browser itself goes to what exists under its own name.
  if (found.missing.length > 0 || passage.to !== undefined) first?.scrollIntoView();
}

addEventListener("hashchange", markTarget);
document.addEventListener("pointerdown", () => {
  said.hidden = true;
});
markTarget();

/** The last of things that stand in order whose top is above an edge. */
function lastAbove<T extends Element>(list: readonly T[], edge: number): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.getBoundingClientRect().top ?? 0) < edge) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** Says in the bar and in the contents where the reader is, and keeps the place in this browser. */
function connectPlace(strip: HTMLElement, key: string): void {
  const pairs = [...document.querySelectorAll(".text-main .pair")];
  const items = [...strip.querySelectorAll<HTMLAnchorElement>(".contents a")].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading === null ? [] : [{ link, heading }];
  });
  const headings = items.map(({ heading }) => heading);
  const place = strip.querySelector<HTMLAnchorElement>("[data-bar-place]");
  const position = strip.querySelector<HTMLElement>("[data-bar-position]");
  const main = document.querySelector(".text-main");
  let shown: HTMLAnchorElement | null = null;
  let isWaiting = false;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  const keep = (id: string | null): void => {
    try {
      if (id === null) localStorage.removeItem(key);
      else localStorage.setItem(key, id);
    } catch {
      // Storage may be switched off; the place is then not kept.
    }
  };
  const update = (): void => {
    isWaiting = false;
    // A heading counts as reached a little before it touches the bar: where a link to it leads.
    const edge = strip.getBoundingClientRect().bottom + 96;
    const heading = lastAbove(headings, edge);
    const link = items.find((item) => item.heading === heading)?.link ?? null;
    // Nearer to the bar, so that at the head of the page it is the first.
    const pair = lastAbove(pairs, edge - 32);
    if (position !== null) {
      position.hidden = pair === undefined;
      position.textContent = `${(pair?.id ?? "").slice(1)} / ${strip.dataset.blocks}`;
    }
    const box = main?.getBoundingClientRect();
    if (box !== undefined) {
      const done = (edge - box.top) / Math.max(box.height - innerHeight + edge, 1);
      strip.style.setProperty("--read", String(Math.min(Math.max(done, 0), 1)));
    }
    clearTimeout(keeping);
    if (scrollY > 0) {
      // At the head and behind the end there is no place to come back to.
      const isReading = pair !== undefined && (box?.bottom ?? 0) > innerHeight / 2;
      const row = isReading ? lastAbove([...pair.querySelectorAll(".row")], edge) : undefined;
      keeping = setTimeout(() => keep(idOf(row ?? null)), 300);
    }
    if (link === shown || place === null) return;
    shown?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    place.replaceChildren(...[...(link?.children ?? [])].map((node) => node.cloneNode(true)));
    place.href = link?.hash ?? "#main";
    place.hidden = link === null;
    shown = link;
  };
  const wait = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(update);
  };
  addEventListener("scroll", wait, { passive: true });
  addEventListener("resize", wait, { passive: true });
  offer(key, pairs[0] ?? null);
  update();
}

/** Offers to go on where the reader stopped last time, unless that was at the start. */
function offer(key: string, beginning: Element | null): void {
  let id: string | null = null;
  try {
    id = localStorage.getItem(key);
  } catch {
    return;
  }
  const start = document.querySelector("[data-start]");
  const line = id === null ? null : document.getElementById(id);
  if (start === null || line === null || beginning?.contains(line)) return;
  const link = document.createElement("a");
  link.className = "button";
  link.href = `#${line.id}`;
  link.textContent = `Go on at ${shortOf(line.id)}`;
  link.dataset.continue = "";
  start.classList.add("button-plain");
  start.before(link);
}

if (bar !== null && article !== null) connectPlace(bar, `tifa-place-${article.dataset.report}`);
