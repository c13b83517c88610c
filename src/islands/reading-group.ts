/** The rows of a report's page: those translated together, and those of a passage. */
import type { Passage } from "../lib/cite/model.ts";
import { nearestTo } from "../lib/page/address.ts";

/** The line whose translation renders this row: its own, or the one that it is merged into. */
function renderedBy(row: Element): string | null {
  const line = row.querySelector(".line[data-of]");
  return line?.getAttribute("data-merged-into") ?? line?.getAttribute("data-of") ?? null;
}

/** The rows that one translation renders: as a rule one, more where sentences were merged. */
export function groupOf(row: Element): Element[] {
  const id = renderedBy(row);
  if (id === null) return [row];
  return [...(row.parentElement?.children ?? [])].filter((one) => renderedBy(one) === id);
}

/** Every Chinese line, which bears the address, in the order of the text. */
export function allLines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".text .line[id]")];
}

/** The row of a sentence. */
export function rowOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(".text .row") : null;
}

/** The address of a row's sentence. */
export function idOf(row: Element | null): string | null {
  return row?.querySelector(".line[id]")?.id ?? null;
}

/** A passage as it stands in the text. */
interface Found {
  /** At least one, in the order of the text. */
  readonly lines: readonly HTMLElement[];
  /** The ids that were asked for and are not there. */
  readonly missing: readonly string[];
}

/** Finds the lines of a passage; an end that does not exist is taken for the nearest that does. */
export function findPassage({ from, to = from }: Passage): Found | null {
  const lines = allLines();
  const ids = lines.map((line) => line.id);
  const missing: string[] = [];
  const placeOf = (id: string, isEnd: boolean): number => {
    const own = ids.indexOf(id);
    if (own >= 0) return own;
    const inBlock = (one: string): boolean => one.startsWith(`${id}-`);
    const inside = isEnd ? ids.findLastIndex(inBlock) : ids.findIndex(inBlock);
    if (inside >= 0) return inside;
    missing.push(id);
    return ids.indexOf(nearestTo(id, ids) ?? "");
  };
  const ends = [placeOf(from, false), placeOf(to, to !== from || !from.includes("-"))];
  const [start = -1, end = -1] = ends.sort((a, b) => a - b);
  return start < 0 ? null : { lines: lines.slice(start, end + 1), missing: [...new Set(missing)] };
}
