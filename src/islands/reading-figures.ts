/**
 * A Chinese figure in English units, beside the figure: on pointing at it, on a tap, and with the
 * keyboard. The build has worked out the words (`data-reading`). All figures together are one stop
 * of the Tab key; the arrow keys walk from one to the next. With the switch for English units on,
 * the style sheet prints them, save those (`data-plain`) whose digits need no help.
 */

const GAP = 6;
const MARGIN = 8;
const TIP_ID = "figure-tip";

/** Figures that have a reading and are shown; those inside a term leave the focus to the term. */
const figures = [...document.querySelectorAll<HTMLElement>(".figure[data-reading]")];
const stops = figures.filter((figure) => figure.closest("a") === null);
const tip = document.createElement("div");
/** The one figure that the Tab key reaches. */
let stop: HTMLElement | undefined;
/** The figure that the tip is about. */
let shown: HTMLElement | null = null;

/** Whether the style sheet prints the reading beside the figure already. */
const isPrinted = (figure: HTMLElement): boolean =>
  document.documentElement.dataset.figures === "en" && figure.dataset.plain === undefined;
const isStop = (figure: HTMLElement): boolean =>
  !isPrinted(figure) && figure.checkVisibility({ visibilityProperty: true });

const figureAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element
    ? event.target.closest<HTMLElement>(".figure[data-reading]")
    : null;

function show(figure: HTMLElement): void {
  hide();
  if (isPrinted(figure)) return;
  shown = figure;
  tip.textContent = figure.dataset.reading ?? "";
  tip.hidden = false;
  figure.setAttribute("aria-describedby", TIP_ID);
  const box = figure.getClientRects()[0] ?? figure.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - MARGIN);
  const above = box.top - tip.offsetHeight - GAP;
  const bar = document.querySelector("[data-reading-bar]")?.getBoundingClientRect().bottom ?? 0;
  const top = above < Math.max(bar, 0) ? box.bottom + GAP : above;
  tip.style.setProperty("--tip-left", `${Math.max(MARGIN, left) + scrollX}px`);
  tip.style.setProperty("--tip-top", `${top + scrollY}px`);
}

function hide(): void {
  shown?.removeAttribute("aria-describedby");
  shown = null;
  tip.hidden = true;
}

/**
 * Makes a figure the one that the Tab key reaches. It alone is a button: a screen reader that reads
 * the text through shall not call out every figure.
 */
function makeStop(figure: HTMLElement | undefined): void {
  // Taking the attribute from the figure that has the focus would lose the focus.
  if (figure === stop) return;
  stop?.removeAttribute("tabindex");
  stop?.removeAttribute("role");
  stop = figure;
  stop?.setAttribute("tabindex", "0");
  stop?.setAttribute("role", "button");
}

/** Puts the stop of the Tab key on a figure that is shown, if there is one. */
function refresh(): void {
  hide();
  if (stop === undefined || !isStop(stop)) makeStop(stops.find(isStop));
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") hide();
  const figure = figureAt(event);
  const step = STEPS[event.key];
  if (figure === null || step === undefined || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const shownStops = stops.filter(isStop);
  const next = shownStops[shownStops.indexOf(figure) + step];
  if (next === undefined) return;
  event.preventDefault();
  makeStop(next);
  next.focus();
}

if (figures.length > 0) {
  tip.className = "figure-tip";
  tip.id = TIP_ID;
  tip.lang = "en";
  tip.hidden = true;
  document.body.append(tip);
  document.addEventListener("pointerover", (event) => {
    const figure = figureAt(event);
    if (event.pointerType !== "mouse" || figure === shown) return;
    if (figure !== null) show(figure);
    else if (document.activeElement !== shown) hide();
  });
  document.addEventListener("click", (event) => {
    const figure = figureAt(event);
    if (figure === null || figure.closest("a") !== null) hide();
    else show(figure);
  });
  document.addEventListener("focusin", (event) => {
    const figure = figureAt(event);
    hide();
    if (figure === null) return;
    makeStop(figure);
    show(figure);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", onKey);
  new MutationObserver(refresh).observe(document.documentElement, {
    attributeFilter: ["data-view", "data-figures"],
  });
  refresh();
}

export {};
