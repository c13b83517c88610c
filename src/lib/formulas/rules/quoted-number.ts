/** Any other short quotation that holds a numeral: “31证合一”, “1号方案”, “一窗受理、集成服务”. */
import { type FormulaRule, type Hit, quotedIn } from "../rule.ts";
import { isMotto } from "./coinage.ts";

/** Longer quotations are sentences. */
const LONGEST = 22;

/** Numerals of words: one in 一线, 一站式, 统一, 万物, 零距离, ten in 十分. */
const WORDS =
  /一(?:马当先|心一意|刀切|视同仁|如既往|鼓作气|站式|键式|次性|体化?|把手|揽子|系列|般|些|样|定|切|起|直|致|旦|流|线|步|半|再|方面|张网|张蓝图|年|天|件|批)|统一|唯一|之一|单一|专一|第[一二三四五六七八九十百\d]+|万[物众元]|万马奔腾|千载难逢|百折不挠|百姓|千方百计|零[距费就容门跑成]?|十分|十连冠|三[产甲]|二维码|最后一[米步公]|[七八]一(?=$)|\d+(?:\.\d+)?(?:小时|%|元|万元|亿元|年)|(?:19|20)\d\d年?|[\d.]+版|[一二三四五六七八九十]月/gu;

const NUMERAL = /[〇零一二两三四五六七八九十百千万双\d]/u;

export const quotedNumber: FormulaRule = {
  name: "quoted-number",
  find: (text) =>
    quotedIn(text).flatMap(({ start, end, text: inner }): Hit[] => {
      if (inner.length > LONGEST || inner.length < 2 || /[。！？；‘]/u.test(inner)) return [];
      if (!NUMERAL.test(inner.replace(WORDS, "")) || isMotto(text, end, inner)) return [];
      // 23·7 and 3·15 are dates, “12345” and its like are told apart before.
      if (/^[\d·.:：\-—–%／/]+$/u.test(inner)) return [];
      // A sentence with a number: long, or with a verb of saying.
      if (inner.length > 14 && !/[、　]/u.test(inner)) return [];
      // “百万富”商圈: a name of shops or of a place.
      if (/^[”’](?:商圈|广场|大厦|酒店|商城|公园)/u.test(text.slice(end, end + 4))) return [];
      const isCount = /^[二两三四五六七八九十]+[个项大条种类支套]/u.test(inner);
      return [
        {
          start,
          end,
          kind: "numeral-phrase",
          family: isCount ? "n-ge-x" : /^[二两三四五六七八九十双]/u.test(inner) ? "n-x" : null,
          weight: isCount || inner.length <= 6 ? 65 : 45,
        },
      ];
    }),
};
