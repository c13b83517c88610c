import { expect, test } from "vitest";
import { checkProse } from "../../src/markdown/prose.ts";

const isEntry = (id: string): boolean => id === "gulou-12348";
const messages = (text: string, isPage = false): string[] =>
  checkProse(text, "content/glossary/x.mdx", { isEntry, isPage }).map((error) => error.message);

test.each([
  ["links to entries", "\n\nSee [the code](term:gulou-12348) and 三个如何, **bold**.\n"],
  [
    "links to the web, to a mailbox, to pages and places",
    "[a](https://example.org/a) [b](mailto:a@example.org) [c](/method/) [d](#x)",
  ],
])("accepts prose with %s", (_name, text) => {
  expect(messages(text)).toEqual([]);
});

test("accepts the signs of the apparatus on a page, and nowhere else", () => {
  const text = '\n\nA <span class="gap">□</span> is lost.\n';
  expect(messages(text, true)).toEqual([]);
  expect(messages(text).join("\n")).toMatch(/x\.mdx:3: .*this is code/);
});

test.each([
  ["a link to no entry", "\n\nSee [x](term:gone).", /x\.mdx:3: The link term:gone names no entry/],
  ["an import", '\n\nimport x from "./x"\n\ntext', /x\.mdx:3: .*this is code/],
  ["an expression", "\n\na {1} b", /x\.mdx:3: .*this is code.*Escape the brace/],
  ["a component", "\n\na <Foo /> b", /x\.mdx:3: .*this is code/],
  ["a tag that is never closed", "\n\na <b c", /x\.mdx:\d+: The text is not valid MDX/],
  [
    "a link that runs code",
    "\n\n[x](javascript:alert)",
    /x\.mdx:3: The link leads to “javascript:alert”/,
  ],
  [
    "a link by reference that holds data",
    "\n\n[x][y]\n\n[y]: data:text/html,x",
    /x\.mdx:5: The link leads to/,
  ],
  [
    "a link to another host by two slashes",
    "\n\n[x](//evil.example/)",
    /x\.mdx:3: The link leads to/,
  ],
  ["an image", "\n\n![x](https://example.org/x.png)", /x\.mdx:3: Prose holds no images/],
])("refuses %s, with its line", (_name, text, expected) => {
  expect(messages(text).join("\n")).toMatch(expected);
  expect(messages(text, true).join("\n")).toMatch(expected);
});

test("refuses a sign that carries a style or a handler", () => {
  expect(messages('a <span style="x">b</span>', true)).toHaveLength(1);
  expect(messages("a <span onClick={x}>b</span>", true)).toHaveLength(1);
});
