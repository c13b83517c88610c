/** Words of Chinese that have numerals and count nothing, although a unit seems to follow. */

const IDIOMS: readonly string[] = [
  // idioms
  "千家万户",
  "千门万户",
  "万家灯火",
  "百家争鸣",
  "百年大计",
  "百年树人",
  "十年树木",
  "十年磨一剑",
  "三番五次",
  "三天两头",
  "三年五载",
  "三十年如一日",
  "十万火急",
  "十万大山",
  "一日千里",
  "千秋万代",
  "千头万绪",
  "千载难逢",
  "三百六十行",
  "千方百计",
  "千军万马",
  "万水千山",
  "百尺竿头",
  "百折不挠",
  "十全十美",
  "三十六计",
  "八路军",
  "百家姓",
  "千千万万",
  "成千上万",
  "成百上千",
  // 三次产业 are the three sectors, not three occasions
  "三次产业",
  // places
  "七台河",
  "五家渠",
  "五台山",
  "三门峡",
  "六枝",
  "千岛湖",
  "五大连池",
  "八大关",
  "万年县",
  "千年古城",
  "十里铺",
  "二连浩特",
  "四子王旗",
];

/** The idiom at the offset, `null` where none stands. */
export function idiomAt(text: string, at: number): string | null {
  return IDIOMS.find((words) => text.startsWith(words, at)) ?? null;
}
