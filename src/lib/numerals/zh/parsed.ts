/** A Chinese number with what follows it. */
import type { ZhNumber } from "./number.ts";
import type { ZhUnitWord } from "./word.ts";

/** A number and what follows it. */
export interface Parsed {
  readonly number: ZhNumber;
  readonly word: ZhUnitWord | null;
  readonly end: number;
  readonly isOver: boolean;
}
