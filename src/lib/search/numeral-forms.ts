/**
 * Digits for Chinese numerals and back, where a headword of the glossary is written so: 3个如何 for
 * 三个如何, 4个意识 for 四个意识.
 */
import { tokenise } from "./tokens.ts";

const DIGITS = [..."〇一二三四五六七八九"];

/** What is read of a headword. */
interface Written {
  readonly chinese: readonly string[];
}

/** The other ways of writing the numbers of a query, as far as a headword begins or is written so. */
export function numeralForms(text: string, headwords: readonly Written[]): string[] {
  const compact = tokenise(text)
    .filter(({ kind }) => kind === "han" || kind === "number")
    .map(({ text: form }) => form)
    .join("");
  if (compact === "" || !/[\d一二两三四五六七八九十]/u.test(compact) || /[a-z]/iu.test(text))
    return [];
  const forms = new Set<string>();
  if (/\d/u.test(compact)) {
    for (const two of ["二", "两"])
      forms.add(compact.replace(/\d+/gu, (number) => hanOf(Number(number), two) ?? number));
  } else if (/^[一二三四五六七八九〇零]{2,}$/u.test(compact)) {
    forms.add(
      compact.replace(/./gu, (numeral) =>
        String("〇一二三四五六七八九".indexOf(numeral === "零" ? "〇" : numeral)),
      ),
    );
  }
  forms.delete(compact);
  const isWritten = (form: string) =>
    headwords.some(({ chinese }) =>
      chinese.some((one) => one.replaceAll("\u0000", "").startsWith(form)),
    );
  // 4个 is a count, not yet the beginning of a formula.
  return [...forms].filter((form) => [...form].length >= 3 && isWritten(form));
}

/** The numeral of a number below a hundred; formulas count no further. */
function hanOf(number: number, two: string): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 99) return null;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const one = tens === 0 && ones === 2 ? two : ones === 0 ? "" : (DIGITS[ones] ?? "");
  return (tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens] ?? ""}十`) + one;
}
