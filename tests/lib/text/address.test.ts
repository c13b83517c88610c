import { describe, expect, test } from "vitest";
import { addressLength, findAddresses, isAddressCharacter } from "../../../src/lib/text/address.ts";

const found = (text: string) => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe("findAddresses", () => {
  test.each([
    [
      "见https://example.org/a。后文（https://example.org/b）。",
      ["https://example.org/a", "https://example.org/b"],
    ],
    ["见https://example.org后文", ["https://example.org"]],
    ["见http://example.org/2019/11/05/12345.html，", ["http://example.org/2019/11/05/12345.html"]],
    ["（www.example.org/a_b）", ["www.example.org/a_b"]],
    ["见www.example.org、", ["www.example.org"]],
    ["https://example.org/a,b?c=1:2#p12-3", ["https://example.org/a,b?c=1:2#p12-3"]],
    ["https://example.org/%E7%A6%8F?x=1&y=2", ["https://example.org/%E7%A6%8F?x=1&y=2"]],
    [
      "See https://example.org/a, then (https://example.org/b_(c)).",
      ["https://example.org/a", "https://example.org/b_(c)"],
    ],
    ["[https://example.org/a]: x", ["https://example.org/a"]],
    ["“https://example.org/a”", ["https://example.org/a"]],
    ["HTTPS://EXAMPLE.ORG/A", ["HTTPS://EXAMPLE.ORG/A"]],
    ["http://localhost:4321/", ["http://localhost:4321/"]],
    ["写信给service@example.org。", ["service@example.org"]],
    ["a.b+c@mail.example.org, d@e", ["a.b+c@mail.example.org"]],
    ["https://example.org/@a/b@example.org", ["https://example.org/@a/b@example.org"]],
    ["https://a.b@", ["https://a.b"]],
    ["https://example.org!a", ["https://example.org"]],
  ])("in %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "",
    "见1.2万",
    "https://",
    "https://。",
    "www.",
    "xhttps://example.org",
    "wwww.example",
    "5G@",
    "@",
    "12345",
    "R&D",
  ])("none in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("tells web from mail", () => {
    expect(findAddresses("a@b.org https://b.org").map(({ kind }) => kind)).toEqual(["mail", "web"]);
  });

  test("never ends on a mark or inside what follows, whatever stands after the address", () => {
    for (const mark of '。，；：！？、）》」”’…—·　 后\n\t|<>"`\\^{}')
      expect(found(`https://example.org/a${mark}后`), mark).toEqual(["https://example.org/a"]);
  });
});

test("a run of address characters is measured without the sentence's marks", () => {
  expect(addressLength("https://example.org/a**")).toBe("https://example.org/a".length);
  expect(addressLength("https://example.org/a).")).toBe("https://example.org/a".length);
  expect(addressLength("httpsx")).toBe(0);
});

test("is measured in one go, however many brackets close", () => {
  expect(addressLength(`https://example.org/a${")".repeat(200_000)}`)).toBe(21);
});

test("Chinese characters and marks are no address characters", () => {
  expect(["a", "/", "~", "%"].every(isAddressCharacter)).toBe(true);
  expect(["福", "。", "，", "（", " ", "<", "é", ""].some(isAddressCharacter)).toBe(false);
});
