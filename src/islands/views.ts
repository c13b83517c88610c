/**
 * The menus of the bar. A choice is an attribute of the root element, which the style sheet follows;
 * it is written to the address and remembered in this browser. The sentence that the reader is at
 * keeps its place on the screen.
 */
import { type Choice, isValueOf, SWITCHES, storageKey } from "../lib/page/views.ts";
import { refreshStops } from "./stops.ts";

/** The text stands side by side unless the reader chooses: --wide of styles/widths.css. */
const WIDE = matchMedia("(width >= 62rem)");
/** There is no room for two columns, chosen or not: below --room of styles/widths.css. */
const NARROW = matchMedia("(width < 45rem)");

const root = document.documentElement;

/** The first row that is not above the bar, and how far down it stands. */
function rowAt(top: number): Element | null {
  for (const row of document.querySelectorAll(".text .row"))
    for (const box of boxesOf(row)) if (box.bottom > top && box.height > 0) return row;
  return null;
}

/** Where a row stands; by paragraphs it has no box of its own. */
function boxesOf(row: Element): readonly DOMRect[] {
  const own = [...row.getClientRects()];
  if (own.length > 0) return own;
  return [...row.querySelectorAll(".cell-zh, .cell-en")]
    .flatMap((cell) => [...cell.getClientRects()])
    .slice(0, 1);
}

function topOf(row: Element): number {
  return boxesOf(row)[0]?.top ?? 0;
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

const bar = document.querySelector<HTMLElement>("[data-reading-bar]");
const form = bar?.querySelector<HTMLFormElement>(".views") ?? null;
const menus = [...(bar?.querySelectorAll<HTMLDetailsElement>(".bar-menu") ?? [])];

/** Shows in the controls what the root element says. */
function showChoices(): void {
  const chosen = root.dataset.view ?? (WIDE.matches ? "side" : "interleaved");
  const view = chosen === "side" && NARROW.matches ? "interleaved" : chosen;
  const radios: Readonly<Record<string, string>> = { view, terms: root.dataset.terms ?? "usual" };
  for (const radio of form?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])
    radio.checked = radio.value === radios[radio.name];
  for (const { choice, on } of SWITCHES) {
    const box = form?.querySelector<HTMLInputElement>(`input[name=${choice}]`);
    if (box != null) box.checked = root.dataset[choice] === on;
  }
}

function onChange(event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || bar === null) return;
  const found = SWITCHES.find(({ choice }) => choice === input.name);
  const choice = found?.choice ?? (input.name === "terms" ? "terms" : "view");
  const value = found === undefined ? input.value : input.checked ? found.on : found.off;
  if (!isValueOf(choice, value)) return;
  keepPlace(bar, () => {
    root.dataset[choice] = value;
    if (choice === "view")
      for (const row of document.querySelectorAll("[data-shown]"))
        row.removeAttribute("data-shown");
  });
  remember(choice, value);
  refreshStops();
}

/** Opens one menu of the bar, or none, and puts the focus into it. */
export function openMenu(name: "contents" | "views" | null): void {
  for (const menu of menus) menu.open = menu.dataset.menu === name && !menu.open;
  const menu = menus.find(({ open }) => open);
  const inside = menu?.querySelector<HTMLElement>(
    "input:checked, a[aria-current], .contents a, input",
  );
  (inside ?? menu?.querySelector("summary"))?.focus();
}

if (form !== null && bar !== null) {
  form.addEventListener("change", onChange);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-help]")?.addEventListener("click", () => {
    void import("./keys.ts").then(({ press }) => press("?"));
  });
  for (const width of [WIDE, NARROW]) width.addEventListener("change", showChoices);
  // A page that the browser kept comes back with the controls as they were left.
  addEventListener("pageshow", showChoices);
  showChoices();
  for (const menu of menus) {
    menu.addEventListener("toggle", () => {
      if (!menu.open) return;
      for (const other of menus) if (other !== menu) other.open = false;
      menu.querySelector("a[aria-current]")?.scrollIntoView({ block: "nearest" });
    });
    menu.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest(".contents a")) menu.open = false;
    });
  }
  bar.addEventListener("keydown", (event) => {
    const open = menus.find((menu) => menu.open);
    if (event.key !== "Escape" || open === undefined) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    for (const menu of menus)
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

/** The menus are the browser's own; there is nothing to add to a click. */
export function act(): void {}
