import { describe, expect, test } from "vitest";
import { complaintAddress, complaintText } from "../../../src/lib/page/report-error.ts";

const complaint = {
  report: "gulou-2019",
  passage: "p12-3",
  address: "https://example.org/reports/gulou-2019/#p12-3",
  zh: "一句。",
  en: "A sentence.",
};
const none = { repository: "", contact: "" };

describe("a report of an error", () => {
  test.each([
    ["https://example.org/a/b", "https://example.org/a/b/issues/new"],
    ["https://example.org/a/b/", "https://example.org/a/b/issues/new"],
    ["https://example.org/a/b.git", "https://example.org/a/b/issues/new"],
    ["https://example.org/a/b/issues/new", "https://example.org/a/b/issues/new"],
  ])("to the repository %s is an issue there, filled in", (repository, wanted) => {
    const url = new URL(complaintAddress(complaint, { ...none, repository }) ?? "");
    expect(url.origin + url.pathname).toBe(wanted);
    expect(url.searchParams.get("title")).toBe("Error in gulou-2019, p12-3");
    expect(url.searchParams.get("body")).toBe(complaintText(complaint));
  });

  test("has the names of GitLab's fields where the form is GitLab's", () => {
    const repository = "https://example.org/a/b/-/issues/new";
    const url = new URL(complaintAddress(complaint, { ...none, repository }) ?? "");
    expect(url.searchParams.get("issue[title]")).toBe("Error in gulou-2019, p12-3");
  });

  test("goes by mail where there is no repository, and nowhere where there is neither", () => {
    const address = complaintAddress(complaint, { ...none, contact: "editors@example.org" });
    expect(address).toMatch(/^mailto:editors@example\.org\?subject=Error%20in%20gulou-2019/);
    expect(complaintAddress(complaint, none)).toBe(null);
  });

  test("quotes both languages, cuts what would make the address too long, and asks what is wrong", () => {
    const text = complaintText({ ...complaint, zh: "长".repeat(5000) });
    expect(text).toContain("A sentence.");
    expect(text).toContain("What is wrong");
    expect(text.length).toBeLessThan(1000);
    expect(complaintText({ ...complaint, en: null })).not.toContain("null");
  });
});
