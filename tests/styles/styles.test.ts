/** What holds for every style sheet: one scale, one set of widths, colours in one place. */
import { readdir, readFile } from "node:fs/promises";
import { type CssColor, transform } from "lightningcss";
import { expect, test } from "vitest";

const STYLES = new URL("../../src/styles/", import.meta.url);
const ISLANDS = new URL("../../src/islands/", import.meta.url);

/** The files of a folder with their text, those of the style sheets without comments. */
async function filesOf(folder: URL): Promise<[name: string, text: string][]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const text = await readFile(new URL(name, folder), "utf8");
      return [name, text.replaceAll(/\/\*.*?\*\//gs, "")];
    }),
  );
}

const sheets = await filesOf(STYLES);
const islands = await filesOf(ISLANDS);
const textOf = (name: string): string => sheets.find(([one]) => one === name)?.[1] ?? "";

/** Sizes of type as tokens.css has them, smallest first. */
const SIZES = [
  "--tiny",
  "--small",
  "--size-han",
  "--size",
  "--large",
  "--title",
  "--display",
  "--reduced",
  "--raised",
];

/** The widths of widths.css as they are written there. */
const WIDTHS = [...textOf("widths.css").matchAll(/@custom-media (--[\w-]+) \((.+)\);/g)].map(
  ([, name = "", condition = ""]) => ({ name, condition }),
);

/** Every match in the sheets, with its file. */
function found(pattern: RegExp, skip: readonly string[] = []): string[] {
  return sheets
    .filter(([name]) => !skip.includes(name))
    .flatMap(([name, text]) => [...text.matchAll(pattern)].map(([match]) => `${name}: ${match}`));
}

/** The colours that a sheet names itself; those of the text around and of nothing do not count. */
function coloursOf(name: string, text: string): CssColor[] {
  const colours: CssColor[] = [];
  transform({
    filename: name,
    code: Buffer.from(text),
    drafts: { customMedia: true },
    visitor: {
      Color(colour) {
        const isNone = typeof colour === "object" && "alpha" in colour && colour.alpha === 0;
        const isCurrent = typeof colour === "object" && colour.type === "currentcolor";
        if (!isNone && !isCurrent) colours.push(colour);
      },
    },
  });
  return colours;
}

test("a colour is named in tokens.css and print.css only", () => {
  const named = sheets.filter(([name, text]) => coloursOf(name, text).length > 0);
  expect(named.map(([name]) => name)).toEqual(["print.css", "tokens.css"]);
});

test("type is set in a size of the scale, or in one that follows the side of its tile", () => {
  const declared = SIZES.filter((size) => textOf("tokens.css").includes(`${size}: `));
  expect(declared).toEqual(SIZES);
  const size = `var\\((?:${SIZES.join("|")})\\)|inherit|calc\\(var\\(--side\\) \\* [\\d.]+\\)`;
  expect(found(/(?<![\w-])font-size:/g).length).toBeGreaterThan(40);
  expect(found(new RegExp(`(?<![\\w-])font-size: (?!(?:${size});)[^;]+;`, "g"))).toEqual([]);
  expect(found(/(?<![\w-])font: (?!inherit;)[^;]+;/g)).toEqual([]);
});

test("room is given in steps of the spacing, in lines, or in parts of the type around it", () => {
  const room = /(?<![\w-])(?:margin|padding|gap|row-gap|column-gap)[\w-]*: [^;]*[\d.](?:rem|px)/g;
  expect(found(room)).toEqual([]);
});

test("the layout changes at three widths, which widths.css names", () => {
  expect(WIDTHS.map(({ name }) => name)).toEqual(["--room", "--wide", "--full"]);
  expect(found(/@custom-media/g, ["widths.css"])).toEqual([]);
  expect(found(/@(?:media|import|container)[^{;]*\d[^{;]*/g)).toEqual([]);
});

test("scripts ask for the same widths as the style sheets", () => {
  const conditions = WIDTHS.flatMap(({ condition }) => [condition, condition.replace(">=", "<")]);
  const asked = islands.flatMap(([, text]) =>
    [...text.matchAll(/matchMedia\("\((.*width.*)\)"\)/g)].map(([, condition]) => condition),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const condition of asked) expect(conditions).toContain(condition);
});

test("the layers decide, never !important", () => {
  expect(found(/!\s*important/g)).toEqual([]);
});

test("every style sheet is loaded, at once or later, in a layer or for its names alone", () => {
  const ROOTS = ["index.css", "later.css"];
  const loaded = ROOTS.flatMap((root) => [
    ...textOf(root).matchAll(/@import "\.\/(.+?)"( layer\(\w+\))?/g),
  ]);
  const plain = loaded.filter(([, , layer]) => layer === undefined).map(([, name]) => name);
  expect(plain).toEqual(["widths.css", "widths.css"]);
  expect(loaded.flatMap(([, name, layer]) => (layer === undefined ? [] : [name])).sort()).toEqual(
    sheets.map(([name]) => name).filter((name) => ![...ROOTS, "widths.css"].includes(name)),
  );
});
