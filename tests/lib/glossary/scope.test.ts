import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/lib/glossary/schema.ts";
import { coverage, coversReport, type Setting } from "../../../src/lib/glossary/scope.ts";

type Scope = Entry["scope"];

const at = (
  zh: string | null,
  level: Scope["level"],
  more: Partial<Scope> = {},
  kind: Entry["kind"] = "numeral-phrase",
) => ({
  kind,
  scope: { level, issuer: null, place: zh === null ? null : { zh, en: "x" }, ...more },
});
const setting = (place: string | undefined, date = "2019-11-05"): Setting => ({
  id: "r-2019",
  place,
  date,
});
const GULOU = setting("福建省福州市鼓楼区");
const FUZHOU = setting("福建省福州市", "2021-01-05");
const SHIJIAZHUANG = setting("河北省石家庄市");

describe("an entry covers", () => {
  test("every report where it has no place", () => {
    expect(coversReport(at(null, "centre"), SHIJIAZHUANG)).toBe(true);
    expect(coversReport(at(null, "centre"), setting(undefined))).toBe(true);
  });

  test("the reports of its place and of the places within it, with the province named or not", () => {
    for (const place of ["福州市", "福建省福州市"]) {
      expect(coversReport(at(place, "city"), FUZHOU)).toBe(true);
      expect(coversReport(at(place, "city"), GULOU)).toBe(true);
      expect(coversReport(at(place, "city"), SHIJIAZHUANG)).toBe(false);
    }
    expect(coversReport(at("福州市鼓楼区", "district"), FUZHOU)).toBe(false);
    expect(coversReport(at("福建省", "province"), GULOU)).toBe(true);
    expect(coversReport(at("福建省", "province"), SHIJIAZHUANG)).toBe(false);
  });

  test("of a community, the reports of the district in which it lies", () => {
    expect(coversReport(at("福州市鼓楼区军门社区", "community"), GULOU)).toBe(true);
    expect(coversReport(at("福州市鼓楼区军门社区", "community"), SHIJIAZHUANG)).toBe(false);
  });

  test("every report where it says so, and where it is the name of a place", () => {
    expect(coversReport(at("福州市", "city", { covers: "everywhere" }), SHIJIAZHUANG)).toBe(true);
    expect(coversReport(at("福州市", "city", {}, "place"), SHIJIAZHUANG)).toBe(true);
  });

  test("only the reports of its period", () => {
    const scope = { period: { from: "2021", to: "2021-06" } };
    expect(coversReport(at("福州市", "city", scope), FUZHOU)).toBe(true);
    expect(coversReport(at("福州市", "city", scope), GULOU)).toBe(false);
    expect(coversReport(at("福州市", "city", scope), setting("福州市", "2021"))).toBe(true);
  });

  test("only the reports that it lists, where it lists some", () => {
    expect(coversReport(at(null, "centre", { reports: ["r-2019"] }), GULOU)).toBe(true);
    expect(coversReport(at(null, "centre", { reports: [] }), GULOU)).toBe(false);
    expect(coversReport(at(null, "centre", { reports: ["other"] }), GULOU)).toBe(false);
  });
});

test("the smaller place is the closer owner, and a listed report the closest", () => {
  const closeness = [
    at(null, "centre"),
    at("福建省", "province"),
    at("福州市", "city"),
    at("福州市鼓楼区", "district"),
    at(null, "centre", { reports: ["r-2019"] }),
  ].map((entry) => coverage(entry, GULOU));
  expect(closeness).toEqual([...closeness].sort((a, b) => a - b));
  expect(new Set(closeness).size).toBe(closeness.length);
});
