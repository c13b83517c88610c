/**
 * The bar over a report: the controls that say how the text is shown, and the heading that the
 * reader is under. A choice is an attribute of the root element, which the style sheet follows; it
 * is written to the address and remembered in this browser. The sentence that the reader is at
 * keeps its place on the screen.
 */
import { type Choice, isValueOf, SWITCHES, storageKey } from "../lib/page/views.ts";

/** The text stands side by side unless the reader chooses: --wide of styles/widths.css. */
const WIDE = matchMedia("(width >= 62rem)");
/** There is no room for two columns, chosen or not: below --room of styles/widths.css. */
const NARROW = matchMedia("(width < 45rem)");

const root = document.documentElement;

/** The first row that is not above the bar, and how far down it stands. */
function rowAt(top: number): Element | null {
  for (const row of document.querySelectorAll(".text .row"))
    for (const box of row.getClientRects()) if (box.bottom > top && box.height > 0) return row;
  return null;
}

function topOf(row: Element): number {
  return row.getClientRects()[0]?.top ?? 0;
}

/** Changes the page, and scrolls so that the sentence under the bar stays where it was. */
function keepPlace(bar: Element, change: () => void): void {
  const edge = bar.getBoundingClientRect().bottom;
  // At the head of the page nothing of the text has been read yet.
  const row = bar.getBoundingClientRect().top > 1 ? null : rowAt(edge);
  const before = row === null ? 0 : topOf(row);
  change();
  if (row !== null) scrollBy({ top: topOf(row) - before, behavior: "instant" });
}

/** Remembers a choice here and in the address, so that reloading and sharing keep it. */
function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(storageKey(choice), value);
  } catch {
    // Storage may be switched off; the address still has it.
  }
  const address = new URL(location.href);
  if (choice !== "view" && !address.searchParams.has(choice)) return;
  address.searchParams.set(choice, value);
  history.replaceState(history.state, "", address);
}

/** Shows in the controls what the root element says. */
function showChoices(form: HTMLFormElement): void {
  const chosen = root.dataset.view ?? (WIDE.matches ? "side" : "interleaved");
  const view = chosen === "side" && NARROW.matches ? "interleaved" : chosen;
  for (const radio of form.querySelectorAll<HTMLInputElement>("input[name=view]"))
    radio.checked = radio.value === view;
  for (const { choice, on } of SWITCHES) {
    const box = form.querySelector<HTMLInputElement>(`input[name=${choice}]`);
    if (box !== null) box.checked = root.dataset[choice] === on;
  }
}

function connectChoices(bar: Element, form: HTMLFormElement): void {
  form.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const found = SWITCHES.find(({ choice }) => choice === input.name);
    const choice = found?.choice ?? "view";
    const value = found === undefined ? input.value : input.checked ? found.on : found.off;
    if (!isValueOf(choice, value)) return;
    keepPlace(bar, () => {
      root.dataset[choice] = value;
    });
    remember(choice, value);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const width of [WIDE, NARROW]) width.addEventListener("change", () => showChoices(form));
  // A page that the browser kept comes back with the controls as they were left.
  addEventListener("pageshow", () => showChoices(form));
  showChoices(form);
}

/** Where there is no room for the controls they open under a button, and close as a menu does. */
function connectMenu(bar: Element, button: HTMLElement): void {
  const open = (isOpen: boolean): void => button.setAttribute("aria-expanded", String(isOpen));
  const isOpen = (): boolean => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => open(!isOpen()));
  bar.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || !isOpen()) return;
    open(false);
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !bar.contains(event.target)) open(false);
  });
}

/** Names the heading that the reader is under, in the bar and in the table of contents. */
function connectPlace(bar: Element, place: HTMLAnchorElement): void {
  const items = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading === null ? [] : [{ link, heading }];
  });
  let shown: HTMLAnchorElement | null = null;
  let isWaiting = false;
  const update = (): void => {
    isWaiting = false;
    // A heading counts as reached a little before it touches the bar: where a link to it leads.
    const edge = bar.getBoundingClientRect().bottom + 96;
    const here = items.findLast(({ heading }) => heading.getBoundingClientRect().top < edge);
    const link = here?.link ?? null;
    if (link === shown) return;
    shown?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    place.replaceChildren(...[...(link?.childNodes ?? [])].map((node) => node.cloneNode(true)));
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
  update();
}

const bar = document.querySelector("[data-reading-bar]");
const form = bar?.querySelector<HTMLFormElement>(".views");
const button = bar?.querySelector<HTMLElement>(".bar-open");
const place = bar?.querySelector<HTMLAnchorElement>("[data-bar-place]");
if (bar && form && button && place) {
  connectChoices(bar, form);
  connectMenu(bar, button);
  connectPlace(bar, place);
}
