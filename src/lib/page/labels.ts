/** The words in which the site names what the data says in codes. British English, no jargon. */
import type { Entry, Explainer, Kind } from "../glossary/schema.ts";
import type { ApparatusMark, Certainty, Lang } from "../text/model.ts";

/** A kind of entry: its heading in the index and what one entry of it is called. */
export interface KindLabel {
  readonly plural: string;
  readonly singular: string;
  /** What belongs there, a sentence. */
  readonly about: string;
}

export const KIND_LABELS: Readonly<Record<Kind, KindLabel>> = {
  "digit-code": {
    plural: "Digit codes",
    singular: "digit code",
    about: "Strings of digits in which each digit stands for a list.",
  },
  "plus-formula": {
    plural: "Plus formulas",
    singular: "plus formula",
    about: "Formulas written as a sum, in which N stands for what is left open.",
  },
  "numeral-phrase": {
    plural: "Numeral phrases",
    singular: "numeral phrase",
    about: "Phrases that count what they stand for: three of this, four of that.",
  },
  programme: {
    plural: "Programmes",
    singular: "programme",
    about: "Named campaigns, projects and plans.",
  },
  concept: {
    plural: "Concepts",
    singular: "concept",
    about: "Ideas and methods of government, and the set phrases that name them.",
  },
  institution: {
    plural: "Institutions",
    singular: "institution",
    about: "Bodies of Party and government, and those around them.",
  },
  hotline: {
    plural: "Hotlines",
    singular: "hotline",
    about: "Telephone numbers that are known by their digits.",
  },
  indicator: {
    plural: "Indicators",
    singular: "indicator",
    about: "What the reports measure, and the units they measure it in.",
  },
  place: { plural: "Places", singular: "place", about: "Where the reports speak of." },
  idiom: {
    plural: "Idioms",
    singular: "idiom",
    about: "Sayings and images whose words do not say what they mean.",
  },
  wording: {
    plural: "Stock wordings",
    singular: "stock wording",
    about: "Phrases that recur in every report, and how they are put into English here.",
  },
};

/** Who explains a term, in short and as a sentence, for a reader who is not in one report. */
export const EXPLAINER_LABELS: Readonly<
  Record<Explainer, { readonly short: string; readonly long: string }>
> = {
  "this-report": {
    short: "Explained by a report",
    long: "A report that uses the term explains it in its own words.",
  },
  "issuer-elsewhere": {
    short: "Explained by its issuer elsewhere",
    long: "Its issuer explains the term in a document that is not in this collection.",
  },
  media: {
    short: "Explained by the media",
    long: "Newspapers or broadcasters among the sources below explain the term; no explanation by its issuer was found.",
  },
  scholarship: {
    short: "Explained by scholars",
    long: "Scholars among the sources below explain the term; no explanation by its issuer was found.",
  },
  "reference-work": {
    short: "Explained by a reference work",
    long: "A reference work among the sources below explains the term; no explanation by its issuer was found.",
  },
  "editor-inference": {
    short: "The editors’ inference",
    long: "No source that was found explains the term. What is said here is the editors’ inference.",
  },
  unexplained: {
    short: "Unexplained",
    long: "No source that was found explains the term, and the editors do not guess.",
  },
};

export const ROLE_LABELS: Readonly<Record<Entry["renderings"][number]["role"], string>> = {
  official: "official",
  "official-unfolded": "official, unfolded",
  "state-media": "state media",
  literal: "literal",
  scholarly: "scholarly",
  reference: "reference work",
  house: "this site’s own",
};

/** From where somebody reads a term. */
export const READER_LABELS: Readonly<Record<Entry["readings"][number]["kind"], string>> = {
  institution: "institution",
  scholar: "scholar",
  practitioner: "practitioner",
  press: "press",
};

/** Who published a source. */
export const SOURCE_KIND_LABELS: Readonly<Record<Entry["sources"][number]["kind"], string>> = {
  official: "official",
  "state-media": "state media",
  press: "press",
  scholarship: "scholarship",
  reference: "reference work",
};

/** Publisher, date, and where and when an editor saw it. */
export function imprint(source: Entry["sources"][number]): string {
  const { publisher, date, seenAt, seenOn } = source;
  const seen = [
    seenAt === undefined ? "seen" : `seen as ${seenAt}`,
    seenOn === undefined ? undefined : formatDate(seenOn),
  ];
  const parts = [
    publisher,
    date === undefined ? undefined : formatDate(date),
    source.unverified === true ? "its text was not seen" : seen.filter(Boolean).join(", "),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

export const LEVEL_LABELS: Readonly<Record<Entry["scope"]["level"], string>> = {
  centre: "national",
  province: "province",
  city: "city",
  district: "district",
  community: "community",
  sector: "one line of administration",
};

/** What happened to a term on a date. */
export const EVENT_LABELS: Readonly<Record<Entry["dates"][number]["what"], string>> = {
  said: "said",
  document: "in a document",
  "name-earliest-found": "name earliest found",
  revived: "revived",
  dropped: "dropped",
};

export const STATUS_LABELS: Readonly<Record<Entry["status"], string>> = {
  "in-use": "in use",
  historical: "historical",
  unknown: "not known whether still in use",
};

/** What is known of a translation. */
export interface TranslationState {
  /** As in the frontmatter: `none`, `machine`, … */
  readonly method: string;
  /** By whom and when it was checked; `none`. */
  readonly reviewed: string;
  /** The report says that every line is translated, so what is unfinished is an error. */
  readonly isComplete: boolean;
  readonly sentences: number;
  readonly untranslated: number;
}

/** The state of a translation in sentences for readers, none of which claims more than is known. */
export interface TranslationStatus {
  /** How it was made and how far it goes. */
  readonly extent: string;
  /** Null where there is nothing to review. */
  readonly reviewed: string | null;
}

/** Says of a translation how it was made, how far it goes and who reviewed it. */
export function describeTranslation(state: TranslationState): TranslationStatus {
  const { sentences, untranslated, isComplete } = state;
  if (untranslated === sentences) {
    const extent = `None yet: all ${count(sentences, "sentence")} stand in Chinese only.`;
    return { extent, reviewed: null };
  }
  const method =
    state.method === "machine"
      ? "Machine translation"
      : state.method === "human"
        ? "Translated by a person"
        : `Translation (${state.method})`;
  const done = (sentences - untranslated).toLocaleString("en-GB");
  return {
    extent: isComplete
      ? `${method}, complete: ${count(sentences, "sentence")}.`
      : `${method} in progress: ${done} of ${count(sentences, "sentence")}.`,
    reviewed: `Reviewed by a person: ${state.reviewed === "none" ? "none so far" : state.reviewed}.`,
  };
}

const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  high: "certain",
  medium: "probable",
  low: "possible",
};

/**
 * What the apparatus says of one place, in plain text; the note, if any, follows separately.
 *
 * @param printed the words that the mark covers
 * @param lang the side on which they stand: a translation renders a loss, it does not suffer one
 */
export function describeApparatus(mark: ApparatusMark, printed: string, lang: Lang): string {
  const certainty = CERTAINTY_LABELS[mark.cert];
  switch (mark.type) {
    case "sic":
      return `Printed so: “${printed}”. Read “${mark.corr}” (${certainty}).`;
    case "supplied":
      return lang === "en"
        ? `“${printed}” renders what is lost in the source and supplied in the Chinese (${certainty}).`
        : `“${printed}” is lost in the source and supplied here (${certainty}).`;
    case "gap": {
      const raw = mark.raw === "" ? "" : ` The source has “${mark.raw}”.`;
      const reading =
        mark.reading === undefined ? "" : ` Perhaps “${mark.reading}” (${certainty}).`;
      const what = mark.reason === "lost" ? "Lost" : `Missing (${mark.reason})`;
      return `${what} in the source.${raw}${reading}`;
    }
  }
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2019-11-05` → `5 November 2019`; `2019-11` and `2019` keep their precision. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** `1 sentence`, `2 sentences`, `1,204 sentences`. */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
