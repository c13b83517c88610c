/** The frontmatter of a report that has just been imported: what the page says, and blanks to fill. */
import { isDay, NOT_YET, type ReportFrontmatter } from "./frontmatter.ts";
import type { Restored } from "./restore.ts";

const LEVELS: readonly (readonly [RegExp, ReportFrontmatter["level"]])[] = [
  [/区(?:委|人民政府|政府)|[^地]区(?:贯彻|政府工作)/u, "district"],
  [/县/u, "county"],
  [/市/u, "city"],
  [/省/u, "province"],
];
const GENRES: readonly (readonly [RegExp, string, string])[] = [
  [/政府工作报告/u, "政府工作报告", "government work report"],
  [/汇报/u, "情况汇报", "progress report"],
  [/行动纲要/u, "行动纲要", "action outline"],
  [/新闻发布会/u, "新闻发布会", "press conference"],
  [/综述/u, "工作综述", "news round-up"],
];

/**
 * Drafts the frontmatter. Nothing is invented: what the page does not say is marked as missing.
 *
 * @param id the report's id; its year stands in for a date that the page lacks
 */
export function draftFrontmatter(id: string, raw: string, restored: Restored): ReportFrontmatter {
  const textOf = (kind: string): string | undefined =>
    restored.blocks
      .find((block) => block.kind === kind)
      ?.lines.map((line) => line.text)
      .join("");
  const title = textOf("title") ?? NOT_YET;
  const issuer = textOf("byline") ?? NOT_YET;
  const dateline = textOf("dateline");
  const date = findDate(dateline ?? "") ?? findDate(raw);
  const publisher = /来源[:：]\s*([^\s\d,，。|【】]{2,30})/u.exec(raw)?.[1] ?? NOT_YET;
  const genre = GENRES.find(([pattern]) => pattern.test(title));
  return {
    id,
    title: { zh: title, en: NOT_YET },
    issuer: { zh: issuer, en: NOT_YET },
    place: { zh: NOT_YET, en: NOT_YET },
    level: LEVELS.find(([pattern]) => pattern.test(`${issuer}${title}`))?.[1] ?? "city",
    date: date ?? id.slice(-4),
    dateNote:
      date === undefined
        ? "Taken from the id: the page names no date."
        : "Found on the page by the importer; not checked yet.",
    genre: { zh: genre?.[1] ?? NOT_YET, en: genre?.[2] ?? NOT_YET },
    publisher: { zh: publisher, en: NOT_YET },
    url: null,
    restored: "Drafted by the importer from the crawled page; not checked yet.",
    translation: { method: "none", reviewed: "none" },
  };
}

/** The first full date of a text, in figures, as yyyy-mm-dd. */
function findDate(text: string): string | undefined {
  const match = /(\d{4})(?:年|-|\/)(\d{1,2})(?:月|-|\/)(\d{1,2})/u.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? date : undefined;
}
