/**
 * Traditional to simplified characters, for pages that were turned into traditional ones. Only
 * where a recipe asks for it: on simplified text it would do harm (a name with 乾 would get 干). Search
 * reads queries by the same dictionary.
 */
import { simplify as convert } from "../fold/dictionary.ts";
import { unifyIdeographs } from "../fold/ideographs.ts";

/** Converts a text, look-alikes of characters unified first. */
export function simplify(text: string): string {
  return convert(unifyIdeographs(text));
}
