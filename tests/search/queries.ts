/**
 * Queries and what they must find, told without the code of search: as strings and patterns to look
 * for (expected.ts says how). What pinyin must find is a list of the Chinese that was read by hand.
 */

/** What a sentence must have to be found, any of these. */
export interface Wanted {
  /** Chinese strings, found over punctuation. */
  readonly han?: readonly string[];
  /** Chinese strings that sound like the query: found over 、“”《》（） but not over ，。；：！？. */
  readonly heard?: readonly string[];
  /** Whole numbers, in either language; 5600 is found in 5,600. */
  readonly number?: string;
  /** A pattern in the Chinese, with half-width digits and without thousands separators. */
  readonly zh?: RegExp;
  /** Whole words in either language, one after the other, whatever stands between them. */
  readonly words?: string;
}

/** A query and what it must find at tier `exact`. */
export interface Row extends Wanted {
  readonly query: string;
  /** The restored text has it more often than the raw page: an editor mended or supplied it. */
  readonly restored?: true;
}

const same = (...queries: readonly string[]): Row[] =>
  queries.map((query) => ({ query, han: [query] }));
const numbers = (...queries: readonly string[]): Row[] =>
  queries.map((query) => ({ query, number: query }));
const words = (...queries: readonly string[]): Row[] =>
  queries.map((query) => ({ query, words: query }));
const nothing = (...queries: readonly string[]): Row[] => queries.map((query) => ({ query }));

/** Queries by what they try, each with a promise about it. */
export const QUERIES: Readonly<Record<string, readonly Row[]>> = {
  "digit codes and numbers, whole": [
    ...numbers("12348", "134", "13335", "1235", "1369", "12345", "2014", "1613.3", "677.77"),
    ...numbers("9.3", "39", "8", "100", "3820", "99.99", "161.33", "5600"),
    { query: "5,600", number: "5600" },
    { query: "１２３４８", number: "12348" },
    { query: "“134”", number: "134" },
  ],
  "the corrected figure and the printed one": [
    { query: "2.6", number: "2.6", restored: true },
    { query: "26", number: "26" },
  ],
  "numbers with their units, % and +": [
    { query: "677.77亿元", zh: /(?<![\d.])677\.77亿元/u },
    { query: "80%", zh: /(?<![\d.])80%/u, words: "80%" },
    { query: "９９．９９％", zh: /(?<![\d.])99\.99%/u, words: "99.99%" },
    { query: "2014年", zh: /(?<![\d.])2014年/u },
    { query: "1.2万场次", zh: /(?<![\d.])1\.2万场次/u },
    { query: "4个", zh: /(?<![\d.+])4个/u },
    { query: "1+6+N", zh: /1\+6\+N/u, words: "1+6+N" },
    { query: "１＋６＋ｎ", zh: /1\+6\+N/u, words: "1+6+N" },
    { query: "1+N", zh: /(?<!\+)1\+N/u, words: "1+N" },
    { query: "标准+微型", zh: /标准\+微型/u },
    { query: "标准微型", han: ["标准微型"] },
    { query: "网格化+社会治理", zh: /网格化\+社会治理/u },
    { query: "互联网+", zh: /互联网[”]?\+/u },
  ],
  "single characters": same("的", "旧", "福", "厝", "民", "榕", "跑"),
  "words, formulas and sentences": [
    ...same("三个如何", "老旧小区", "社区", "最多跑一趟", "习近平总书记", "党建引领", "福州"),
    ...same("两个维护", "营商环境", "信访", "河长制", "居家养老", "群众", "高质量发展", "网格化"),
    ...same("马上就办", "军门社区", "率先", "增长", "人民群众", "名词解释", "闽侯"),
    {
      query: "具体情况如下：",
      han: ["具体情况如下"],
    },
  ],
  "strings that straddle the borders of words": same(
    "个如",
    "个老旧",
    "区率先",
    "务群众",
    "员干",
    "会治",
    "化建",
    "区工作法",
    "民群",
  ),
  "marks that the text has and the query has not, and the other way round": [
    { query: "马上就办真抓实干", han: ["马上就办真抓实干"] },
    { query: "马上就办、真抓实干", han: ["马上就办真抓实干"] },
    { query: "有福之州幸福之城", han: ["有福之州幸福之城"] },
    { query: "“三个如何”", han: ["三个如何"] },
    { query: "《行动纲要》", han: ["行动纲要"] },
    { query: "福州长乐国际", han: ["福州长乐国际"] },
    { query: "老、旧、小、区", han: ["老旧小区"] },
    { query: "创新城区，最有文化", han: ["创新城区最有文化"], restored: true },
    { query: "创新城区最有文化", han: ["创新城区最有文化"], restored: true },
    { query: "「三个如何」", han: ["三个如何"] },
  ],
  "what an editor supplied, with and without it": [
    { query: "在“三个如何”的指引下", han: ["在三个如何的指引下"], restored: true },
    { query: "三个如何的指引下", han: ["三个如何的指引下"] },
  ],
  "traditional characters and their variants": [
    { query: "三個如何", han: ["三个如何"] },
    { query: "老舊小區", han: ["老旧小区"] },
    { query: "習近平總書記", han: ["习近平总书记"] },
    { query: "黨建引領", han: ["党建引领"] },
    { query: "馬上就辦、真抓實幹", han: ["马上就办真抓实干"] },
    { query: "群眾", han: ["群众"] },
    { query: "羣衆", han: ["群众"] },
    { query: "隊伍", han: ["队伍"] },
    { query: "長樂", han: ["长乐"] },
    { query: "瑯岐", han: ["琅岐"] },
    { query: "臺江", han: ["台江"] },
    { query: "發展", han: ["发展"] },
    { query: "著力", han: ["着力", "著力"] },
    { query: "顯著", han: ["显著", "显着"] },
    { query: "乾淨", han: ["干净"] },
    { query: "幹部", han: ["干部"] },
    { query: "干預", han: ["干预"] },
    { query: "後", han: ["后"] },
    { query: "裡", han: ["里"] },
    { query: "裏", han: ["里"] },
    { query: "檯", han: ["台"] },
    { query: "纔", han: ["才"], restored: true },
    { query: "重複", han: ["重复"] },
    { query: "修復", han: ["修复"] },
  ],
  "traditional words that their characters alone would read otherwise": [
    { query: "計畫", han: ["计划"] },
    { query: "計劃", han: ["计划"] },
    { query: "規畫", han: ["规划"] },
    { query: "顯著成效", han: ["显著成效"] },
  ],
  "radicals and compatibility forms in place of characters": [
    { query: "⺠生", han: ["民生"] },
    { query: "⻢上就办", han: ["马上就办"] },
    { query: "⻓", han: ["长"] },
    { query: "⽣", han: ["生"] },
    { query: "⼾", han: ["户"] },
    { query: "⾺上就辦", han: ["马上就办"] },
    { query: "\uf9dd益", han: ["利益"] },
  ],
  "what cannot be seen, and emoji": [
    { query: "12348\ufe0f", number: "12348" },
    { query: "1\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e3", number: "134" },
    { query: "1\ufe0f\u20e3", number: "1" },
    { query: "三个如何❤️", han: ["三个如何"] },
    { query: "社\u0300区", han: ["社区"] },
    { query: "社\u200b区", han: ["社区"] },
    { query: "employ\u00adment", words: "employment" },
    { query: "employ\u200bment", words: "employment" },
  ],
  "two scripts in one query": [
    { query: "老舊小区", han: ["老旧小区"] },
    { query: "習近平总书记", han: ["习近平总书记"] },
    { query: "12348工作思路", zh: /(?<![\d.])12348[”]?工作思路/u },
    { query: "“134”机制", zh: /(?<![\d.])134[”]?机制/u },
    { query: "GDP从1011", zh: /GDP从1011(?!\d|\.\d)/u },
    { query: "APP", words: "app" },
    { query: "Ｅ福州", han: ["e福州"], words: "e福州" },
    { query: "HPV疫苗", zh: /HPV疫苗/u },
  ],
  "pinyin, with and without spaces and tones": [
    { query: "sangeruhe", heard: ["三个如何"] },
    { query: "san ge ru he", heard: ["三个如何"] },
    { query: "sān gè rúhé", heard: ["三个如何"] },
    { query: "san1ge4ru2he2", heard: ["三个如何"] },
    { query: "SanGeRuHe", heard: ["三个如何"] },
    { query: "ｓａｎｇｅｒｕｈｅ", heard: ["三个如何"] },
    { query: "laojiuxiaoqu", heard: ["老旧小区"] },
    { query: "mashangjiubanzhenzhuashigan", heard: ["马上就办真抓实干"] },
    { query: "shequ", heard: ["社区", "设取"] },
    { query: "shèqū", heard: ["社区"] },
    { query: "dangjian", heard: ["党建", "当建"] },
    { query: "dǎng jiàn", heard: ["党建"] },
    { query: "youfuzhizhou", heard: ["有福之州"] },
    { query: "xiaoxue", heard: ["小学"] },
    { query: "lǜsè", heard: ["绿色"] },
    { query: "lvse", heard: ["绿色"] },
    { query: "fang'an", heard: ["方案", "防安"] },
    { query: "shíshì", heard: ["实事", "实市"] },
    { query: "yīxiàn", heard: ["一线"] },
    { query: "yíxiàn", heard: ["一线"] },
    { query: "junmenshequ", heard: ["军门社区"] },
    { query: "zhanlüe", heard: ["战略"] },
    { query: "zhanlue", heard: ["战略"] },
    { query: "zhànlyuè", heard: ["战略"] },
    { query: "lyuse", heard: ["绿色"] },
    { query: "lyuhua", heard: ["绿化"] },
    { query: "shir", heard: ["事儿"] },
    { query: "shi4r5", heard: ["事儿"] },
  ],
  "polyphones by their reading in the place, names by the glossary's": [
    { query: "changle", heard: ["长乐"], words: "changle" },
    { query: "zhangzhe", heard: ["长者"] },
    { query: "shuaixian", heard: ["率先"] },
    { query: "lvxian", heard: [] },
    { query: "mindu", heard: ["闽都"] },
    { query: "hangye", heard: ["行业"] },
    { query: "chongfu", heard: ["重复"] },
    { query: "zhòngfù xìnfǎng", heard: [] },
    { query: "mǐnhòu", heard: ["闽侯"], words: "minhou" },
    { query: "mǐnhóu", heard: [], words: "minhou" },
    { query: "zēngzhǎng", heard: ["增长"] },
    { query: "fúxiàquán", heard: ["福厦泉"] },
    { query: "sàn gè rú hé", heard: [] },
  ],
  "pinyin among numbers and characters": [
    { query: "12348 gongzuo", zh: /(?<![\d.])12348[”]?工作/u },
    { query: "三个 ruhe", heard: ["三个如何"] },
  ],
  "what is both English and pinyin": [
    { query: "women", heard: ["我们"], words: "women" },
    { query: "change", heard: [], words: "change" },
    { query: "long", heard: ["龙", "隆", "笼", "聋", "拢", "垄"], words: "long" },
    { query: "he", heard: ["和", "核", "合", "河", "何", "荷", "禾", "鹤", "贺"], words: "he" },
    { query: "Fuzhou", heard: ["福州"], words: "fuzhou" },
    { query: "Gulou", heard: ["鼓楼"], words: "gulou" },
    { query: '"women"', words: "women" },
  ],
  "English words and phrases": [
    ...words("district", "community", "communities", "kindergartens", "people", "the", "billion"),
    ...words("Party building", "old residential compounds", "General Secretary Xi Jinping"),
    ...words("Moderately Prosperous Society", "in the first half of this year", "KINDERGARTENS"),
    { query: "people’s", words: "people" },
    { query: "people's", words: "people" },
    { query: "high-quality", words: "high quality" },
    { query: "high quality", words: "high quality" },
    { query: '"high quality"', words: "high quality" },
    { query: "Fújiàn", heard: ["福建"], words: "fujian" },
    { query: "Ｄｉｓｔｒｉｃｔ", words: "district" },
    { query: "101.1 billion yuan", words: "101.1 billion yuan" },
    { query: "9.3%", zh: /(?<![\d.])9\.3%/u, words: "9.3%" },
    { query: "“Three Hows”", words: "three hows" },
    { query: "the “12348” approach", words: "the 12348 approach" },
  ],
  "nothing, where nothing has it": nothing(
    "中国人民解放军海军陆战队",
    "99999",
    "123",
    "677",
    "zzzz",
    "kinderg",
    "ommunit",
    "社区小小区",
    "sangeruhei",
    "governence",
    "❤️",
    "🏳️‍🌈",
    "\ufe0f",
    "\u0301",
    "\u20e3",
    "\u3099",
    "，。！",
    "□",
    "%",
  ),
};
