import { expect, test } from "vitest";
import { EXPORTERS, exportFiles } from "../../../src/lib/export/list.ts";
import { downloadViews } from "../../../src/lib/page/downloads.ts";
import { plain } from "../export/source.ts";

const files = exportFiles(plain);
const views = downloadViews(files, plain);

test("every exporter is listed once, with an address, its files and a piece of one", () => {
  expect(views.map(({ exporter }) => exporter)).toEqual(EXPORTERS);
  expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  expect(views.flatMap((view) => view.files.map(({ path }) => path))).toEqual(
    files.map(({ path }) => path),
  );
  for (const { id, sample } of views) expect(sample, id).toMatch(/\S/);
});

test("a piece of a report is a whole sentence of the JSON", () => {
  const sample = views.find(({ id }) => id === "report-json")?.sample ?? "";
  expect(plain.reports[0]?.segments).toContainEqual(JSON.parse(sample));
});

test("sizes are of bytes, not of characters", () => {
  const content = "字".repeat(1000);
  const [first] = files;
  if (first === undefined) throw new Error("no file");
  const sizes = (text: string) => downloadViews([{ ...first, content: text }], plain)[0]?.files;
  expect(sizes(content)).toEqual([{ path: first.path, size: "3 kB" }]);
  expect(sizes("x".repeat(999))?.[0]?.size).toBe("999 B");
  expect(sizes("x".repeat(999_499))?.[0]?.size).toBe("999 kB");
  expect(sizes("x".repeat(999_500))?.[0]?.size).toBe("1.0 MB");
});
