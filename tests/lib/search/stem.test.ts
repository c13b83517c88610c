import { describe, expect, test } from "vitest";
import { stem } from "../../../src/lib/search/stem.ts";

describe("stem", () => {
  // From the sample vocabulary of the Snowball project's English stemmer.
  test.each([
    ["consign", "consign"],
    ["consigned", "consign"],
    ["consignment", "consign"],
    ["consistency", "consist"],
    ["consistently", "consist"],
    ["consolation", "consol"],
    ["consolatory", "consolatori"],
    ["conspicuously", "conspicu"],
    ["conspiracy", "conspiraci"],
    ["constables", "constabl"],
    ["constancy", "constanc"],
    ["knackeries", "knackeri"],
    ["knightly", "knight"],
    ["knitting", "knit"],
    ["knocked", "knock"],
    ["knots", "knot"],
    ["generally", "general"],
    ["communities", "communiti"],
    ["proceed", "proceed"],
    ["skies", "sky"],
    ["dying", "die"],
    ["gas", "gas"],
    ["ties", "tie"],
    ["hoping", "hope"],
    ["hopping", "hop"],
  ])("makes %s into %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test.each([
    ["kindergarten", "kindergartens"],
    ["service", "services"],
    ["build", "building"],
    ["affordable", "affordability"],
    ["govern", "governance"],
    ["policy", "policies"],
    ["industry", "industries"],
  ])("gives %s and %s one stem", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ["neighbourhoods", "neighborhood"],
    ["organisation", "organizations"],
    ["analysed", "analyzed"],
    ["programme", "programs"],
    ["centres", "center"],
    ["labour", "labor"],
    ["travelled", "traveled"],
    ["modelling", "modeling"],
    ["fulfil", "fulfilled"],
  ])("gives the British %s and the American %s one stem", (british, american) => {
    expect(stem(british)).toBe(stem(american));
  });

  test.each([
    ["call", "cal"],
    ["news", "new"],
    ["rise", "ride"],
    ["general", "generous"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.each(["", "a", "of", "12348", "三个", "naïve"])("leaves %j as it is", (word) => {
    expect(stem(word)).toBe(word);
  });
});
