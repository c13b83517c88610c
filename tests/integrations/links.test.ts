import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkLinks } from "../../src/integrations/links.ts";

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "tifa-links-"));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

test("counts the links that lead to a page, a fragment or a file", async () => {
  const root = await site({
    "index.html":
      '<link href="/a/style.css" rel="stylesheet"><a href="/a/x/#p1-2">x</a><a href="#top" id="top">t</a><a href="https://example.org/">o</a>',
    "x/index.html": '<p id="p1-2">x</p><a href="../">home</a>',
    "style.css": "",
  });
  expect(await checkLinks(root, "/a/")).toBe(4);
});

test.each([
  ["a page that does not exist", '<a href="/b/">b</a>', "leads to no file"],
  ["a fragment that its page lacks", '<a href="/x/#p9">b</a>', "names the fragment #p9"],
  ["a missing trailing slash", '<a href="/x">b</a>', "lacks its trailing slash"],
  ["a missing script", '<script src="/gone.js"></script>', "leads to no file"],
  ["an id that stands twice", '<h2 id="a"></h2><p id="a"></p>', "has the id “a” twice"],
  ["an inline style", '<td style="x">b</td>', "has an attribute “style” on <td>"],
  ["a handler", '<p onclick="x">b</p>', "has an attribute “onclick” on <p>"],
  ["a form that goes nowhere", '<form action="/find/"></form>', "leads to no file"],
])("refuses %s and names the file", async (_name, html, expected) => {
  const root = await site({ "y/index.html": html, "x/index.html": "x" });
  await expect(checkLinks(root, "/")).rejects.toThrow(
    new RegExp(`^dist/y/index\\.html: .*${expected}`),
  );
});

test("refuses a link that leaves the base path", async () => {
  const root = await site({ "index.html": '<a href="/x/">x</a>', "x/index.html": "" });
  await expect(checkLinks(root, "/a/")).rejects.toThrow(/leaves the base path \/a\//);
});

test("treats absolute links to the site's own origin as internal", async () => {
  const root = await site({ "index.html": '<a href="https://tifa.example/gone/">x</a>' });
  await expect(checkLinks(root, "/", "https://tifa.example")).rejects.toThrow(/leads to no file/);
});
