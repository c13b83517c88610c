import { describe, expect, test } from "vitest";
import { spelling } from "../../../src/lib/lint/rules/spelling.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const found = (en: string) => lintOf(spelling, { body: pair("甲。", en) });

describe("American spellings are reported with the British one", () => {
  test.each([
    ["organize", "organise"],
    ["organization", "organisation"],
    ["modernizing", "modernising"],
    ["Standardized", "Standardised"],
    ["analyze", "analyse"],
    ["labor", "labour"],
    ["neighborhood", "neighbourhood"],
    ["favorable", "favourable"],
    ["center", "centre"],
    ["theaters", "theatres"],
    ["kilometers", "kilometres"],
    ["traveled", "travelled"],
    ["modeling", "modelling"],
    ["canceled", "cancelled"],
    ["enrollment", "enrolment"],
    ["fulfill", "fulfil"],
    ["skillful", "skilful"],
    ["defense", "defence"],
    ["practiced", "practised"],
    ["catalog", "catalogue"],
    ["program", "programme"],
    ["pediatric", "paediatric"],
    ["gray", "grey"],
    ["aging", "ageing"],
    ["livable", "liveable"],
    ["artifacts", "artefacts"],
    ["November 5, 2019", "5 November 2019"],
  ])("%s → %s", (american, british) => {
    expect(found(`The ${american} here.`).map(({ about, fix }) => [about, fix])).toEqual([
      [american, `Write ${british}.`],
    ]);
  });

  test.each([
    ["square meters", "five square meters", "meters", "metres"],
    ["a licence", "a business license", "license", "licence"],
    ["to practise", "to practice law", "practice", "practise"],
  ])("%s by its context", (_name, text, american, british) => {
    expect(found(`It is ${text}.`).map(({ about, fix }) => [about, fix])).toEqual([
      [american, `Write ${british}.`],
    ]);
  });
});

test.each([
  "organised prizes, sizes, oversized, seized, capsized, medium-sized, citizens, horizons, bizarre",
  "labour, laborious, honorary, vigorous, humorous, coloration, Windsor, elaborate",
  "centre, metres, parking meters, perimeter, diameters, parameters",
  "travelled, modelling, cancelled, level, fuel, installed, enrolled, fulfilled",
  "defence, license to drive and to license, practice makes perfect, a practice",
  "a computer program, a mini-program, programmes, programmed",
  "5 November 2019, grey, ageing, skilful, catalogue, analysis",
  "exercise, advise, revise, surprise, enterprise, otherwise",
])("British English has no finding: %s", (text) => {
  expect(found(`It is ${text}.`)).toEqual([]);
});

test("a rendering that a source gives keeps its spelling, in the text and in its entry", () => {
  const renderings = `[{ en: World Organization, role: official, source: T, status: preferred }]`;
  const more = 'sources: [{ kind: official, title: T, seenOn: "2026-01-01" }]';
  const entries = { x: entryOf({ id: "x", zh: "世界组织", en: "World Body", renderings, more }) };
  const find = (en: string) => told(lintOf(spelling, { body: pair("世界组织。", en), entries }));
  expect(find("The World Organization.")).toEqual([]);
  expect(find("The World Organization organized it.")).toEqual(["2 “organized” is American."]);
});
