/**
 * “Take these”: a list of sentences as evidence, in the forms in which a reader takes it away. Every
 * list of sentences on the site uses it; each item keeps its id, date, status and citation.
 */
import { csvOf } from "../export/csv.ts";
import { bibtex } from "./bibtex.ts";
import { chicago } from "./chicago.ts";
import { addressOf, type Citation, passageId, statusOf } from "./model.ts";
import { ris } from "./ris.ts";

/** A sentence to be taken. */
export interface Taken {
  readonly citation: Citation;
  readonly zh: string;
  /** Null where it is not translated. */
  readonly en: string | null;
  /** The rendering of the term asked for, where the list is about one. */
  readonly rendering?: string | null;
}

/** The forms, with the ending of a file and its type. */
export const FORMS = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8", label: "CSV" },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8", label: "Markdown" },
  html: { ending: "html", type: "text/html;charset=utf-8", label: "rich text" },
  bibtex: { ending: "bib", type: "application/x-bibtex;charset=utf-8", label: "BibTeX" },
  ris: { ending: "ris", type: "application/x-research-info-systems;charset=utf-8", label: "RIS" },
} as const;

/** One of them. */
export type Form = keyof typeof FORMS;

/** The sentences in one form. */
export function take(list: readonly Taken[], form: Form): string {
  switch (form) {
    case "csv":
      return toCsv(list);
    case "markdown":
      return list.map(toMarkdown).join("\n");
    case "html":
      return list.map(toHtml).join("\n");
    case "bibtex":
      return list.map(({ citation }) => bibtex(citation)).join("\n");
    case "ris":
      return list.map(({ citation }) => ris(citation)).join("");
  }
}

function toCsv(list: readonly Taken[]): string {
  const hasRendering = list.some(({ rendering }) => rendering !== undefined);
  const head = ["report", "sentence", "date", "issuer", "chinese", "english"];
  const rows = list.map(({ citation, zh, en, rendering }) => [
    citation.report.id,
    citation.passage === null ? "" : passageId(citation.passage),
    citation.report.date,
    citation.report.issuer.en,
    zh,
    en ?? "",
    ...(hasRendering ? [rendering ?? ""] : []),
    statusOf(citation.report),
    chicago(citation),
    addressOf(citation),
  ]);
  const columns = [
    ...head,
    ...(hasRendering ? ["rendering"] : []),
    "status",
    "citation",
    "address",
  ];
  return csvOf([columns, ...rows]);
}

function toMarkdown({ citation, zh, en }: Taken): string {
  const quoted = [zh, ...(en === null ? [] : [en])].map((line) => `> ${quoteMarks(line)}`);
  return `${quoted.join("\n>\n")}\n\n${quoteMarks(chicago(citation))}\n`;
}

/** What Markdown would read as a mark of its own. */
function quoteMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, "\\$&");
}

function toHtml({ citation, zh, en }: Taken): string {
  const english = en === null ? "" : `<p lang="en">${plain(en)}</p>`;
  return `<blockquote><p lang="zh-Hans">${plain(zh)}</p>${english}</blockquote><p>${plain(chicago(citation))}</p>`;
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
