/** Strings of digits that name a way of working: “12348”, 3820战略工程, “333工程”, 7×24小时. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "digit-code", family: "digit-code", weight: 95 } as const;

/** What a code names. */
const NAMED =
  /^(?:战略|工程|工作|机制|模式|行动|计划|体系|思路|方案|布局|产业|目标|社会|服务|管理|治理|股改)/u;
/** A telephone service is called by its number: 12345热线, 110接警. */
const SERVICE =
  /^[”’]?(?:[、，]?[\p{Script=Han}“”]{0,4})?(?:热线|平台|电话|诉求|便民|接警|报警|举报|急救|指挥|投诉)/u;
/** These are telephone numbers wherever they stand; 12348 is one, and a district's way of working. */
const ALWAYS = /^(?:110|119|120|122|12345)$/u;
const NUMBER_OF_SERVICE = /^(?:110|119|120|122|12\d{3}|9[56]\d{3})$/u;

/** A year is no code, nor is a round number. */
function isCode(digits: string, after: string): boolean {
  if (/^(?:19|20)\d\d$/u.test(digits) || /00$/u.test(digits) || ALWAYS.test(digits)) return false;
  return !(NUMBER_OF_SERVICE.test(digits) && SERVICE.test(after));
}

export const digitCode: FormulaRule = {
  name: "digit-code",
  find(text) {
    const after = (end: number) => text.slice(end, end + 12);
    return [
      ...hitsOf(text, /(?<=[“‘])\d{3,6}(?=[”’])/gu, SORT, ({ 0: digits, index }) =>
        isCode(digits, after(index + digits.length)),
      ),
      // “333工程”: the digits begin the quotation and a noun of work follows.
      ...hitsOf(text, /(?<=[“‘])\d{3,6}(?=[\p{Script=Han}]{2,6}[”’])/gu, SORT, (match) => {
        const end = match.index + match[0].length;
        return isCode(match[0], after(end)) && NAMED.test(after(end));
      }),
      ...hitsOf(
        text,
        /(?<![\d.第A-Za-z“‘])\d{3,6}(?=(?:战略工程|工程|工作法|机制|模式))/gu,
        { ...SORT, weight: 70 },
        (match) => isCode(match[0], after(match.index + match[0].length)),
      ),
      ...hitsOf(text, /\d{1,2}[×xX*]\d{1,2}(?:小时|天)?/gu, { ...SORT, weight: 55 }),
    ];
  },
};
