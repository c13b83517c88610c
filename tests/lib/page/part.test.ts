import { describe, expect, test } from "vitest";
import { partOf } from "../../../src/lib/page/part.ts";

const IDS = ["p1", "p2", "p3", "p3b", "p4"];

function part(query: string): string | null {
  const found = partOf(IDS, new URLSearchParams(query));
  return found === null ? null : [...found.blocks].join(" ");
}

describe("the part of a report that an address names", () => {
  test.each([
    ["from=p2&to=p3", "p2 p3"],
    ["from=p3&to=p2", "p2 p3"],
    ["from=p3", "p3 p3b p4"],
    ["to=p2", "p1 p2"],
    ["from=p2-3&to=p3b-1", "p2 p3 p3b"],
    ["from=p2&to=p2", "p2"],
  ])("%s is %s", (query, blocks) => {
    expect(part(query)).toBe(blocks);
  });

  test.each(["", "q=p2", "from=p9", "from=p2&to=p99", "from="])("“%s” names none", (query) => {
    expect(part(query)).toBeNull();
  });
});
