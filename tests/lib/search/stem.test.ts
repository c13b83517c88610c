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
    ["govern", "governing"],
    ["government", "governments"],
    ["responsible", "responsibilities"],
    ["practise", "practices"],
    ["resolute", "resolutely"],
    ["application", "applications"],
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
    ["defence", "defense"],
    ["licences", "license"],
    ["practising", "practicing"],
    ["paralysed", "paralyzed"],
    ["mobilisation", "mobilization"],
    ["organisational", "organizational"],
  ])("gives the British %s and the American %s one stem", (british, american) => {
    expect(stem(british)).toBe(stem(american));
  });

  test.each([
    ["call", "cal"],
    ["news", "new"],
    ["rise", "ride"],
    ["general", "generous"],
    ["government", "governance"],
    ["governance", "governence"],
    ["govern", "government"],
    ["response", "responsible"],
    ["practical", "practice"],
    ["applicant", "application"],
    ["public", "publication"],
    ["department", "depart"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.each(["", "a", "of", "12348", "三个", "naïve"])("leaves %j as it is", (word) => {
    expect(stem(word)).toBe(word);
  });

  // Verbs and adjectives whose -ise is no suffix, beside forms that never had a z.
  const WITHOUT_Z =
    "supervise supervision, supervised supervision, supervises supervising, supervision supervisions, " +
    "revise revision, revised revisions, revising revises, precise precision, precisely precise, " +
    "imprecise imprecision, televise television, televised televises, excise excision, incise incision, " +
    "incised incisions, circumcise circumcision, concise concisely, advise advises, advised advising, " +
    "devise devises, devised devising, improvise improvised, improvising improvises, promise promises, " +
    "promised promising, compromise compromised, compromising compromises, premise premises, " +
    "surmise surmised, demise demises, chastise chastised, advertise advertised, " +
    "advertising advertises, advertise advertisement, despise despised, surprise surprised, " +
    "surprising surprisingly, comprise comprises, comprised comprising, appraise appraised, " +
    "appraise appraisal, enterprise enterprises, enterprising enterprise, exercise exercised, " +
    "exercising exercises, franchise franchised, merchandise merchandising, disguise disguised, " +
    "cruise cruises, bruise bruised, praise praised, praising praises, expertise expertise, " +
    "treatise treatises, likewise likewise, otherwise otherwise, sunrise sunrises, paradise paradises";

  // The suffix, in both spellings: all forms of one verb meet.
  const WITH_Z =
    "organise organized, organisation organize, organisations organizing, modernise modernized, " +
    "modernisation modernize, standardise standardized, standardisation standardize, civilise civilized, " +
    "civilisation civilize, realise realized, realising realize, prioritise prioritized, " +
    "prioritising prioritize, mobilise mobilized, mobilisation mobilize, urbanise urbanized, " +
    "urbanisation urbanize, industrialise industrialized, specialise specialized, " +
    "specialisation specialize, optimise optimized, optimising optimize, utilise utilized, " +
    "utilisation utilize, stabilise stabilized, recognise recognized, recognising recognize, " +
    "summarise summarized, emphasise emphasized, minimise minimized, maximise maximized, " +
    "authorise authorized, authorisation authorize, categorise categorized, computerise computerized, " +
    "publicise publicized, criticise criticized, apologise apologized, finalise finalized, " +
    "localise localized, centralise centralized, privatise privatized, subsidise subsidized, " +
    "analyse analyzed, analysing analyze, catalyse catalyzed, digitise digitized, harmonise harmonized";

  const pairs = `${WITHOUT_Z}, ${WITH_Z}`.split(", ").map((pair) => pair.split(" "));

  test("knows where -ise is -ize and where it is not, in a hundred pairs", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(100);
    const parted = pairs.filter(([one = "", other = ""]) => stem(one) !== stem(other));
    expect(parted).toEqual([]);
  });

  test("keeps words with -ise apart from one another", () => {
    const verbs = [...new Set(WITHOUT_Z.split(/,? /u).filter((word) => word.endsWith("ise")))];
    expect(new Set(verbs.map(stem)).size).toBe(verbs.length);
  });
});
