/** A pasted citation: the address of a sentence or a block, as the site prints and links it. */

/** What a citation names. */
export interface Citation {
  readonly report: string;
  /** A block (`p12`) or a sentence of it (`p12-3`). */
  readonly segment: string;
  /** The last sentence of a range. */
  readonly to?: string;
}

const REPORT = "[a-z0-9]+(?:-[a-z0-9]+)+";
const SEGMENT = "p[1-9]\\d*(?:-[1-9]\\d*[a-z]?)?";
/** `p12-3`, or a range `p12-3..p13-1`. */
const PASSAGE = `(?<segment>${SEGMENT})(?:\\.\\.(?<to>${SEGMENT}))?`;
/** `https://…/reports/gulou-2019/#p12-3`, wherever in the query; `print/` and `?hl=…` may stand in it. */
const ADDRESS = new RegExp(
  `/reports/(?<report>${REPORT})/(?:[a-z]+/)?(?:\\?[^#\\s]*)?#${PASSAGE}(?![\\w-])`,
  "u",
);
/** `gulou-2019#p12-3`, `gulou-2019, p12-3`, `gulou-2019 p12`; nothing else may stand beside it. */
const SHORT = new RegExp(
  `^["“”(]?(?<report>${REPORT})/?(?:\\s*[#,;:]\\s*#?|\\s+#?)${PASSAGE}["“”).]?$`,
  "u",
);

/** The sentence that a query cites, null if it cites none. */
export function readCitation(raw: string): Citation | null {
  const text = raw.normalize("NFKC").trim().toLowerCase();
  const { report, segment, to } = (ADDRESS.exec(text) ?? SHORT.exec(text))?.groups ?? {};
  if (report === undefined || segment === undefined) return null;
  return { report, segment, ...(to === undefined ? {} : { to }) };
}

/** `p12-3` alone: it may stand in any report. */
const PLACE = new RegExp(`^#?(${SEGMENT})$`, "u");

/** The address that a query is, where it names no report; null if it is none. */
export function readPlace(raw: string): string | null {
  return PLACE.exec(raw.normalize("NFKC").trim().toLowerCase())?.[1] ?? null;
}

/** The indexes of the sentences that an address, or a range of them, names; none if it names none here. */
export function citedLines(
  ids: readonly string[],
  { segment, to = segment }: Pick<Citation, "segment" | "to">,
): readonly number[] {
  const isIn = (id: string, place: string) => id === place || id.startsWith(`${place}-`);
  const first = ids.findIndex((id) => isIn(id, segment));
  const last = ids.findLastIndex((id) => isIn(id, to));
  return first < 0 ? [] : ids.flatMap((_, at) => (at >= first && at <= last ? [at] : []));
}

/** The word under which the index knows a report by its id; no text has such a word. */
export function citationWord(report: string): string {
  return `cite${report.replaceAll("-", "q")}`;
}
