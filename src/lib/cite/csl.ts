/** An item of CSL-JSON 1.0.2, which Zotero, Mendeley and pandoc read. */
import { addressOf, type Citation, keyOf, NO_ORIGIN, passageId, statusOf } from "./model.ts";

/** The keys that are used of CSL-JSON. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly "container-title": string;
  readonly author: readonly [{ readonly literal: string }];
  readonly issued: { readonly "date-parts": readonly [readonly number[]] };
  readonly language: string;
  readonly URL: string;
  readonly version: string;
  readonly note: string;
  readonly locator?: string;
}

/** One item. */
export function csl(citation: Citation): CslItem {
  const { report, passage, site } = citation;
  return {
    id: keyOf(citation),
    type: "webpage",
    title: `${report.title.zh} [${report.title.en}]`,
    "container-title": "Tifa",
    author: [{ literal: report.issuer.en }],
    issued: { "date-parts": [report.date.split("-").map(Number)] },
    language: "zh",
    URL: addressOf(citation),
    version: site.version,
    note: [statusOf(report), ...(site.origin === undefined ? [NO_ORIGIN] : [])].join("; "),
    ...(passage === null ? {} : { locator: passageId(passage) }),
  };
}
