/**
 * The words with which a Chinese report says how firmly it promises, or that it has done, what it
 * speaks of. This is their one definition: the published data, search and figures take the strength
 * from here, and the linter the English that keeps it.
 */

/**
 * How firm a word is, firmest first. The order is that of what the office can be held to:
 * 1. `done`: the thing is there and can be looked at.
 * 2. `ensure`: the outcome, whatever it takes.
 * 3. `strive`: every effort, towards an outcome that is named.
 * 4. `aim`: an outcome is named, and no effort.
 * 5. `explore`: an attempt, whose outcome is left open.
 * 6. `continue`: no more than has been done so far.
 * 7. `promote`: a direction, without an end or a date.
 */
export const STRENGTHS = [
  "done",
  "ensure",
  "strive",
  "aim",
  "explore",
  "continue",
  "promote",
] as const;

export type Strength = (typeof STRENGTHS)[number];

/** One word. */
export interface CommitmentWord {
  readonly word: string;
  readonly strength: Strength;
  /** Finds the word where it has this sense. */
  readonly zh: RegExp;
  /** Finds it where it also commits, if that is narrower: 试点 may be a noun. */
  readonly commits?: RegExp;
  /** The renderings to propose; none where the English may be any verb in its tense, as for 了. */
  readonly say?: string;
  /** Counterparts that keep the strength, whatever their part of speech. */
  readonly en: RegExp;
}

/** 将 before these is "will"; before a noun it only moves the object: 将全区划分为. */
export const AFTER_FUTURE =
  "在(?!建)|于|会|是|有|以(?!上|下)|按|朝着|继续|进一步|坚持|始终|坚决|坚定|牢记|抓好|重点抓|统一|认真|围绕|全力|全面|力争|努力|加快|加大|加强|不断|着力|大力|积极|重点|持续|推动|推进|深化|深入|扎实|牢牢|完成|建成|达到?|实现|投入|启动|开工|新[增建]|突破|迎来|召开|举办|建设|开展|实施|打造|统筹|聚焦|紧扣|严格|切实|更加";

function word(
  strength: Strength,
  name: string,
  en: RegExp,
  rest: { readonly zh?: RegExp; readonly commits?: RegExp; readonly say?: string } = {},
): CommitmentWord {
  return { word: name, strength, en, ...rest, zh: rest.zh ?? new RegExp(name, "g") };
}

const PERFECT = /\b(?:has|have|had|having|already|by now|was|were|been)\b|[’']ve\b/i;

/** Firmest first. */
export const COMMITMENT_WORDS: readonly CommitmentWord[] = [
  word(
    "done",
    "已",
    /\b(?:has|have|had|having|already|by now|now|so far|to date|was|were)\b|[’']ve\b/i,
    { say: "has, have, already", zh: /(?<![不而])已(?!故)/g },
  ),
  word(
    "done",
    "完成",
    /\b(?:complet|finish|fulfil|accomplish|achiev|carr(?:y|ied|ies|ying) (?:out|through)|meet|met\b|done|conclud|deliver|attain|reach|wound up|perform)/i,
    {
      say: "complete, finish, meet (a target)",
      // 任务的完成 names an event.
      commits: /(?<!的)完成(?!度|率|后|时|情况|的)/g,
    },
  ),
  word("done", "了", PERFECT, {
    // Not in words of its own (了解, 为了), nor where it only exclaims (太大了) or turns (就…了).
    zh: /(?<![为除不罢极好]|(?<![取获赢博夺])得|太.{1,3})了(?!解|如|然|不|结|得|[”？！。]|$)/g,
  }),
  word(
    "done",
    "达",
    /\b(?:reach|achiev|attain|total|stand|stood|amount|meet|met\b|com(?:e|ing) to|came to)/i,
    {
      zh: /(?<![到发表直通])达(?:到|成|(?=[\d近约超]))/g,
    },
  ),
  word(
    "done",
    "实现",
    /\b(?:achiev|realis|realiz|attain|accomplish|reach|bring|brought|complet)/i,
    {
      // 为实现…目标 tells a purpose, 实现…是… speaks of the thing.
      zh: /(?<!为了?|围绕|助力|有效)实现(?!路径|途径|形式|[^，；。]*是)/g,
    },
  ),
  word("done", "建成", /\b(?:buil[dt]|complet|establish|creat|set up|construct|open)/i, {
    zh: /建成(?!区(?!、)|后|以来|时)/g,
  }),
  word(
    "done",
    "突破",
    /\b(?:exceed|surpass|pass(?:ed|es|ing)?\b|break|broke|top|reach|over\b|more than)/i,
    {
      zh: /突破(?=[\d百千万了]|[一二三四五六七八九十]+[百千万亿])/g,
    },
  ),
  word("done", "取得", /\b(?:achiev|ma[dk]e|gain|attain|obtain|won|secur|produc|see|seen|saw)/i, {
    zh: /取得(?=(?:了|[^，。；、]{0,6}(?:成效|进展|突破|成绩|成果|胜利|进步|成就|佳绩)))/g,
  }),
  word(
    "done",
    "获评",
    /\b(?:award|won|win|nam(?:ed|ing)|rat(?:ed|ing)|recognis|recogniz|select|list|honour|receiv|title)/i,
    { zh: /荣获|获评|获得|获批|入选|被(?:评|授|列|认定|确定)/g },
  ),
  word("done", "成功", /\b(?:success|succeed)/i, {
    zh: /(?<!取得|获得)成功(?!率|经验|案例|的|与|后|[，。；])/g,
  }),
  word("done", "竣工", /\b(?:complet|finish)/i, { zh: /(?:竣|完)工(?!后|验收|[率结])/g }),
  word(
    "ensure",
    "确保",
    /\b(?:ensur|guarantee|secur(?:e|es|ed|ing)\b|ma[kd](?:e|es|ing) (?:sure|certain)|see to it)/i,
    { say: "ensure" },
  ),
  word("strive", "力争", /\b(?:striv|strove|seek|sought|aim)/i, { say: "strive to" }),
  word("strive", "争取", /\b(?:aim|striv|strove|seek|sought|win|won|obtain)/i, {
    say: "aim for, strive for",
  }),
  word("strive", "争[当创做先]", /\b(?:striv|strove|vie|vying|aim|seek|sought|compet)/i, {
    say: "strive to be",
  }),
  word(
    "strive",
    "努力",
    /\b(?:endeavour|striv|strove|effort|work(?:s|ed|ing)? hard|try|tries|tried|do (?:our|its|their) (?:best|utmost))/i,
    {
      say: "endeavour to, strive to",
      // 共同努力 is a noun.
      commits:
        /(?<!的|共同|不懈|辛勤|一起)努力(?=\p{Script=Han})(?!方向|下|程度|的|和|与|奋斗的)/gu,
    },
  ),
  word(
    "strive",
    "奋力",
    /\b(?:every effort|striv|strove|all[- ]out|endeavour|vigorous|put .{0,20}strength)/i,
    { say: "make every effort to" },
  ),
  word(
    "strive",
    "全力",
    /\b(?:every effort|all[- ]out|utmost|full(?: force| strength| effort|y)|spar\w+ no effort|all (?:our|its|their)|wholehearted)/i,
    { say: "make every effort to, go all out to" },
  ),
  word(
    "strive",
    "着力",
    /\b(?:focus|concentrat|effort|striv|strove|endeavour|work(?:s|ed|ing)? (?:hard|to)|emphas|priorit|put .{0,20}(?:energ|strength|weight))/i,
    { say: "focus on, put effort into", commits: /着力(?!点)/g },
  ),
  word("strive", "致力", /\b(?:committ?|devot|dedicat|striv|strove|work)/i, { zh: /致力/g }),
  word(
    "aim",
    "将",
    /\b(?:will|shall|(?:is|are|was|were) (?:to|about to|going to|due to|set to)|would)\b/i,
    { say: "will", zh: new RegExp(`将(?=${AFTER_FUTURE})`, "g") },
  ),
  word("aim", "拟", /\b(?:plan|propos|intend|is to|are to)/i, {
    say: "plan to, intend to",
    zh: /(?<![虚模比草])拟(?![定订合人态])/g,
  }),
  word("aim", "计划", /\b(?:plan|programme|scheme|intend|intention|schedul|is to|are to)/i, {
    say: "plan",
    // Most often a noun.
    commits: /(?<!\p{Script=Han})计划(?=在|于|到|用|投|新|建|完|实|开|再)/gu,
  }),
  word("aim", "预计", /\b(?:expect|forecast|project(?:ed|ion)|estimat|anticipat|likely)/i, {
    say: "is expected to",
  }),
  word("aim", "有望", /\b(?:expect|hope|likely|set to|on course|prospect)/i, {
    say: "is expected to",
  }),
  word("aim", "要", /\b(?:must|need|should|shall|will|ha(?:s|ve) to)\b/i, {
    // 重要, 主要, 要求 and their like are kept out by what may stand before and after.
    zh: /(?<=^|[，；。：]|我们|政府)要(?=\p{Script=Han})(?!求|素|点|害|闻|么|不|是|事|件|塞|道|领|义|数)/gu,
  }),
  word(
    "explore",
    "探索",
    /\b(?:explor|pilot|experiment|tr(?:y|ies|ied|ying)\b|trial|look(?:s|ed|ing)? for (?:ways|new))/i,
    { say: "explore", commits: /(?<!的|敢于|勇于)探索(?!实践|者|精神|的|和)/g },
  ),
  word("explore", "试[点行]|试运行", /\b(?:pilot|trial|experiment|test)/i, {
    say: "pilot, trial",
    // 国家级试点城市 has the name only; 开展…试点 tries.
    commits:
      /(?<=(?:开展|启动|实施)[^，。；]{0,30})试点(?!城市|区|县|项目|单位)|(?<!先行)先试(?=\p{Script=Han})|试行(?=\p{Script=Han})/gu,
  }),
  word(
    "continue",
    "持续",
    /\b(?:continu|keep|kept|sustain|persist|maintain|constant|steadi|ongoing|still|remain|consistent|lasting|on and on|without (?:a )?(?:break|let-up)|all along)/i,
    { say: "continue to, keep", commits: /(?<!可)持续(?!性|时间|了|照顾|不断的努力)/g },
  ),
  word(
    "continue",
    "继续",
    /\b(?:continu|keep|kept|go(?:es|ing)? on|went on|further|still|remain|carr(?:y|ied|ying) on)/i,
    { say: "continue to" },
  ),
  word(
    "continue",
    "不断",
    /\b(?:constant|continu|steadi|keep|kept|ever|unceasing|ceaseless|more and more|go(?:es|ing)? on|incessant|unremitting|repeated|sustain)/i,
    { say: "constantly, continue to", zh: /(?<!持续)不断/g },
  ),
  word("continue", "进一步", /\b(?:further|more|continu|better)/i),
  word("continue", "保持", /\b(?:maintain|keep|kept|remain|retain|sustain|preserv|stay|continu)/i),
  word(
    "promote",
    "推动",
    /\b(?:push|promot|driv|drove|advanc|spur|propel|impel|mov(?:e|es|ed|ing)\b|boost|foster|facilitat|impetus|further(?:s|ed|ing)\b|press|encourag|urg(?:e|es|ed|ing)\b)/i,
    { say: "push forward, promote", commits: /推动(?!力|者|下|的)/g },
  ),
  word(
    "promote",
    "推进",
    /\b(?:push|promot|driv|drove|advanc|press|carr(?:y|ied|ies|ying) (?:forward|on|out)|mov(?:e|es|ed|ing)\b|further(?:s|ed|ing)\b|progress|proceed|propel|under way|step(?:s|ped|ping)? up|go(?:es|ing)? (?:ahead|forward))/i,
    { say: "push forward, advance", commits: /推进(?!会|组|机制|情况|的)/g },
  ),
  word(
    "promote",
    "促进",
    /\b(?:promot|help|foster|boost|spur|encourag|facilitat|further|advanc|stimulat|improv|aid|driv)/i,
    { say: "promote", commits: /促进(?!会|工程|中心|法|条例|局|作用|的)/g },
  ),
  word(
    "promote",
    "加快",
    /\b(?:speed|accelerat|fast|quick|hasten|expedit|step(?:s|ped|ping)? up|rapid)/i,
    { say: "speed up" },
  ),
];
