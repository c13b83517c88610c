import { describe, expect, test } from "vitest";
import {
  chooseReports,
  FEW_REPORTS,
  FIRST_REPORTS,
  type Index,
  MOST_WORDS,
} from "../../../src/lib/search/candidates.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { tokenise, wordsToIndex } from "../../../src/lib/search/tokens.ts";

/** An index over texts, keyed by their number, which notes what it is asked. */
function indexOf(texts: readonly string[]): Index & { readonly asked: string[] } {
  const words = texts.map((text) => new Set(wordsToIndex(tokenise(text))));
  const asked: string[] = [];
  return {
    asked,
    async having(word) {
      asked.push(word);
      return words.flatMap((set, key) => (set.has(word) ? [String(key)] : []));
    },
    async ranked() {
      return texts.map((_, key) => String(texts.length - 1 - key));
    },
  };
}

const repeat = (count: number, text: string) => Array.from({ length: count }, () => text);

describe("chooseReports", () => {
  test("asks one word where that leaves few reports", async () => {
    const index = indexOf(["三个如何", "三个方面如何", "军门社区"]);
    expect(await chooseReports(analyseQuery("三个如何"), index)).toEqual(["0"]);
    expect(index.asked).toEqual(["个如"]);
  });

  test("asks more while many are left and each word tells, but never more than a few", async () => {
    const many = repeat(FEW_REPORTS + 1, "居家养老服务照料中心");
    const index = indexOf([...many, ...repeat(9, "家养"), ...repeat(4, "家养老服")]);
    expect(await chooseReports(analyseQuery("居家养老服务照料中心"), index)).toHaveLength(
      many.length,
    );
    expect(index.asked).toEqual(["家养", "老服", "务照"]);
    expect(index.asked).toHaveLength(MOST_WORDS);
  });

  test("stops asking when a word hardly leaves fewer", async () => {
    const index = indexOf(repeat(FEW_REPORTS + 1, "居家养老服务照料中心"));
    expect(await chooseReports(analyseQuery("居家养老服务照料中心"), index)).toHaveLength(
      FEW_REPORTS + 1,
    );
    expect(index.asked).toEqual(["家养", "老服"]);
  });

  test("wants every part of a query, wherever in the report", async () => {
    const index = indexOf(["社区。养老", "社区", "养老"]);
    expect(await chooseReports(analyseQuery("养老 社区"), index)).toEqual(["0"]);
  });

  test("looks for a quoted phrase as a whole", async () => {
    const index = indexOf(["社区服务", "养老社区"]);
    expect(await chooseReports(analyseQuery('"养老 社区"'), index)).toEqual(["1"]);
  });

  test("takes the reports of every reading of an ambiguous query", async () => {
    const index = indexOf(["著作", "着作", "作"]);
    const characters = { words: new Map(), characters: new Map([["著", ["著", "着"]]]) };
    expect(await chooseReports(analyseQuery("著作", characters), index)).toEqual(["0", "1"]);
  });

  test("takes the index's order once more reports are left than are loaded at once", async () => {
    const chosen = await chooseReports(
      analyseQuery("社区"),
      indexOf(repeat(FIRST_REPORTS + 1, "社区")),
    );
    expect(chosen.slice(0, 2)).toEqual([String(FIRST_REPORTS), String(FIRST_REPORTS - 1)]);
    expect(new Set(chosen).size).toBe(FIRST_REPORTS + 1);
  });

  test("asks nothing for a query without words", async () => {
    const index = indexOf(["社区"]);
    expect(await chooseReports(analyseQuery("，。"), index)).toEqual([]);
    expect(index.asked).toEqual([]);
  });
});
