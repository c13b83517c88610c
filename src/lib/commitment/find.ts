/** Finds what each sentence of a report promises, or reports as done, in both languages. */
import { alignmentsOf } from "../text/alignment.ts";
import type { Block, Lang, Rich, Segment, Span } from "../text/model.ts";
import { type Stance, StanceReader } from "./stance.ts";
import { COMMITMENT_WORDS, type CommitmentWord, STRENGTHS, type Strength } from "./words.ts";

/** A word of commitment where it stands. Offsets are UTF-16 code units into the segment's text. */
export interface Commitment extends Span {
  readonly lang: Lang;
  /** `done` is only ever a result, `aim` only ever a target. */
  readonly strength: Strength;
  readonly stance: Stance;
}

/** A word where it stands. */
interface Match extends Span {
  readonly word: CommitmentWord;
}

/** A commitment with the word that it is of. */
interface Found extends Commitment {
  readonly word: CommitmentWord;
}

/**
 * The commitments of a report, by the id of the segment whose text they stand in; segments without
 * any are not in the map. The English ones are the counterparts of the Chinese, so that both say the
 * same: an English word alone, without a Chinese one, commits to nothing.
 *
 * @param year the year in which the report speaks; 到2025年 is a target for a report of that year or before
 */
export function findCommitments(
  blocks: readonly Block[],
  year: number,
): ReadonlyMap<string, readonly Commitment[]> {
  const reader = new StanceReader(year);
  const found = new Map<string, Commitment[]>();
  for (const block of blocks) {
    const texts = block.segments.map(({ zh }) => withoutQuoted(zh.text));
    const stances = reader.read(block, texts);
    if (block.kind === "title" || block.kind === "byline" || block.kind === "dateline") continue;
    const chinese = new Map<string, Found[]>(
      block.segments.map((segment, at) => [
        segment.id,
        findChinese(segment, texts[at] ?? "", stances[at] ?? (() => "result")),
      ]),
    );
    for (const [id, list] of chinese) if (list.length > 0) found.set(id, list.map(plain));
    for (const alignment of alignmentsOf(block)) {
      if (alignment.en === null) continue;
      const words = alignment.zh.flatMap(({ id }) => chinese.get(id) ?? []);
      const [{ id }] = alignment.zh;
      const english = findEnglish(alignment.en, words);
      if (english.length > 0) found.set(id, [...(found.get(id) ?? []), ...english]);
    }
  }
  return found;
}

function plain({ lang, start, end, strength, stance }: Found): Commitment {
  return { lang, start, end, strength, stance };
}

/** Quoted speech, slogans and titles are not what the report itself says; their places are kept. */
function withoutQuoted(text: string): string {
  return text.replace(/“[^“”]*”|《[^《》]*》/g, (quoted) => "□".repeat(quoted.length));
}

function findChinese({ zh }: Segment, text: string, stanceAt: (at: number) => Stance): Found[] {
  // A question asks what was done, and 只有…才能 teaches a lesson; a speaker's own demand (总书记强调，要…) is no promise of the office.
  if (
    text.trimEnd().endsWith("？") ||
    text.includes("只有") ||
    /总书记[^。；]*(?:强调|指出|叮嘱|要求)，要/.test(text)
  )
    return [];
  return [...text.matchAll(/[^，。；：！？]+/g)].flatMap(({ 0: clause, index }) =>
    findInClause(clause, index, text, zh, stanceAt),
  );
}

function findInClause(
  clause: string,
  from: number,
  text: string,
  rich: Rich,
  stanceAt: (at: number) => Stance,
): Found[] {
  const to = from + clause.length;
  const matches = COMMITMENT_WORDS.flatMap((word) =>
    [...text.matchAll(word.commits ?? word.zh)]
      .map(({ 0: { length }, index }) => ({ word, start: index, end: index + length }))
      .filter(({ start, end }) => from <= start && end <= to),
  ).sort((a, b) => a.start - b.start || rank(a.word) - rank(b.word));
  const kept: Match[] = [];
  for (const match of matches) {
    if (isInName(match, rich) || isAttribute(match, clause, from)) continue;
    if (isGoverned(match, kept, text)) continue;
    // 加快推进 and 努力争取 say one thing once, the first word's.
    const before = kept.at(-1);
    if (before?.word.strength === match.word.strength && isSamePiece(before, match, text)) continue;
    kept.push(match);
  }
  const isTold =
    kept.some(({ word }) => word.word === "了" || word.word === "已") ||
    /(?<=推动|推进|促进|确保|加快|保持)了/.test(clause);
  return kept.map(({ word, start, end }) => {
    const stance = word.strength === "aim" ? "target" : isTold ? "result" : stanceAt(start);
    // What is to be completed is not done: it is the outcome that is aimed at.
    const strength = word.strength === "done" && stance === "target" ? "aim" : word.strength;
    return { lang: "zh", start, end, strength, stance, word };
  });
}

function rank({ strength }: CommitmentWord): number {
  return STRENGTHS.indexOf(strength);
}

/** A name ends on what it names; 扎实推进 is an entry of the glossary too, and names nothing. */
const NAME =
  /(?:工程|行动|计划|规划|机制|制度|模式|中心|活动|方案|体系|会|办法|政策|法|条例|基地|工作|试点|城市)$/;

/** A programme's name has its words from its makers. */
function isInName({ start, end }: Span, { text, marks }: Rich): boolean {
  return marks.some(
    (mark) =>
      mark.type === "term" &&
      mark.start <= start &&
      end <= mark.end &&
      end - start < mark.end - mark.start &&
      NAME.test(text.slice(mark.start, mark.end)),
  );
}

/** 发挥…推动…的作用, 健全…促进…的机制: the clause speaks of the noun, the word only describes it. */
function isAttribute({ start, end }: Span, clause: string, from: number): boolean {
  const before = clause.slice(0, start - from);
  const after = clause.slice(end - from);
  return (
    /(?:发挥|形成|建立|健全|完善|构建|出台|制定|提出|明确|凝聚|增强|提高|作为|成为|承担)/.test(
      before,
    ) &&
    /的(?:重要|主要|关键|积极|良好|有效|强大|具体)?(?:作用|机制|制度|体系|格局|措施|政策|办法|意见|方案|模式|局面|氛围|任务|目标|要求|合力|力量|动力|能力|信心|引擎|地区|城市)/.test(
      after,
    )
  );
}

/**
 * What another word governs commits to nothing of its own: 确保…推进 ensures, 推动实现 promotes.
 * 了 does, whatever stands before it, save 推动了, which is told as a result by its own 了.
 */
function isGoverned({ word, start }: Match, kept: readonly Match[], text: string): boolean {
  const ensured = kept.find((one) => one.word.strength === "ensure");
  if (ensured !== undefined) return true;
  if (word.strength !== "done") return false;
  const others = kept.filter((one) => one.word.strength !== "done");
  if (word.word !== "了") return others.some((one) => one.word.word !== "进一步");
  return others.some(
    (one) =>
      one.end === start ||
      (one.word.strength === "strive" && !text.slice(one.end, start).includes("、")),
  );
}

/** No enumeration parts the two. */
function isSamePiece(a: Span, b: Span, text: string): boolean {
  return !text.slice(a.end, b.start).includes("、");
}

function findEnglish({ text }: Rich, words: readonly Found[]): Commitment[] {
  const taken: Commitment[] = [];
  for (const { word, strength, stance } of words) {
    const matches = text.matchAll(new RegExp(word.en.source, "gi"));
    for (const { 0: match, index } of matches) {
      // The patterns end within a word: striv(es), complet(ed).
      const rest = /^[a-zé]*/i.exec(text.slice(index + match.length))?.[0].length ?? 0;
      const end = index + match.length + rest;
      if (taken.some((one) => one.start < end && index < one.end)) continue;
      taken.push({ lang: "en", start: index, end, strength, stance });
      break;
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}
