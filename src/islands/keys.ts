/**
 * Single keys of the reading page, and the sheet that names them. islands/reading.ts sees to it that
 * none counts in a field, with a modifier, or where the reader has switched them off.
 */

import { act as openCard, openWord } from "./card.ts";
import { copy, element, textOf, translationOf } from "./element.ts";
import { allLines, idOf } from "./reading-group.ts";
import { refreshStops } from "./stops.ts";
import { openMenu } from "./views.ts";

/** The keys, for the sheet. */
const HELP: readonly (readonly [keys: string, what: string])[] = [
  ["j k", "next and previous sentence"],
  ["n p", "next and previous marked term"],
  ["c", "copy the sentence in both languages"],
  ["v", "how the text is shown"],
  ["t", "contents"],
  ["/", "search"],
  ["?", "these keys"],
  ["arrows", "from an address or a figure to the next"],
  ["Esc", "close"],
];

const isSeen = (one: HTMLElement): boolean => one.checkVisibility({ visibilityProperty: true });

/** The row that the reader is at: of the focus, else pointed at, else under the bar. */
function currentRow(rows: readonly Element[]): number {
  const own =
    document.activeElement?.closest(".row") ?? document.querySelector(".row[data-pointed]");
  if (own != null) return rows.indexOf(own);
  const edge = document.querySelector("[data-reading-bar]")?.getBoundingClientRect().bottom ?? 0;
  return rows.findIndex((row) => {
    const address = row.querySelector(".address");
    return (address?.getBoundingClientRect().top ?? 0) >= edge - 1;
  });
}

function allRows(): Element[] {
  return [...document.querySelectorAll(".text-main .row")];
}

/** To the next or previous sentence: its address takes the focus. */
function walk(step: number): void {
  const rows = allRows();
  const own =
    document.activeElement?.closest(".row") ?? document.querySelector(".row[data-pointed]");
  const here = currentRow(rows);
  // Without a sentence of one's own the first step goes to the one at the top.
  const next = rows[own === null ? Math.max(here, 0) : here + step];
  const address = next?.querySelector<HTMLElement>(".address");
  if (address == null) return;
  address.focus({ preventScroll: true });
  address.scrollIntoView({ block: "center", behavior: "instant" });
}

/** To the next or previous term that is marked; an open card goes with it. */
function walkTerms(step: number): void {
  const terms = [
    ...document.querySelectorAll<HTMLElement>(".text-main .term:not([tabindex])"),
  ].filter(isSeen);
  const from = openWord() ?? document.activeElement;
  const isOpen = openWord() !== null;
  let at = from instanceof HTMLElement ? terms.indexOf(from) : -1;
  if (at < 0) {
    const rows = allRows();
    const row = rows[Math.max(currentRow(rows), 0)];
    const after = terms.findIndex(
      (term) =>
        row !== undefined &&
        (row.contains(term) ||
          (row.compareDocumentPosition(term) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
    );
    at = step > 0 ? after - 1 : after;
  }
  const next = terms[at + step];
  if (next === undefined) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center", behavior: "instant" });
  if (isOpen) openCard(next);
}

function copySentence(): void {
  const rows = allRows();
  const row = rows[Math.max(currentRow(rows), 0)] ?? null;
  const id = idOf(row);
  const line = allLines().find((one) => one.id === id);
  if (id === null || line === undefined) return;
  const english = translationOf(id);
  const address = `${location.origin}${location.pathname}#${id}`;
  const parts = [
    textOf(line).trim(),
    ...(english === null ? [] : [textOf(english).trim()]),
    address,
  ];
  void copy(parts.join("\n")).then((isDone) =>
    say(isDone ? "Copied." : "The browser does not let this page copy."),
  );
}

function say(words: string): void {
  const status = document.querySelector<HTMLElement>(".reading-said");
  if (status === null) return;
  status.textContent = words;
  status.hidden = false;
}

let sheet: HTMLDialogElement | undefined;

function help(): void {
  if (sheet === undefined) {
    const close = element("button", { type: "submit", class: "button" }, "Close");
    const list = element(
      "dl",
      {},
      ...HELP.flatMap(([keys, what]) => [
        element("dt", {}, ...keys.split(" ").flatMap((key) => [element("kbd", {}, key), " "])),
        element("dd", {}, what),
      ]),
    );
    const note = element("p", { class: "label" }, "They can be switched off under View.");
    sheet = element(
      "dialog",
      { class: "keys", "aria-label": "Keys" },
      element("form", { method: "dialog" }, list, note, close),
    );
    document.body.append(sheet);
  }
  sheet.showModal();
}

/** Does what a key means. */
export function press(key: string): void {
  switch (key) {
    case "j":
    case "k":
      walk(key === "j" ? 1 : -1);
      break;
    case "n":
    case "p":
      walkTerms(key === "n" ? 1 : -1);
      break;
    case "c":
      copySentence();
      break;
    case "v":
    case "t":
      openMenu(key === "v" ? "views" : "contents");
      break;
    case "/":
      document.querySelector<HTMLElement>(".bar-search")?.click();
      break;
    case "?":
      help();
  }
}

refreshStops();
