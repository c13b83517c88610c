/**
 * Characters that look like an ideograph and are another code point: the radicals that PDF readers
 * extract in place of characters (⺠生, ⼾), and compatibility ideographs (凉, U+F979). One table, for
 * importer, matcher, index and query alike. Pure and small; it runs in the browser.
 */

/**
 * CJK Radicals Supplement (U+2E81–U+2EF3), each followed by its unified ideograph: the property
 * Equivalent_Unified_Ideograph of Unicode 14.0 (EquivalentUnifiedIdeograph.txt), every row of that
 * block. Unicode normalisation knows only two of them, ⺟ and ⻳.
 */
const RADICALS_SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母" +
  "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑" +
  "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风" +
  "⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/**
 * Kangxi radicals whose normalised form (戶, 靑) is not the standard one of simplified text, for which
 * they stand in a page of it: 户 and 青 in the Table of General Standard Characters (通用规范汉字表,
 * 2013).
 */
const STANDARD = "⼾户⾭青";

/** Radical → ideograph, where Unicode's compatibility normalisation does not say it. */
export const UNIFIED: ReadonlyMap<string, string> = readPairs(RADICALS_SUPPLEMENT + STANDARD);

/** CJK Radicals Supplement, Kangxi Radicals, CJK Compatibility Ideographs and their supplement. */
const LOOK_ALIKES = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

function readPairs(pairs: string): Map<string, string> {
  const table = new Map<string, string>();
  const characters = [...pairs];
  for (let index = 0; index + 1 < characters.length; index += 2)
    table.set(characters[index] ?? "", characters[index + 1] ?? "");
  return table;
}

/** The text with every look-alike as its unified ideograph; nothing else is changed. */
export function unifyIdeographs(text: string): string {
  return text.replace(LOOK_ALIKES, (character) => unified(character));
}

/**
 * The same without a change of length, so that places in the result (UTF-16 code units) are places
 * in the text: what lies in another plane than its ideograph stays, which concerns components and
 * rarities alone. For matchers that report where they found something.
 */
export function unifyInPlace(text: string): string {
  return text.replace(LOOK_ALIKES, (character) => {
    const ideograph = unified(character);
    return ideograph.length === character.length ? ideograph : character;
  });
}

function unified(character: string): string {
  return UNIFIED.get(character) ?? character.normalize("NFKC");
}

/** The look-alikes in a text, each once, in order. */
export function lookAlikes(text: string): string[] {
  return [...new Set(text.match(LOOK_ALIKES) ?? [])].filter(
    (character) => unified(character) !== character,
  );
}
