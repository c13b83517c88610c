import { expect, test } from "vitest";
import { element, xmlDocument } from "../../../src/lib/export/xml.ts";
import { readXml } from "./read-xml.ts";
import { NASTY } from "./source.ts";

const HELD = NASTY.replace("\u0001", "\ufffd").toWellFormed();

test("text and attributes come back as they were, save what XML cannot hold", () => {
  const read = readXml(
    xmlDocument(element("a", { b: NASTY }, [element("c", {}, NASTY), element("d", {}, "😀")])),
  );
  expect(read.attributes.b).toBe(HELD);
  expect(read.children.map(({ text }) => text)).toEqual([HELD, "😀"]);
});

test("a name that would break the document is a fault of ours and thrown", () => {
  expect(() => element("a b", {}, "")).toThrow(/no name/);
  expect(() => element("a", { "x>": "" }, "")).toThrow(/no name/);
});
