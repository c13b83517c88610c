/**
 * The menu of a sentence's address, or of the range that the page's address names: its link, its text
 * in either language or both, how to cite it, and where to say that it is wrong. With the shift key,
 * or by “to here”, an address ends a range.
 */

import { bibtex } from "../lib/cite/bibtex.ts";
import { chicago } from "../lib/cite/chicago.ts";
import { csl } from "../lib/cite/csl.ts";
import { type Citation, type Passage, passageId } from "../lib/cite/model.ts";
import { readFragment, shortPassage } from "../lib/page/address.ts";
import { complaintAddress, complaintText } from "../lib/page/report-error.ts";
import { button, copy, element, joinLines, place, translationOf } from "./element.ts";
import { allLines, findPassage } from "./reading-group.ts";

const article = document.querySelector<HTMLElement>(".reading");
const citation: Citation = JSON.parse(article?.dataset.cite ?? "null");

/** A passage with its texts. */
interface Subject {
  readonly passage: Passage | null;
  readonly zh: string;
  /** Null where nothing of it is translated. */
  readonly en: string | null;
}

function subjectOf(passage: Passage): Subject {
  const lines = findPassage(passage)?.lines ?? [];
  const english = lines.flatMap(({ id }) => translationOf(id) ?? []);
  const en = joinLines(english, "en");
  return { passage, zh: joinLines(lines, "zh"), en: en === "" ? null : en };
}

/** The address of the passage on this very page, without what this reader has chosen. */
function linkTo(passage: Passage | null): string {
  const fragment = passage === null ? "" : `#${passageId(passage)}`;
  return `${location.origin}${location.pathname}${fragment}`;
}

/** The passage of the page's address, if it is in this text. */
function marked(): Passage | null {
  return document.querySelector(".row[data-target]") === null ? null : readFragment(location.hash);
}

/** The two ends in the order of the text. */
function range(a: string, b: string): Passage {
  const ids = allLines().map(({ id }) => id);
  const [from, to] = ids.indexOf(a) <= ids.indexOf(b) ? [a, b] : [b, a];
  return { from, to };
}

/** Where a range would begin: the sentence of the address, or the one whose menu was open last. */
let begun: string | null = null;

const box = element("div", {
  class: "card-box sentence-menu",
  popover: "auto",
  role: "dialog",
  tabindex: "-1",
});
let opener: HTMLElement | null = null;
box.addEventListener("toggle", (event) => {
  if (event.newState !== "closed") return;
  opener?.removeAttribute("aria-expanded");
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || box.contains(activeElement))
    opener?.focus({ preventScroll: true });
});
document.body.append(box);

/** A button that copies, and says so; where the browser refuses it shows the text, to be copied by hand. */
function copier(name: string, text: () => string, status: HTMLElement): HTMLElement {
  return button(name, () => {
    const own = text();
    void copy(own).then((isDone) => {
      status.textContent = isDone ? `Copied: ${name}.` : "The browser does not let this page copy:";
      if (isDone) return;
      const field = element("textarea", { readonly: "", rows: "4", "aria-label": name });
      field.value = own;
      status.append(field);
      field.select();
    });
  });
}

/** Where to say that something is wrong; without a place for it, the text to copy. */
function complain({ passage, zh, en }: Subject, status: HTMLElement): HTMLElement {
  const complaint = {
    report: citation.report.id,
    passage: passage === null ? "the whole text" : passageId(passage),
    address: linkTo(passage),
    zh,
    en,
  };
  const { repository = "", contact = "" } = article?.dataset ?? {};
  const address = complaintAddress(complaint, { repository, contact });
  if (address === null)
    return copier("Copy a report of an error", () => complaintText(complaint), status);
  const link = element("a", { href: address, rel: "external noopener" }, "Report an error");
  if (address.startsWith("http")) link.target = "_blank";
  return link;
}

function group(name: string, ...controls: readonly Node[]): HTMLElement {
  return element(
    "div",
    { class: "sentence-group", role: "group", "aria-label": name },
    element("span", { class: "label" }, name),
    ...controls,
  );
}

function fill(subject: Subject, id: string | null): void {
  const { passage, zh, en } = subject;
  const name =
    passage === null
      ? "The whole text"
      : `${passage.to === undefined ? "Sentence" : "Sentences"} ${shortPassage(passage)}`;
  const status = element("p", { class: "label", role: "status" });
  const cited = { ...citation, passage };
  const close = element(
    "button",
    { type: "button", class: "card-close", "aria-label": "Close" },
    "×",
  );
  close.addEventListener("click", () => box.hidePopover());
  const texts =
    passage === null
      ? []
      : [
          copier("Chinese", () => zh, status),
          ...(en === null
            ? []
            : [
                copier("English", () => en, status),
                copier("Both", () => `${zh}\n${en}\n${linkTo(passage)}`, status),
              ]),
        ];
  const start = begun;
  const isRange = passage?.to !== undefined;
  const extend =
    id === null || start === null || start === id || isRange
      ? []
      : [
          button(`From ${shortPassage({ from: start })} to here`, () => {
            box.hidePopover();
            location.hash = passageId(range(start, id));
          }),
        ];
  box.replaceChildren(
    element(
      "div",
      { class: "card-controls" },
      element("p", { class: "sentence-name" }, name),
      close,
    ),
    group(
      "Copy",
      copier("Link", () => linkTo(passage), status),
      ...texts,
    ),
    group(
      "Cite",
      copier("Chicago", () => chicago(cited), status),
      copier("BibTeX", () => bibtex(cited), status),
      copier("CSL-JSON", () => JSON.stringify([csl(cited)], null, 2), status),
    ),
    element("p", { class: "sentence-more" }, ...extend, complain(subject, status)),
    status,
  );
  box.setAttribute("aria-label", name);
}

/** A click on an address, or on the control that cites the whole. */
export function act(control: HTMLElement, event: Event): void {
  const id = control.matches(".address") ? (control.getAttribute("href")?.slice(1) ?? null) : null;
  const target = marked();
  const isInside = id !== null && control.closest(".row")?.hasAttribute("data-target");
  if (target !== null && target.to === undefined && target.from.includes("-"))
    begun ??= target.from;
  if (id !== null && event instanceof MouseEvent && event.shiftKey) {
    getSelection()?.removeAllRanges();
    const start = target?.from ?? begun;
    location.hash = start === null || start === id ? id : passageId(range(start, id));
    begun = start ?? id;
    return;
  }
  // Inside a marked range the menu is about the range.
  const passage = id === null ? null : isInside && target?.to !== undefined ? target : { from: id };
  fill(passage === null ? { passage, zh: "", en: null } : subjectOf(passage), id);
  opener = control;
  box.showPopover();
  control.setAttribute("aria-expanded", "true");
  if (getComputedStyle(box).position !== "fixed") place(box, control.getBoundingClientRect());
  box.focus({ preventScroll: true });
  if (id !== null) begun = id;
}
