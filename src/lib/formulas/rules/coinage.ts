/** Quotations without a numeral that look like coinages: “放管服”改革, “瞪羚企业”, “一网通办” aside. */
import { type FormulaRule, type Hit, hitsOf, type Quoted, quotedIn } from "../rule.ts";

const LONGEST = 12;

/** Nouns that a coinage names or qualifies, right after it. */
const NAMED =
  /^[”’](?:[\p{Script=Han}]{0,4}?)(?:工程|行动|计划|机制|模式|制度|体系|改革|工作法|战略|品牌|活动|系统|平台|企业|服务|理念|经验|专项|示范|试点|建设|创建|措施|政策|项目|基地|联盟|社区|城市|大会|论坛|产业|技术|培育|监管|审批|方式|办法|目标|要求|工作|问题|区|线|带|圈|片区|功能|名单|认证|标准|整治|会议|精神|现象|称号|主题|方针|总方针|策略|氛围|原则)/u;
/** Verbs that introduce one. */
const VERBS =
  /(?:推行|推进|推出|实施|开展|打造|推广|实行|建设|创建|构建|深化|启动|建立|落实|完善|发展|培育|健全|设立|形成|组织|探索|开通|创新|入选|深入|举办|争创|擦亮|打响|成立|评选|推动|健全完善|加快|坚持|践行|强化|培养|持续|纳入|破解|解决|整治|拓展|丰富|加强)[\p{Script=Han}]{0,6}$/u;

/** Last words of names. */
const NAME =
  /(?:工程|行动|计划|活动|战略|机制|模式|制度|经验|工作法|品牌|平台|系统|服务|企业|改革|经济|用工|通办|快办|秒批|代办|直通车|一件事|样板|走廊|轻骑兵)$/u;

/** What is quoted for another reason: as a figure of speech, as a saying, or word for word. */
const FIGURE = /(?:这个|这一|成为|变成|变|当好|当|如|像|称为|称之为|叫|一个|一把)$/u;
const SENTENCE =
  /[。！？；：?!]|[我你他她它们这那谁啥][\p{Script=Han}]|哪里|[吗呢吧啊了谁]$|什么|怎么|如何|为什么/u;
const OCCASION = /^[”’]为(?:主题|题|口号)/u;
const PERSON = /^[”’]的[\p{Script=Han}]{2,3}(?:[，、。；]|等)/u;
/** Honours and institutions are names: 全国文明城市, 省级示范街. */
const HONOUR =
  /^(?:全国|全省|中国|国家级|省级|市级|[\p{Script=Han}]{2}省|[\p{Script=Han}]{2,4}市)[\p{Script=Han}]{4,}(?:单位|示范区|示范街|城区|区|县|集体|个人|称号|医院|工程|奖|专家)$/u;
const NUMERAL = /[〇零一二两三四五六七八九十百千万双]/u;
/** Words in which the numeral counts nothing. */
const NO_NUMERAL = /百姓|[统单专同]一|一体|万[物众]/gu;

export const coinage: FormulaRule = {
  name: "coinage",
  find(text) {
    const quoted = quotedIn(text);
    return [
      ...pairsOf(text),
      ...quoted.flatMap((one, at): Hit[] => {
        const weight = weigh(text, one, quoted[at - 1], quoted[at + 1]);
        return weight === 0
          ? []
          : [{ start: one.start, end: one.end, kind: kindOf(text, one), family: null, weight }];
      }),
    ];
  },
};

/**
 * The quotations of a line that may be coinages and have no sign of it: they are, where the text quotes
 * the same again.
 */
export function doubtfulIn(text: string): Hit[] {
  return quotedIn(text)
    .filter((one) => mayBeCoinage(text, one))
    .map((one) => ({
      start: one.start,
      end: one.end,
      kind: kindOf(text, one),
      family: null,
      weight: 10,
    }));
}

/** “亲”“清”: single characters in a row, each in its own quotation marks, are one coinage. */
function pairsOf(text: string): Hit[] {
  return hitsOf(
    text,
    /(?<=“)[\p{Script=Han}]”[、和]?(?:“[\p{Script=Han}]”[、和]?)*“[\p{Script=Han}](?=”)/gu,
    {
      kind: "concept",
      family: null,
      weight: 45,
    },
  );
}

function kindOf(text: string, { end, text: inner }: Quoted): "programme" | "concept" {
  const isProgramme =
    /(?:工程|行动|计划|活动)$/u.test(inner) ||
    /^[”’](?:[\p{Script=Han}]{0,3}?)(?:工程|行动|计划|活动|系统|平台|项目|改革|政策)/u.test(
      text.slice(end, end + 8),
    );
  return isProgramme ? "programme" : "concept";
}

/** Whether a quotation may be a coinage at all, to go by itself and what stands around it. */
function mayBeCoinage(text: string, { start, end, text: inner }: Quoted): boolean {
  if (inner.length < 2 || inner.length > LONGEST + 6 || SENTENCE.test(inner)) return false;
  if (!/^[\p{Script=Han}A-Za-z、，·　]+$/u.test(inner) || HONOUR.test(inner)) return false;
  if (NUMERAL.test(inner.replace(NO_NUMERAL, ""))) return false;
  const members = inner.split(/[、，　]/u);
  if (members.length === 1 && inner.length > LONGEST) return false;
  if (members.length > 1 && !isEven(members)) return false;
  return !FIGURE.test(text.slice(Math.max(0, start - 10), start - 1)) && !isMotto(text, end, inner);
}

/** Whether a quotation is the motto of an occasion or, in two halves, what a person is praised for. */
export function isMotto(text: string, end: number, inner: string): boolean {
  const tail = text.slice(end, end + 10);
  return OCCASION.test(tail) || (/[、，]/u.test(inner) && PERSON.test(tail));
}

function isEven(members: readonly string[]): boolean {
  return members.length > 1 && members.every((one) => one.length === members[0]?.length);
}

/** 0 for what does not look like one. */
function weigh(
  text: string,
  one: Quoted,
  before: Quoted | undefined,
  after: Quoted | undefined,
): number {
  if (!mayBeCoinage(text, one)) return 0;
  const { start, end, text: inner } = one;
  const head = text.slice(Math.max(0, start - 10), start - 1);
  const tail = text.slice(end, end + 10);
  const isNamed = NAMED.test(tail);
  const isName = NAME.test(inner);
  const isIntroduced = VERBS.test(head);
  const isInRow =
    (before !== undefined && start - before.end <= 3) ||
    (after !== undefined && after.start - end <= 3);
  // “个转企”3435家
  const isCounted = /^[”’]\d/u.test(tail);
  const members = inner.split(/[、，　]/u);
  const isSeries = isEven(members) && members.length > 2;
  const strong = [isNamed, isName, isIntroduced, isCounted, isSeries].filter(Boolean).length;
  const weak = [isInRow, isEven(members), inner.length === 4, tail.startsWith("”等")].filter(
    Boolean,
  ).length;
  if (strong === 0 && weak < 2) return 0;
  // One sign of being a name, or two that are weaker.
  return 10 + 6 * (strong + weak);
}
