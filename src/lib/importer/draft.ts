/**
 * The first guess at a recipe for a page that nobody has read yet. All guessing of the importer is
 * here, by rules that know no particular page; what they find is declared in the recipe, line by
 * line and with a reason, for an editor to correct. From then on only the recipe counts.
 */
import { TifaError } from "../errors.ts";
import { lookAlikes, unifyIdeographs } from "../fold/ideographs.ts";
import { hasStrayMarks } from "../fold/signs.ts";
import { countHan, plainBlanks, rawLines } from "./characters.ts";
import { normalise } from "./normalise.ts";
import { countBracketedPinyin, removeBracketedPinyin } from "./pinyin-debris.ts";
import type { RecipeInput } from "./recipe.ts";
import { cutSentences } from "./sentences.ts";
import { simplify } from "./simplify.ts";

/** A drafted recipe, and what an editor should look at, each with its line in raw.txt. */
export interface RecipeDraft {
  readonly recipe: RecipeInput;
  readonly remarks: readonly { readonly line: number; readonly what: string }[];
}

/** A prose paragraph has at least this many Han characters and a full stop. */
const BODY_HAN = 30;
/** A heading, caption, byline or dateline is at most this long. */
const SHORT = 45;
/** A run-in heading is at most this long: with a number, and without. */
const RUN_IN_NUMBERED = 40;
const RUN_IN_PLAIN = 14;
/** A cell of a table is at most this long, unless the row begins with a rule. */
const CELL = 20;
/** Paragraphs in a row that begin with a short sentence, for these to be headings without number. */
const RUN_IN_SERIES = 3;

const PLACEHOLDER = /\{\{.*?\}\}|<%.*?%>|\$\{.*?\}/u;
const SITE_WORDS =
  /版权|備案|备案|ICP|网站标识码|责任编辑|编辑[:：]|举报(?:电话|邮箱)|违法和不良|不良游戏|侵犯|未经.{0,8}授权|转载|友情链接|联系我们|关于本站|网站地图|主办$|承办$|欢迎访问|当前.{0,2}位置|您现在的位置|网站首页|相关推荐|相关阅读|上一篇|下一篇|扫一扫|客户端$|微信$|会员登录|入会申请|Ipv6|IPv6|^分享$|^打印$/u;
const SITE_DATA =
  /(?:来源|发布时间|发布日期|浏览量|浏览次数|点击量|点击数|阅读量|访问量|字体|收藏|打印)/u;
const TITLE_END =
  /(?:报告|汇报|意见|方案|纲要|通知|规划|讲话|综述|决定|办法|公报|计划|要点)[》”）]*$/u;
const CAPTION_END = /(?:摄|攝|供图|供圖|资料图|資料圖|图片来源.{0,12})[）)]?$/u;
const STOP_END = /[。！？；：…，、—↓.!?;:,]$/u;
const ANNEX = /^(?:附[:：]?)?(?:名词解释|名词注释|注释|附件|附录|附表)/u;
const LEAD_IN =
  /^(?:\d+[.．、]|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|[一二三四五六七八九十]+、|——)/u;
const DATE = /\d{4}年|\d{1,2}月\d{1,2}日/u;
/** Nothing but the number of a section or an item. */
const ENUMERATOR =
  /^(?:第[一二三四五六七八九十]+[章节部编条]|[（(]?[一二三四五六七八九十\d]+[.．、）)])$/u;
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十]+[章节部编]/u, 2],
  [/^[一二三四五六七八九十]+、/u, 2],
  [/^[（(][一二三四五六七八九十]+[）)]/u, 3],
  [/^\d+[.．、]/u, 4],
  [/^[（(]\d+[）)]/u, 5],
];

interface Row {
  readonly line: number;
  /** As it stands, blanks plain: what the recipe quotes. */
  readonly quoted: string;
  /** Restored as far as general steps go: what the rules look at. */
  readonly text: string;
  /** Looks like a row of a table, which is neither heading nor paragraph. */
  readonly tabular: boolean;
}

/**
 * Drafts a recipe.
 *
 * @param raw the decoded page
 * @param sha256 of the page's bytes, lower-case hexadecimal
 * @param file the page's name, for messages
 * @throws TifaError if no paragraph of Chinese prose is in the page
 */
export function draft(raw: string, sha256: string, file: string): RecipeDraft {
  const pinyin = countBracketedPinyin(raw) >= 3;
  const undebrised = pinyin ? removeBracketedPinyin(raw) : raw;
  const traditional = isTraditional(undebrised);
  const rows = rawLines(raw).flatMap((source, index): Row[] => {
    const quoted = plainBlanks(source);
    if (quoted === "") return [];
    const clean = pinyin ? removeBracketedPinyin(source) : source;
    const text = normalise(traditional ? simplify(clean) : clean);
    return [{ line: index + 1, quoted, text, tabular: isTabular(source) }];
  });

  const isBody = (row: Row): boolean =>
    countHan(row.text) >= BODY_HAN && /[。！？]/u.test(row.text) && !isSite(row.text);
  const first = rows.findIndex(isBody);
  const lastBody = rows.findLastIndex(isBody);
  // Short lines below the last long paragraph are text until the site speaks.
  const furniture = rows.findIndex(
    (row, index) =>
      index > lastBody &&
      (isSite(row.text) || PLACEHOLDER.test(row.text) || isSiteData(row)) &&
      !isSourceLine(row.text),
  );
  const last = furniture === -1 ? rows.length - 1 : furniture - 1;
  if (first === -1) {
    throw new TifaError({
      what: "The page has no paragraph of Chinese prose.",
      where: { file },
      fix: "Check that the file holds the report and not only the frame of its page.",
    });
  }

  const chrome: { line: number; text: string; why: string }[] = [];
  const dropped = new Set<Row>();
  const drop = (row: Row, why: string): void => {
    chrome.push({ line: row.line, text: row.quoted, why });
    dropped.add(row);
  };

  const title = findTitle(rows, first);
  const repeats = rows.filter((row) => isRepeat(row, title));
  for (const row of repeats) drop(row, `Repeats the headline (line ${title.at(-1)?.line ?? 0}).`);

  const titleStart = rows.indexOf(title[0] as Row); // findTitle returns at least one row
  rows.forEach((row, index) => {
    if (dropped.has(row) || title.includes(row)) return;
    if (PLACEHOLDER.test(row.text)) drop(row, "Template debris: placeholders never filled.");
    else if (index > last) drop(row, "Site furniture below the text.");
    else if (index < first && isSite(row.text)) drop(row, "Site navigation.");
    else if (index < first && isSiteData(row)) drop(row, "Site data: source, time, counter.");
    else if (index < titleStart && index < first && !/[。！？]$/u.test(row.text)) {
      drop(row, "Site navigation above the text.");
    }
  });

  const kept = rows.filter((row) => !dropped.has(row) && !title.includes(row));
  const kinds: { byline: number[]; dateline: number[]; caption: number[]; annex: number[] } = {
    byline: [],
    dateline: [],
    caption: [],
    annex: [],
  };
  const headings: Record<string, number[]> = {};
  const prose: Row[] = [];
  const join: { lines: number[]; why: string }[] = [];
  if (title.length > 1) {
    join.push({ lines: title.map((row) => row.line), why: "The title was set in several lines." });
  }
  const bodyStart = rows[first]?.line ?? 0;
  const bodyEnd = rows[lastBody]?.line ?? 0;
  let numbered = 1;
  let inAnnex = false;
  for (let index = 0; index < kept.length; index += 1) {
    const row = kept[index] as Row; // index is below the length
    const next = kept[index + 1];
    const short = row.text.length <= SHORT;
    if (row.line < bodyStart && short && /^[（(]?.*\d{4}.*日/u.test(row.text)) {
      kinds.dateline.push(row.line);
      const open = !/[）)]$/u.test(row.text) && next !== undefined && next.line < bodyStart;
      if (open && /[）)]$/u.test(next.text)) {
        join.push({ lines: [row.line, next.line], why: "The dateline was broken over two lines." });
        index += 1;
      }
    } else if (row.line < bodyStart && short && isByline(row.text)) {
      kinds.byline.push(row.line);
    } else if (row.line > bodyEnd && isSourceLine(row.text)) {
      kinds.byline.push(row.line);
    } else if (row.text.length <= 2 * SHORT && CAPTION_END.test(row.text)) {
      kinds.caption.push(row.line);
    } else if (isHeading(row, kept)) {
      const depth = depthOf(row, kept, numbered);
      if (NUMBERING.some(([pattern]) => pattern.test(row.text))) numbered = depth;
      headings[depth] = [...(headings[depth] ?? []), row.line];
      inAnnex = inAnnex || ANNEX.test(row.text);
    } else if (inAnnex) {
      kinds.annex.push(row.line);
    } else {
      prose.push(row);
    }
  }

  const recipe: RecipeInput = {
    raw: { sha256 },
    chrome: mergeRepeats(chrome.sort((a, b) => a.line - b.line)),
    ...(pinyin || traditional
      ? {
          steps: [
            ...(pinyin ? (["bracketed-pinyin"] as const) : []),
            ...(traditional ? (["simplify"] as const) : []),
          ],
        }
      : {}),
    ...(join.length > 0 ? { join } : {}),
    title: title[0]?.line ?? 1,
    headings,
    runIn: findRunIns(prose, kept),
    kinds: Object.fromEntries(Object.entries(kinds).filter(([, lines]) => lines.length > 0)),
  };
  return { recipe, remarks: remark(kept) };
}

function isTraditional(text: string): boolean {
  const before = [...text];
  const after = [...simplify(text)];
  const changed = before.filter((char, index) => char !== after[index]).length;
  return before.length === after.length && changed > countHan(text) / 20;
}

function isSite(text: string): boolean {
  return SITE_WORDS.test(text);
}

function isSiteData(row: Row): boolean {
  return SITE_DATA.test(row.text) && !TITLE_END.test(row.text) && countHan(row.text) < BODY_HAN;
}

function isSourceLine(text: string): boolean {
  return /^(?:来源|（?记者|（?通讯员)/u.test(text) && !/发布时间|浏览|点击|字体/u.test(text);
}

function isByline(text: string): boolean {
  // A title under the title (政府工作报告) holds the name of an office and is none.
  return (
    !STOP_END.test(text) &&
    !TITLE_END.test(text) &&
    /委|政府|局|办公室|厅|书记|长|记者/u.test(text) &&
    !DATE.test(text)
  );
}

/** The title's rows: a headline that images repeat, else the line above the text that ends like one. */
function findTitle(rows: readonly Row[], first: number): Row[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.text, (counts.get(row.text) ?? 0) + 1);
  const repeated = rows.find(
    (row) => (counts.get(row.text) ?? 0) >= 3 && countHan(row.text) >= 8 && !isSite(row.text),
  );
  if (repeated !== undefined) return [repeated];

  const head = rows
    .slice(0, first)
    .filter((row) => countHan(row.text) > 1 && !PLACEHOLDER.test(row.text))
    .filter((row) => !isSite(row.text) && !isSiteData(row) && !/[。；：]$/u.test(row.text));
  const named = head.filter((row) => TITLE_END.test(row.text));
  const best = named.find((row) => !/^——/u.test(row.text)) ?? named[0] ?? longest(head);
  if (best === undefined) return [rows[0] as Row]; // the caller has found a paragraph
  const above = rows[rows.indexOf(best) - 1];
  const broken =
    above !== undefined &&
    head.includes(above) &&
    countHan(above.text) >= 8 &&
    !TITLE_END.test(above.text) &&
    !/\s/u.test(above.text);
  return broken ? [above, best] : [best];
}

function longest(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || countHan(row.text) > countHan(best.text) ? row : best),
    undefined,
  );
}

function isRepeat(row: Row, title: readonly Row[]): boolean {
  if (title.includes(row)) return false;
  const whole = title.map((part) => part.text).join("");
  return row.text.replace(/^—+/u, "") === whole;
}

/**
 * Whether a raw line holds several short cells: between rules (| │ ｜), tabs, or runs of blanks. Two
 * cells suffice for rules and tabs, not for runs of blanks, which also stand between two issuers.
 * Letter-spaced text (报　　告　　书) and a number with a tab behind it are no cells.
 */
function isTabular(source: string): boolean {
  const line = source.trim();
  const cellsOf = (separator: RegExp): string[] =>
    line.split(separator).flatMap((cell) => (plainBlanks(cell) === "" ? [] : [plainBlanks(cell)]));
  const ruled = cellsOf(/[|│｜]/u);
  if (/^[|│｜]/u.test(line) && ruled.length > 1) return true;
  const tabbed = cellsOf(/\t+/u);
  if (tabbed.length > 1 && ENUMERATOR.test(tabbed[0] ?? "")) tabbed.shift();
  const spaced = cellsOf(/[ \u00a0\u2000-\u200a\u3000]{2,}/u);
  const short = (cells: readonly string[]): boolean =>
    cells.every((cell) => cell.length <= CELL && !/[。！？；]/u.test(cell));
  return (
    (ruled.length > 1 && short(ruled)) ||
    (tabbed.length > 1 && short(tabbed)) ||
    (spaced.length > 2 && short(spaced) && spaced.some((cell) => cell.length > 1))
  );
}

function isHeading(row: Row, kept: readonly Row[]): boolean {
  if (row.tabular) return false;
  if (row.text.length > SHORT || countHan(row.text) < 2 || STOP_END.test(row.text)) return false;
  // The last line of the text is no heading: nothing follows it.
  return kept.at(-1) !== row && !/[。！？]/u.test(row.text);
}

function depthOf(row: Row, kept: readonly Row[], numbered: number): number {
  for (const [pattern, depth] of NUMBERING) if (pattern.test(row.text)) return depth;
  // Without a number: a heading that recurs is a part of each numbered section, another is a section.
  const recurs = kept.filter((other) => other.text === row.text).length > 1;
  return recurs ? Math.min(numbered + 1, 6) : 2;
}

/** The first sentence, where more of the paragraph follows it. */
function opening(row: Row | undefined): string | undefined {
  if (row === undefined) return undefined;
  const { lines } = cutSentences(row.text);
  return lines.length > 1 ? lines[0] : undefined;
}

function findRunIns(prose: readonly Row[], kept: readonly Row[]): number[] {
  const found = new Set<number>();
  let series: Row[] = [];
  const close = (): void => {
    if (series.length >= RUN_IN_SERIES) for (const row of series) found.add(row.line);
    series = [];
  };
  let previous = -1;
  for (const row of prose) {
    const sentence = opening(row);
    const position = kept.indexOf(row);
    if (position !== previous + 1) close();
    previous = position;
    const numbered = sentence !== undefined && LEAD_IN.test(sentence);
    if (numbered && sentence.length <= RUN_IN_NUMBERED && sentence.endsWith("。")) {
      found.add(row.line);
      close();
    } else if (
      sentence?.endsWith("。") === true &&
      sentence.length <= RUN_IN_PLAIN &&
      !sentence.includes("，")
    ) {
      series.push(row);
    } else {
      close();
    }
  }
  close();
  return [...found].sort((a, b) => a - b);
}

function mergeRepeats(
  chrome: readonly { line: number; text: string; why: string }[],
): { line: number | number[]; text: string; why: string }[] {
  const merged = new Map<string, { line: number[]; text: string; why: string }>();
  for (const { line, text, why } of chrome) {
    const known = merged.get(text);
    if (known === undefined) merged.set(text, { line: [line], text, why });
    else known.line.push(line);
  }
  return [...merged.values()].map(({ line, text, why }) => ({
    line: line.length === 1 ? (line[0] ?? 1) : line,
    text,
    why,
  }));
}

/** Things that look like damage; none of them is repaired by a guess. */
function remark(kept: readonly Row[]): { line: number; what: string }[] {
  return kept.flatMap((row) => {
    const remarks: string[] = [];
    if (row.tabular) remarks.push("This looks like a table row; no table is made of it.");
    const debris = /\?{2,}|\?\.?\d/u.test(row.text);
    if (debris) remarks.push("Question marks that look like lost characters.");
    const alike = lookAlikes(row.quoted);
    if (alike.length > 0) {
      const pairs = alike.map((sign) => `${sign} as ${unifyIdeographs(sign)}`).join(", ");
      remarks.push(`Signs that look like characters were written as them: ${pairs}.`);
    }
    if (hasStrayMarks(row.text)) {
      remarks.push("Combining marks stand on characters that take none; replace them.");
    }
    for (const { at, mark } of cutSentences(row.text).imbalances) {
      const context = row.text.slice(Math.max(0, at - 6), at + 7);
      remarks.push(`The mark ${mark} has no partner: …${context}….`);
    }
    if (!row.tabular && row.text.length > SHORT && !/[。！？；：…—”）↓]$/u.test(row.text)) {
      remarks.push("The paragraph does not end with a stop.");
    }
    const flat = /[^\s\d][,;?!][^\s\d]/u.exec(row.text);
    if (flat && !debris) remarks.push(`An ASCII mark was left as it is: ${flat[0]}.`);
    return remarks.map((what) => ({ line: row.line, what }));
  });
}
