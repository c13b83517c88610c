/** Sentences that are translated together. */

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
