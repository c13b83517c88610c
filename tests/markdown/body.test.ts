import { expect, test } from "vitest";
import { checkBody } from "../../src/markdown/body.ts";

const messages = (text: string): string[] =>
  checkBody(text, "content/glossary/x.mdx", (id) => id === "gulou-12348").map(
    (error) => error.message,
  );

test("accepts prose with links to entries", () => {
  expect(messages("\n\nSee [the code](term:gulou-12348) and 三个如何, **bold**.\n")).toEqual([]);
});

test.each([
  ["a link to no entry", "\n\nSee [x](term:gone).", /x\.mdx:3: The link term:gone names no entry/],
  ["an import", '\n\nimport x from "./x"\n\ntext', /x\.mdx:3: .*this is code/],
  ["an expression", "\n\na {1} b", /x\.mdx:3: .*this is code.*Escape the brace/],
  ["a component", "\n\na <Foo /> b", /x\.mdx:3: .*this is code/],
  ["a tag that is never closed", "\n\na <b c", /x\.mdx:\d+: The body is not valid MDX/],
])("refuses %s, with its line", (_name, text, expected) => {
  expect(messages(text).join("\n")).toMatch(expected);
});
