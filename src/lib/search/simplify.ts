/**
 * Makes the table of traditional characters at build time. Kept apart from characters.ts because
 * the conversion tables of OpenCC are far too large for the browser.
 */
import { Converter } from "opencc-js/t2cn";
import type { CharactersFile } from "./characters.ts";

/** Forms that OpenCC leaves alone, or for which it knows only the other counterpart. */
const MORE: readonly (readonly [string, string])[] = [
  ["著", "着"],
  ["瑯", "琅"],
  ["瞭", "了"],
  ["藉", "借"],
  ["徵", "征"],
  ["祇", "只"],
  ["羣", "群"],
  ["吿", "告"],
];

/** The blocks of Han characters in ordinary use: CJK Unified Ideographs and Extension A. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * The table for a collection.
 *
 * @param texts everything that can be found: only characters in it are worth converting to
 * @param pairs texts known in both scripts, simplified first (headwords); those of unequal length
 *   teach nothing
 */
export function toCharacters(
  texts: Iterable<string>,
  pairs: readonly (readonly [string, string])[] = [],
): CharactersFile {
  const occurring = new Set<string>();
  for (const text of texts) for (const character of text) occurring.add(character);
  const counterparts = new Map<string, Set<string>>();
  const learn = (traditional: string, simplified: string) => {
    if (traditional === simplified || !occurring.has(simplified)) return;
    const known = counterparts.get(traditional) ?? new Set();
    counterparts.set(traditional, known.add(simplified));
  };
  // The standard table first, then what Taiwan and Hong Kong write.
  const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      for (const convert of converters) learn(character, convert(character));
    }
  }
  for (const [traditional, simplified] of MORE) learn(traditional, simplified);
  for (const [simplified, traditional] of pairs) {
    const to = [...simplified];
    const from = [...traditional];
    if (from.length !== to.length) continue;
    for (const [index, character] of from.entries()) learn(character, to[index] ?? character);
  }
  return {
    pairs: [...counterparts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([traditional, options]) =>
        // A form that is itself printed (著 in 显著) stands first for itself.
        [...(occurring.has(traditional) ? [traditional] : []), ...options].map(
          (option) => traditional + option,
        ),
      )
      .join(""),
  };
}
