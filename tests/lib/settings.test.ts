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
  [
    { BASE: "/v1.2/..a/", SITE: "http://localhost:8080" },
    { base: "/v1.2/..a/", site: "http://localhost:8080" },
  ],
])("reads %o", (environment, expected) => {
  expect(siteSettings(environment)).toEqual(expected);
});

test.each([
  [{ SITE: "example.org" }, /^SITE is “example.org”, which is not the origin/],
  [{ SITE: "https://example.org/tifa/" }, /^SITE is .*the path belongs into BASE/],
  [{ BASE: "https://x.org/a/" }, /^BASE is “https:\/\/x.org\/a\/”, which is not a path/],
  [{ SITE: "https://user:secret@example.org" }, /^SITE is “https:\/\/…@example.org”, which/],
  [{ SITE: "https://example.org?a" }, /^SITE is .*which is not the origin.*and nothing else/],
  [{ SITE: "https://example.org#a" }, /^SITE is .*which is not the origin/],
  [{ SITE: " https://example.org " }, /^SITE is .*which is not the origin/],
  [{ BASE: "/a b/" }, /^BASE is “\/a b\/”/],
])("refuses %o in a sentence", (environment, expected) => {
  expect(() => siteSettings(environment)).toThrow(expected);
});

test.each(["/../", "..", "/./", ".", "/a/../b/", "a/."])(
  "refuses the dot segments of %j",
  (BASE) => {
    expect(() => siteSettings({ BASE })).toThrow(
      /^BASE is “.*”, and browsers resolve “\.” and “\.\.”/,
    );
  },
);
