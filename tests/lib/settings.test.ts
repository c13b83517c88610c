import { expect, test } from "vitest";
import { siteSettings } from "../../src/lib/settings.ts";

test.each([
  [{}, { base: "/", site: undefined }],
  [
    { BASE: "", SITE: "" },
    { base: "/", site: undefined },
  ],
  [
    { BASE: "a/b", SITE: "https://example.org/" },
    { base: "/a/b/", site: "https://example.org" },
  ],
])("reads %o", (environment, expected) => {
  expect(siteSettings(environment)).toEqual(expected);
});

test.each([
  [{ SITE: "example.org" }, /^SITE is “example.org”, which is not the origin/],
  [{ SITE: "https://example.org/tifa/" }, /^SITE is .*the path belongs into BASE/],
  [{ BASE: "https://x.org/a/" }, /^BASE is “https:\/\/x.org\/a\/”, which is not a path/],
  [{ BASE: "/a b/" }, /^BASE is “\/a b\/”/],
])("refuses %o in a sentence", (environment, expected) => {
  expect(() => siteSettings(environment)).toThrow(expected);
});
