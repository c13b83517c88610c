/**
 * Whether a report tells a thing as a result or sets it as a target. A sentence's own words say so
 * (将, 必须, 力争, 到2025年; 了, 已), else the time that its paragraph speaks of (下一步, 五年来), else what
 * announced it (下一步…重点抓好7件事：, then 一是…), else the heading above, and last the title.
 */
import type { Block } from "../text/model.ts";
import { AFTER_FUTURE } from "./words.ts";

export type Stance = "result" | "target";

/** Words with which a sentence, or one of its paragraph, speaks of what is still to come. */
export const FUTURE = new RegExp(
  `将(?=${AFTER_FUTURE})|拟(?=于|在|建|新)|计划(?=在|于|到|用|投|新|建|完|实|开|再)|预计|有望|力争|争取|争[当创]|今后|未来|明年|来年|下一?步|即将|届时|到20\\d\\d年|年底前|必将|终将|希望|确保|务必|力求`,
);

/** Words with which a heading says that what stands under it is still to come. */
export const PLAN =
  /今后|未来|明年|来年|下一?步|[工年].{0,4}(?:安排|打算|计划|部署|重点|任务)|目标|任务|规划|努力方向|展望|总体要求/;

/** Words with which a title says that the whole document is a plan. */
export const PLAN_TITLE = /纲要|规划|方案|计划/;

/** Words with which a heading says that what stands under it is done. */
const REVIEW = /回顾|总结|综述|情况|成绩|成效|[一二三四五]年来|过去|以来/;

/** Words with which a clause opens on what is to come; they hold until another opens otherwise. */
const AHEAD =
  /^(?:同时|此外|为此|各位代表|答)?(?:下一?步|下一?阶段|接下来|今后|未来|明年|来年|新的一年|展望)/;

/** Words with which a clause opens on what has been. */
const BEHIND =
  /^(?:同时|此外|特别是|各位代表|答)?(?:(?:过去|近|[一二两三四五六七八九十几多这]|这些|这几).{0,2}年(?:来|间)?|.{1,12}以来|截至|目前|去年|上半年|早在)/;

/** From these to the end of the sentence, the sentence speaks of what is to come. */
const COMING = new RegExp(
  `(?:确保[^。；]*)?力争|将(?=${AFTER_FUTURE})|争[当创]|必须|必将|预计|有望|年底前|(?:^|[，；。：]|我们|政府)要(?=\\p{Script=Han})(?!求|素|点|害|闻|么|不|是|事|件|塞|道|领|义|数)|到(?<year>20\\d\\d)年`,
  "gu",
);

/** A paragraph that only carries on what another has announced: 一是, 第一，, 1., （一）, ——. */
const CARRIED =
  /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+，|\d+[.．、]|（[一二三四五六七八九十\d]+）|——)/;
/** The end of a paragraph that announces others. */
const ANNOUNCES = /(?:：|——?)$/;

/** What holds for a stretch of text that starts at `from`. */
interface Turn {
  readonly from: number;
  readonly stance: Stance;
}

/** Follows a report from block to block, and says of each place which stance it has. */
export class StanceReader {
  readonly #year: number;
  #headings: { depth: number; stance: Stance | null }[] = [];
  #announced: Stance | null = null;

  /** @param year the year in which the report speaks */
  constructor(year: number) {
    this.#year = year;
  }

  /**
   * The stance at each place of a block's segments; to be called once for each block, in order.
   *
   * @param texts the segments' Chinese, what stands in quotation marks and titles blanked out
   * @returns for each segment, a function from an offset to the stance there
   */
  read(block: Block, texts: readonly string[]): ((at: number) => Stance)[] {
    if (block.depth !== undefined) {
      this.#enter(block.depth, block.segments.map(({ zh }) => zh.text).join(""));
    }
    if (block.kind === "caption") return texts.map(() => () => "result");
    const first = texts[0] ?? "";
    const base =
      this.#announced !== null && CARRIED.test(first) ? this.#announced : this.#fromHeadings();
    if (!CARRIED.test(first)) this.#announced = null;
    let topic = base;
    const readers = texts.map((text) => {
      const turns = this.#turnsOf(text, topic);
      topic = turns.topic;
      return (at: number): Stance =>
        turns.list.findLast(({ from }) => from <= at)?.stance ?? turns.list[0]?.stance ?? base;
    });
    if (ANNOUNCES.test(texts.at(-1) ?? "")) this.#announced = topic;
    return readers;
  }

  #enter(depth: number, text: string): void {
    this.#announced = null;
    this.#headings = this.#headings.filter((one) => one.depth < depth);
    const isPlan = (depth === 1 ? PLAN_TITLE : PLAN).test(text);
    // A title names the genre (情况汇报); it is the last resort, and what is no plan is a review.
    const stance = REVIEW.test(text) ? "result" : isPlan ? "target" : depth === 1 ? "result" : null;
    this.#headings.push({ depth, stance });
  }

  #fromHeadings(): Stance {
    return this.#headings.findLast(({ stance }) => stance !== null)?.stance ?? "result";
  }

  #turnsOf(text: string, inherited: Stance): { list: Turn[]; topic: Stance } {
    let topic = inherited;
    const list: Turn[] = [{ from: 0, stance: topic }];
    for (const { 0: clause, index } of text.matchAll(/[^，；。：！？、]+/g)) {
      const opening = AHEAD.test(clause) ? "target" : BEHIND.test(clause) ? "result" : null;
      if (opening === null) continue;
      topic = opening;
      list.push({ from: index, stance: opening });
    }
    for (const { index, groups } of text.matchAll(COMING)) {
      if (groups?.year !== undefined && Number(groups.year) < this.#year) continue;
      list.push({ from: index, stance: "target" });
    }
    return { list: list.sort((a, b) => a.from - b.from), topic };
  }
}
