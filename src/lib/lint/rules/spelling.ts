/**
 * English is spelt as in Britain, with -ise; dates have the day first.
 *
 * Patterns rather than a dictionary: the differences are regular, a list can be read and argued with,
 * and a spelling checker would stumble over every pinyin name. A rendering that an official or media
 * source uses keeps its spelling.
 */
import type { Entry } from "../../glossary/schema.ts";
import type { Span } from "../../text/model.ts";
import type { EnglishText } from "../english.ts";
import type { Rule } from "../rule.ts";

/** A family of American spellings, and how the British one is made. */
interface Spelling {
  readonly pattern: RegExp;
  readonly british: (word: string) => string;
}

const swap =
  (from: RegExp, to: string) =>
  (word: string): string =>
    word.replace(from, to);

const words = (list: string, endings = ""): RegExp =>
  new RegExp(`\\b(?:${list.split(" ").join("|")})${endings}\\b`, "gi");

const SPELLINGS: readonly Spelling[] = [
  // -ize, -yze: organise, analyse. Not: prize, size, seize, capsize, which have no -ise.
  {
    pattern:
      /\b(?!(?:[\w-]*[^a-z])?(?:out|over|under|down|up|re|super|medium)?-?(?:pri|si|sei|capsi|mai|bai|assi)z)[a-z-]{2,}iz(?:e[sdr]?|ers|ing|able|ations?|ational(?:ly)?)\b/gi,
    british: swap(/iz(?=[a-z]+$)/i, "is"),
  },
  {
    pattern: /\b\w*(?:anal|paral|catal|dial|hydrol)yz(?:e[sdr]?|ers|ing)\b/gi,
    british: swap(/yz/i, "ys"),
  },
  // -or: labour, neighbourhood. Not: laborious, honorary, vigorous, humorous, which are British too.
  {
    pattern: words(
      "arbor ardor armor behavior candor clamor color demeanor endeavor favor fervor flavor harbor honor humor labor misdemeanor neighbor odor parlor rancor rigor rumor savior splendor tumor valor vapor vigor",
      "(?:s|ed|er|ers|ing|ful|fully|less|able|ably|ite|ites|al|hood|hoods|ly)?",
    ),
    british: swap(/or(?=(?:s|ed|ers?|ing|ful|fully|less|abl[ey]|ites?|al|hoods?|ly)?$)/i, "our"),
  },
  // -er: centre, metre. A meter that measures keeps its name, so only units of length count.
  {
    pattern: words(
      "center theater fiber caliber luster meager somber specter reconnoiter",
      "(?:s|ed)?",
    ),
    british: swap(/er(?=(?:s|ed)?$)/i, "re"),
  },
  {
    pattern:
      /\b(?:kilo|centi|milli|nano)(?:meter|liter)s?\b|(?<=\b(?:square|cubic|\d) )meters?\b|\bliters?\b/gi,
    british: swap(/ter(?=s?$)/i, "tre"),
  },
  // doubled l: travelled, modelling, cancelled
  {
    pattern: words(
      "cancel channel counsel dial fuel funnel label level model panel quarrel rival shovel signal total travel tunnel unravel",
      "(?:ed|ing|er|ers|or|ors)",
    ),
    british: swap(/l(?=(?:ed|ing|ers?|ors?)$)/i, "ll"),
  },
  {
    pattern: words("fulfill enroll install instill distill", "(?:s|ments?)"),
    british: swap(/ll/i, "l"),
  },
  { pattern: words("fulfill instill distill enroll"), british: swap(/ll/i, "l") },
  { pattern: words("skillful willful", "(?:ly)?"), british: swap(/ll/i, "l") },
  {
    pattern: words("marvelous woolen jewelry", "(?:ly)?"),
    british: (word) =>
      ({ m: "marvellous", w: "woollen", j: "jewellery" })[word.charAt(0).toLowerCase()] ?? word,
  },
  // -ence, -ogue, ae and the like
  { pattern: words("defense offense pretense", "s?"), british: swap(/ense/i, "ence") },
  {
    pattern: /(?<=\b(?:an?|the|business|driving|each|every|work|of|and) )licenses?\b/gi,
    british: swap(/ense/i, "ence"),
  },
  { pattern: /\bpractic(?:ed|ing)\b|(?<=\bto )practice\b/gi, british: swap(/ctic/i, "ctis") },
  { pattern: words("catalog dialog analog", "s?"), british: swap(/og(?=s?$)/i, "ogue") },
  {
    pattern: /(?<!\b(?:computer|software|mini)[- ])\bprograms?\b/gi,
    british: swap(/program/i, "programme"),
  },
  { pattern: words("pediatric pediatrics orthopedic orthopedics"), british: swap(/ped/i, "paed") },
  {
    pattern: /\b(?:anemia|gynecolog\w+|leukemia|hemoglobin|anesthe\w+)\b/gi,
    british: swap(/e/i, "ae"),
  },
  { pattern: /\bmaneuver(?:s|ed|ing)?\b/gi, british: swap(/maneuver/i, "manoeuvre") },
  { pattern: words("gray grays graying"), british: swap(/gray/i, "grey") },
  { pattern: words("plow plows plowed plowing"), british: swap(/plow/i, "plough") },
  { pattern: words("mold molds molded molding moldy"), british: swap(/mold/i, "mould") },
  { pattern: words("aluminum"), british: () => "aluminium" },
  { pattern: words("artifact artifacts"), british: swap(/arti/i, "arte") },
  { pattern: words("skeptic skeptics skeptical skepticism"), british: swap(/sk/i, "sc") },
  { pattern: words("livable aging sizable"), british: swap(/(?<=v|g|z)(?=able|ing)/i, "e") },
  { pattern: words("percent"), british: () => "per cent, or %" },
  // November 5, 2019
  {
    pattern:
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d\b/g,
    british: (date) => date.replace(/^(\w+) (\d+), (\d+)$/, "$2 $1 $3"),
  },
];

export const spelling: Rule = {
  id: "spelling",
  title: "The English is spelt as in Britain",
  why: "One spelling throughout, so that a search for a word finds all of it.",
  check({ texts, entries, report }) {
    const byId = new Map(entries.map((read) => [read.entry.id, read.entry]));
    for (const text of texts) {
      const official = officialSpans(text, byId);
      for (const { pattern, british } of SPELLINGS) {
        for (const { 0: word, index } of text.text.matchAll(pattern)) {
          const span = { start: index, end: index + word.length };
          if (official.some((other) => other.start <= span.start && span.end <= other.end))
            continue;
          report({
            where: text.place(span),
            segment: text.segment,
            about: word,
            what: `“${word}” is American.`,
            fix: `Write ${british(word)}.`,
          });
        }
      }
    }
  },
};

/** Where the text uses a form that a source outside the project has given. */
function officialSpans(
  { aligned: unit }: EnglishText,
  entries: ReadonlyMap<string, Entry>,
): Span[] {
  return (unit?.en.marks ?? []).filter((mark) => {
    if (mark.type !== "term") return false;
    const words = unit?.en.text.slice(mark.start, mark.end).toLowerCase();
    return entries
      .get(mark.entry)
      ?.renderings.some(
        (one) => one.source !== undefined && one.match.some((form) => form.toLowerCase() === words),
      );
  });
}
