/** Times of the day: 9时30分, 上午9点. */
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, leading, matchAt } from "../scan.ts";

/** 9时30分, 上午9点. */
export function readClock(text: string, at: number): FigureDraft | null {
  const clock = /(\d{1,2})(?:时(?![期间代段刻空速])|点(?=[钟半整]|\d{1,2}分))(?:\d{1,2}分|半|整)?/y;
  const match = matchAt(clock, text, at) ?? readHour(text, at);
  if (match === null || Number(match[1]) > 24) return null;
  return draft("time", at, at + match[0].length, leading(match[0]));
}

/** 上午9点, 早8点, and the 11点 of 上午9点至11点; 提出3点意见 has no time of day before it. */
function readHour(text: string, at: number): RegExpExecArray | null {
  const part =
    /(?:上午|中午|下午|晚上|早上|早晨|清晨|凌晨|傍晚|夜间|夜里|深夜|午后|(?<!最)[早晚])(?:\d{1,2}点?[-–—~至到])?$/;
  return part.test(headOf(text, at)) ? matchAt(/(\d{1,2})点(?![意要建个位项])/y, text, at) : null;
}
