/**
 * What the Tab key reaches in the text: the terms that are marked; of the figures one, from which the
 * arrow keys walk to the others; under the cover each hidden translation. A term that is not marked
 * is a link all the same, but no stop.
 */

const root = document.documentElement;
const figures = [...document.querySelectorAll<HTMLElement>(".text .figure[data-reading]")].filter(
  (figure) => figure.closest("a") === null,
);

/** Whether the style sheet prints the reading beside the figure already. */
const isPrinted = (figure: HTMLElement): boolean =>
  root.dataset.figures === "en" && figure.dataset.plain === undefined;
const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true });

/** Whether a term is marked, as styles/marks.css has it. */
function isMarked({ dataset }: HTMLElement): boolean {
  switch (root.dataset.terms) {
    case "all":
      return true;
    case "none":
      return false;
    case "formulas":
      return dataset.weight === "formula";
    default:
      return dataset.weight === "formula" || (dataset.weight === "name" && "first" in dataset);
  }
}

let stop: HTMLElement | undefined;

/** Makes a figure the one that the Tab key reaches; it alone is a button. */
function makeStop(figure: HTMLElement | undefined): void {
  // Taking the attribute from the figure that has the focus would lose the focus.
  if (figure === stop) return;
  stop?.removeAttribute("tabindex");
  stop?.removeAttribute("role");
  stop = figure;
  stop?.setAttribute("tabindex", "0");
  stop?.setAttribute("role", "button");
}

/** Under the cover a hidden translation is a button that shows it. */
function coverCells(): void {
  const isCover = root.dataset.view === "cover";
  for (const cell of document.querySelectorAll<HTMLElement>(".text-main .cell-en")) {
    const isHidden = isCover && !cell.closest(".row")?.hasAttribute("data-shown");
    if (isHidden) {
      cell.setAttribute("role", "button");
      cell.setAttribute("tabindex", "0");
      cell.setAttribute("aria-label", "Show the translation");
    } else if (cell.getAttribute("role") === "button") {
      for (const name of ["role", "tabindex", "aria-label"]) cell.removeAttribute(name);
    }
  }
}

/** Shows what the cover hides in a row. */
export function uncover(row: Element | null): void {
  row?.toggleAttribute("data-shown", true);
  coverCells();
}

/** Sets the stops anew, after a choice. */
export function refreshStops(): void {
  for (const term of document.querySelectorAll<HTMLElement>(".text .term")) {
    if (isMarked(term)) term.removeAttribute("tabindex");
    else term.setAttribute("tabindex", "-1");
  }
  const isStop = (figure: HTMLElement): boolean => !isPrinted(figure) && isSeen(figure);
  if (stop === undefined || !isStop(stop)) makeStop(figures.find(isStop));
  coverCells();
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.matches(".cell-en[role=button]") && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    uncover(target.closest(".row"));
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  const list = target.matches(".address")
    ? [...document.querySelectorAll<HTMLElement>(".address")].filter(isSeen)
    : target.matches(".figure")
      ? figures.filter((figure) => !isPrinted(figure) && isSeen(figure))
      : [];
  const next = list[list.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  if (target.matches(".figure")) makeStop(next);
  next.focus();
});

refreshStops();
