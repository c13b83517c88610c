/**
 * What conversion by words can make of one traditional character: 畫 becomes 画, and 划 in 計畫. Read
 * from the converter's dictionaries as data, for the second proof, which must know the results that
 * are possible without repeating how simplify.ts comes to one of them.
 */
import { configs } from "opencc-js/preset/t2cn";

/** Characters that do not follow the dictionaries alone: all their forms. */
const BESIDE: Readonly<Record<string, string>> = {
  // 着 is written 著 in traditional text (著力); the dictionaries have no word for it.
  著: "著着",
  // The island is written 琅岐; the dictionaries do not know 瑯.
  瑯: "琅",
  // Texts print 蟳; the dictionaries' form lies outside the usual fonts.
  蟳: "蟳",
  // Forms of Hong Kong and Taiwan, for which the dictionaries have other conversions.
  祇: "祇只",
  吿: "告",
  敍: "叙",
  枱: "台",
  痺: "痹",
  簷: "檐",
  粧: "妆",
  糭: "粽",
  衞: "卫",
  衹: "只",
};

/** Character → its forms, for characters that have another form than themselves. */
const forms: ReadonlyMap<string, ReadonlySet<string>> = readForms();

/** Whether word-wise conversion can make the second character of the first. */
export function canBecome(traditional: string, simplified: string): boolean {
  return forms.get(traditional)?.has(simplified) ?? traditional === simplified;
}

function readForms(): Map<string, Set<string>> {
  const single = new Map<string, string>();
  const words: (readonly [string, string])[] = [];
  for (const [from, to] of dictionary()) {
    if ([...from].length === 1) single.set(from, to);
    else words.push([from, to]);
  }
  const found = new Map([...single].map(([from, to]) => [from, new Set([to])]));
  for (const [from, to] of words) {
    // Each word of the dictionaries has as many characters as its conversion; a test holds that.
    const results = [...to];
    [...from].forEach((char, index) => {
      const known = found.get(char) ?? new Set([char]);
      found.set(char, known.add(results[index] ?? ""));
    });
  }
  for (const [char, all] of Object.entries(BESIDE)) found.set(char, new Set(all));
  return found;
}

/** The entries of the dictionaries that simplify.ts has converted by; exported for the tests. */
export function dictionary(): (readonly [string, string])[] {
  const groups = configs.t2s?.conversionChain.flat() ?? [];
  return groups.flatMap((dict) =>
    typeof dict === "string"
      ? dict.split("|").map((entry): [string, string] => {
          const [from = "", to = ""] = entry.split(" ");
          return [from, to];
        })
      : dict,
  );
}
