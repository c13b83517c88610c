/** One official answers for one thing: 河长制, 链长制, 街巷长制, “公厕长”, “河长日”. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "programme", family: "x-zhang-zhi", weight: 75 } as const;

/** 校长制 and 首长制 are forms of office, 市长制 too. */
const PATTERNS: readonly RegExp[] = [
  /(?<=[“‘])[\p{Script=Han}]{1,4}长(?:制|日)?(?=[”’])/gu,
  /[河湖林田链楼街巷路片网格亭库山园]{1,3}长制/gu,
  /(?<=(?:推行|实行|落实|深化|建立|完善|实施|健全|推进|全面))[\p{Script=Han}]{1,3}?长制/gu,
];

export const chief: FormulaRule = {
  name: "chief",
  find: (text) =>
    PATTERNS.flatMap((pattern) =>
      hitsOf(
        text,
        pattern,
        SORT,
        (match) => !/^(?:成|增|校|部|市|省|县|区长|专|特|延|擅)长/u.test(match[0]),
      ),
    ),
};
