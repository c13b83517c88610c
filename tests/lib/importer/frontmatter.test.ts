import { describe, expect, it } from "vitest";
import { draftFrontmatter } from "../../../src/lib/importer/draft-frontmatter.ts";
import { NOT_YET, parseReportFrontmatter } from "../../../src/lib/importer/frontmatter.ts";
import { parseReport } from "../../../src/markdown/report.ts";
import { names, REPORTS, readReport } from "./reports.ts";

describe("frontmatter", () => {
  it.each(REPORTS)("of %s is complete, and its title is the report's", (id) => {
    const files = names(id);
    const { frontmatter, blocks } = parseReport(readReport(id).report, files.report);
    const meta = parseReportFrontmatter(frontmatter, files.report);
    expect(meta.id).toBe(id);
    expect(meta.title.zh).toBe(blocks[0]?.segments[0]?.zh.text);
    expect(JSON.stringify(meta)).not.toContain(NOT_YET);
  });

  it("says that the year of fuzhou-2022 is inferred", () => {
    const meta = parseReportFrontmatter(
      parseReport(readReport("fuzhou-2022").report, "r").frontmatter,
      "r",
    );
    expect([meta.date, meta.dateNote]).toEqual(["2022-05-10", expect.stringContaining("inferred")]);
  });

  const drafted = draftFrontmatter("gulou-2019", "来源:某网 2019年2月30日 2019年11月5日", {
    blocks: [],
    unbalanced: [],
  });

  it("that is drafted is valid and invents nothing", () => {
    expect(parseReportFrontmatter(drafted, "report.mdx")).toEqual(drafted);
    expect(drafted.title).toEqual({ zh: NOT_YET, en: NOT_YET });
    expect(drafted.publisher.zh).toBe("某网");
    expect(drafted.date).toBe("2019");
  });

  it.each([
    ["an unknown key", { colour: "red" }, /colour/],
    ["an id without a year", { id: "gulou" }, /frontmatter's id/],
    ["a day that does not exist", { date: "2019-02-30" }, /frontmatter's date/],
    ["a date that YAML made a number", { date: 2019 }, /frontmatter's date/],
    ["a level of its own", { level: "village" }, /frontmatter's level/],
    ["an empty title", { title: { zh: "", en: "x" } }, /frontmatter's title\.zh/],
    ["a url that is none", { url: "unknown" }, /frontmatter's url/],
    ["a kind that syntax shows", { kinds: { heading: ["p2"] } }, /frontmatter's kinds/],
  ])("is refused with %s, naming file and key", (_, change, message) => {
    expect(() => parseReportFrontmatter({ ...drafted, ...change }, "report.mdx")).toThrow(message);
    expect(() => parseReportFrontmatter({ ...drafted, ...change }, "report.mdx")).toThrow(
      /report\.mdx: /,
    );
  });
});
