/** Degrees that are degrees Celsius. */
import { fromInteger, multiply } from "../decimal.ts";
import type { FigureDraft } from "../draft.ts";
import type { Source } from "./token.ts";

/** Degrees are degrees Celsius after a minus and before "below zero"; others may be angles. */
export function readDegrees({ tokens }: Source, next: number, made: FigureDraft): FigureDraft {
  const word = tokens[tokens[next]?.text === "-" ? next + 1 : next];
  if (made.bare !== true || word === undefined || !/^degrees?$/.test(word.lower)) return made;
  const [side, zero] = [tokens[next + 1], tokens[next + 2]];
  const hasZero =
    /^(?:below|above)$/.test(side?.lower ?? "") && /^(?:zero|freezing)$/.test(zero?.lower ?? "");
  if (!hasZero && made.value.digits >= 0n) return made;
  const isBelow = hasZero && side?.lower === "below";
  const [low, high] = [made.value, made.max].map((one) =>
    one && isBelow ? multiply(one, fromInteger(-1)) : one,
  );
  const [value = made.value, max] = isBelow && high ? [high, low] : [low, high];
  return {
    ...made,
    kind: "quantity",
    unit: "degC",
    bare: false,
    value,
    ...(max && { max }),
    end: hasZero && zero ? zero.end : word.end,
  };
}
