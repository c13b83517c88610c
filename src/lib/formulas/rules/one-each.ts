/** Each X has a Y of its own: 一企一议, 一链一专班, 一街一特色、一巷一主题; in quotation marks or not. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "numeral-phrase", family: "yi-x-yi-y" } as const;

/** Words of the language that have the shape. */
const WORDS =
  /^一(?:心一意|点一滴|砖一瓦|言一行|举一动|年一度|模一样|朝一夕|草一木|针一线|五一十|字一句|丝一毫|对一|生一世|步一|板一眼|来一往|唱一和|问一答|家一|人一户|分一秒|招一式|山一水|件一件|项一项|个一个|次一次|代一代|年一年|天一天|任一任|茬一茬|月一|周一|日一|季一)/u;

/** Unquoted, the second half is one character or one of the nouns that such formulas end in. */
const BARE =
  /(?<![统唯之单同归万十第“‘])一(?!一)([\p{Script=Han}])一(?:策|议|档|码|品|特色|专班|方案|清单|主题|景|业|校|岗|表|册|图|卡|网|园|长|员|警|律师|顾问|证|台账|对策|案|链|馆|站|产业|专员|团队|机制|平台)(?![一二三四五六七八九十])/gu;

const ROW =
  /(?<=[“‘])一[^“”‘’，。；：、一]{1,4}一[^“”‘’，。；：、一]{1,6}(?:[、，]一[^“”‘’，。；：、一]{1,4}一[^“”‘’，。；：、一]{1,6})*(?=[”’])/gu;

export const oneEach: FormulaRule = {
  name: "one-each",
  find: (text) => [
    ...hitsOf(text, ROW, { ...SORT, weight: 65 }, (match) => !WORDS.test(match[0])),
    ...hitsOf(text, BARE, { ...SORT, weight: 60 }, (match) => !WORDS.test(match[0])),
  ],
};
