/**
 * The commitment words of Chinese reports, and the English that keeps their strength; a counterpart is
 * admitted where its strength
 * is that of the Chinese word, whatever its part of speech.
 */

/** What a word does to the statement that it stands in. */
type Force =
  /** Something is aimed at and not yet there. */
  | "aim"
  /** Something is done. */
  | "result"
  /** How strongly, how far, how certainly. */
  | "degree";

/** One word. */
export interface Commitment {
  readonly word: string;
  /** Finds the word where it has this sense; without the pattern, wherever it stands. */
  readonly zh: RegExp;
  readonly force: Force;
  /** The renderings to propose. */
  readonly say: string;
  /** One of these must stand in the English of the line. */
  readonly en: RegExp;
}

function row(
  word: string,
  force: Force,
  say: string,
  en: RegExp,
  zh: RegExp = new RegExp(word, "g"),
): Commitment {
  return { word, zh, force, say, en };
}

/** 将 before these is "will"; before a noun it only moves the object: 将全区划分为. */
const AFTER_FUTURE =
  "在(?!建)|于|会|是|有|以(?!上|下)|按|朝着|继续|进一步|坚持|围绕|全力|全面|力争|努力|加快|加大|加强|不断|着力|大力|认真|积极|重点|持续|推动|推进|深化|深入|扎实|牢牢|完成|建成|达到?|实现|投入|启动|开工|新[增建]|突破|迎来|召开|举办|建设|开展|实施|打造|统筹|聚焦|紧扣|严格|切实|更加";

/** Words after 可 with which it says what will be possible; 可以说 and 可持续 are words of their own. */
const AFTER_CAN =
  "以(?!说)|增|新增|容纳|提供|满足|实现|达|供|服务|解决|覆盖|节约|节省|减少|带动|享受|申请|办理";

/** Longest word first where one contains another. */
export const COMMITMENTS: readonly Commitment[] = [
  row(
    "确保",
    "aim",
    "ensure",
    /\b(?:ensur|guarantee|secur(?:e|es|ed|ing)\b|ma[kd](?:e|es|ing) (?:sure|certain)|see to it)/i,
  ),
  row("力争", "aim", "strive to", /\b(?:striv|strove|seek|sought|aim)/i),
  row("争取", "aim", "aim for, strive for", /\b(?:aim|striv|strove|seek|sought|win|won|obtain)/i),
  row(
    "争[当创做先]",
    "aim",
    "strive to be",
    /\b(?:striv|strove|vie|vying|aim|seek|sought|compet)/i,
  ),
  row(
    "努力",
    "aim",
    "endeavour to, strive to",
    /\b(?:endeavour|striv|strove|effort|work(?:s|ed|ing)? hard|try|tries|tried|do (?:our|its|their) (?:best|utmost))/i,
  ),
  row(
    "奋力",
    "aim",
    "make every effort to",
    /\b(?:every effort|striv|strove|all[- ]out|endeavour|vigorous|put .{0,20}strength)/i,
  ),
  row(
    "全力",
    "aim",
    "make every effort to, go all out to",
    /\b(?:every effort|all[- ]out|utmost|full(?: force| strength| effort|y)|spar\w+ no effort|all (?:our|its|their)|wholehearted)/i,
  ),
  row(
    "着力",
    "aim",
    "focus on, put effort into",
    /\b(?:focus|concentrat|effort|striv|strove|endeavour|work(?:s|ed|ing)? (?:hard|to)|emphas|priorit|put .{0,20}(?:energ|strength|weight))/i,
  ),
  row(
    "将",
    "aim",
    "will",
    /\b(?:will|shall|(?:is|are|was|were) (?:to|about to|going to|due to|set to)|would)\b/i,
    new RegExp(`将(?=${AFTER_FUTURE})`, "g"),
  ),
  row(
    "拟",
    "aim",
    "plan to, intend to",
    /\b(?:plan|propos|intend|is to|are to)/i,
    /(?<![虚模比草])拟(?![定订合人态])/g,
  ),
  row("计划", "aim", "plan", /\b(?:plan|programme|scheme|intend|intention|schedul|is to|are to)/i),
  row(
    "预计",
    "aim",
    "is expected to",
    /\b(?:expect|forecast|project(?:ed|ion)|estimat|anticipat|likely)/i,
  ),
  row("有望", "aim", "is expected to", /\b(?:expect|hope|likely|set to|on course|prospect)/i),
  row(
    "可",
    "aim",
    "can",
    /\b(?:can|could|may|might|able|capab|capacity|enough|potential|possib)/i,
    new RegExp(`(?<![不许认且尚宁])可(?=${AFTER_CAN})`, "g"),
  ),
  row(
    "已",
    "result",
    "has, have, already",
    /\b(?:has|have|had|having|already|by now|now|so far|to date|was|were)\b|[’']ve\b/i,
    /(?<![不而])已(?!故)/g,
  ),
  row(
    "完成",
    "result",
    "complete, finish, meet (a target)",
    /\b(?:complet|finish|fulfil|accomplish|achiev|carr(?:y|ied|ies|ying) (?:out|through)|meet|met\b|done|conclud|deliver|attain|reach|wound up|perform)/i,
  ),
  row(
    "正在",
    "result",
    "be doing, be under way",
    /\b(?:under ?way|in (?:progress|hand|the (?:course|process))|currently|at present|now|(?:is|are|was|were|been) (?:\w+ly )?\w+ing|being)\b/i,
  ),
  row(
    "探索",
    "degree",
    "explore",
    /\b(?:explor|pilot|experiment|tr(?:y|ies|ied|ying)\b|trial|look(?:s|ed|ing)? for (?:ways|new))/i,
  ),
  row(
    "推动",
    "degree",
    "push forward, promote",
    /\b(?:push|promot|driv|drove|advanc|spur|propel|impel|mov(?:e|es|ed|ing)\b|boost|foster|facilitat|impetus|further(?:s|ed|ing)\b|press|encourag|urg(?:e|es|ed|ing)\b)/i,
  ),
  row(
    "推进",
    "degree",
    "push forward, advance",
    /\b(?:push|promot|driv|drove|advanc|press|carr(?:y|ied|ies|ying) (?:forward|on|out)|mov(?:e|es|ed|ing)\b|further(?:s|ed|ing)\b|progress|proceed|propel|under way|step(?:s|ped|ping)? up|go(?:es|ing)? (?:ahead|forward))/i,
  ),
  row(
    "促进",
    "degree",
    "promote",
    /\b(?:promot|help|foster|boost|spur|encourag|facilitat|further|advanc|stimulat|improv|aid|driv)/i,
  ),
  row(
    "持续",
    "degree",
    "continue to, keep",
    /\b(?:continu|keep|kept|sustain|persist|maintain|constant|steadi|ongoing|still|remain|consistent|lasting|on and on|without (?:a )?(?:break|let-up)|all along)/i,
  ),
  row(
    "继续",
    "degree",
    "continue to",
    /\b(?:continu|keep|kept|go(?:es|ing)? on|went on|further|still|remain|carr(?:y|ied|ying) on)/i,
  ),
  row(
    "不断",
    "degree",
    "constantly, continue to",
    /\b(?:constant|continu|steadi|keep|kept|ever|unceasing|ceaseless|more and more|go(?:es|ing)? on|incessant|unremitting|repeated|sustain)/i,
    /(?<!持续)不断/g,
  ),
  row(
    "基本",
    "degree",
    "basically, largely; basic",
    /\b(?:basic|large(?:ly)?|fundamental|essential|mostly|mainly|in the main|by and large|virtual|practical|substantial|primary)/i,
  ),
  row(
    "率先",
    "degree",
    "be the first to, take the lead in",
    /\b(?:first|lead|led\b|pioneer|ahead|before (?:all )?others|spearhead)/i,
  ),
  row(
    "首[个次批创家条例座届先座轮]",
    "degree",
    "first, for the first time",
    /\b(?:first|initial|pioneer|original|inaugural|new(?:ly)? (?:devis|creat)|national first)/i,
  ),
  row("试[点行]|试运行", "degree", "pilot, trial", /\b(?:pilot|trial|experiment|test)/i),
  row(
    "坚决",
    "degree",
    "resolutely, firmly",
    /\b(?:resolut|firm|determin|absolut|categorical|staunch|stern|decisive)/i,
  ),
  row(
    "必须",
    "degree",
    "must",
    /\b(?:must|ha(?:s|ve|d) to|need|necessar|requir|imperative|essential)/i,
  ),
  row("只有", "degree", "only", /\b(?:only|unless|sole|nothing but|no \w+ but)/i),
  row(
    "仍然?|依然",
    "degree",
    "still, remain",
    /\b(?:still|remain|yet|continu|as before|nevertheless)/i,
  ),
  row(
    "尚未|还未|仍未",
    "degree",
    "not yet",
    /\b(?:not|yet|still|remain|no|n[’']t|without|un\w+ed)\b/i,
  ),
  row(
    "初步",
    "degree",
    "initially, preliminary",
    /\b(?:initial|preliminar|first|early|beginning|tentativ|taking shape|provisional)/i,
  ),
  row(
    "逐步",
    "degree",
    "gradually, step by step",
    /\b(?:gradual|step[- ]by[- ]step|progressive|by degrees|in stages|over time|phase)/i,
  ),
  row(
    "加快",
    "degree",
    "speed up",
    /\b(?:speed|accelerat|fast|quick|hasten|expedit|step(?:s|ped|ping)? up|rapid)/i,
  ),
  row(
    "同比",
    "degree",
    "year on year",
    /\b(?:year[- ]on[- ]year|a year (?:earlier|before)|(?:the )?previous year|same (?:period|time) (?:of |in )?(?:the )?(?:last|previous|year))/i,
  ),
  row(
    "环比",
    "degree",
    "month on month, on the previous period",
    /\b(?:month[- ]on[- ]month|quarter[- ]on[- ]quarter|previous|preceding|(?:month|quarter) (?:earlier|before))/i,
  ),
];

/** Words with which a sentence, or one of its paragraph, speaks of what is still to come. */
export const FUTURE = new RegExp(
  `将(?=${AFTER_FUTURE})|拟(?=于|在|建|新)|计划(?=在|于|到|用|投|新|建|完|实|开|再)|预计|有望|力争|争取|争[当创]|今后|未来|明年|来年|下一?步|即将|届时|到20\\d\\d年|年底前|必将|终将|希望|确保|务必|力求`,
);

/** Words with which a heading says that what stands under it is still to come. */
export const PLAN =
  /今后|未来|明年|来年|下一?步|[工年].{0,4}(?:安排|打算|计划|部署|重点|任务)|目标|任务|规划|努力方向|展望|总体要求/;

/** Words with which a title says that the whole document is a plan. */
export const PLAN_TITLE = /纲要|规划|方案|计划/;

/** English that speaks of what is still to come. */
export const WILL = /\b(?:will|shall|(?:is|are) (?:to be|going to|about to))\b|[’']ll\b/gi;
