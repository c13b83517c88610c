import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/lib/numerals/figure.ts";
import { readFigures } from "../../../src/lib/numerals/read.ts";
import { PROVINCE_CASES, SOURCES } from "./fixtures/provinces.ts";

/** A quantity as a label writes it: `185e8 CNY`, `2/3 ratio`, `3.9:59.5:36.6 chain`. */
interface Label {
  readonly value: string;
  readonly unit: string;
}

function labelOf(text: string): Label {
  const [value = "", unit = ""] = text.split(" ");
  const number = (part: string): string => {
    const [over, under = "1"] = part.split("/");
    return plain(Number(over) / Number(under));
  };
  return { value: unit === "chain" ? value : value.split("..").map(number).join(".."), unit };
}

/** Twelve digits tell any two labels apart and leave the noise of a quotient out. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function readingOf({ kind, text, value, max, unit }: Figure): Label {
  if (kind === "chain") return { value: text.replace(/[：∶]/g, ":"), unit: "chain" };
  return { value: max === undefined ? plain(value) : `${plain(value)}..${plain(max)}`, unit };
}

/** How the labels of one clause and what is read of it differ. */
interface Comparison {
  readonly right: number;
  /** Read with another value or unit than labelled. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

function compareClause(text: string, labels: readonly string[]): Comparison {
  const read = readFigures(text, "zh")
    .filter(({ kind }) => kind === "quantity" || kind === "chain")
    .map(readingOf);
  const expected = labels.map(labelOf);
  const show = ({ value, unit }: Label): string => `${value} ${unit} in ${text}`;
  const missed = expected.filter(
    (label) =>
      take(read, (made) => made.value === label.value && made.unit === label.unit) === null,
  );
  const right = expected.length - missed.length;
  // What is left on both sides was seen, and misread.
  const wrong = missed.splice(0, Math.min(missed.length, read.length)).map(show);
  return { right, wrong, missed: missed.map(show), invented: read.slice(wrong.length).map(show) };
}

/** Takes the first that fits out of a list. */
function take(list: Label[], fits: (label: Label) => boolean): Label | null {
  const at = list.findIndex(fits);
  return at === -1 ? null : (list.splice(at, 1)[0] ?? null);
}

describe("clauses of other provinces", () => {
  const results = PROVINCE_CASES.map(([, text, labels]) => compareClause(text, labels));
  const right = results.reduce((sum, result) => sum + result.right, 0);
  const [wrong, missed, invented] = (["wrong", "missed", "invented"] as const).map((key) =>
    results.flatMap((result) => result[key]),
  );
  const count = (list: readonly string[] | undefined): number => list?.length ?? 0;
  const precision = right / (right + count(wrong) + count(invented));
  const recall = right / (right + count(wrong) + count(missed));

  it("are three hundred, of ten provinces and more", () => {
    expect(PROVINCE_CASES.length).toBeGreaterThanOrEqual(300);
    const provinces = Object.values(SOURCES).map((source) => source.split(":")[0]);
    expect(new Set(provinces).size).toBeGreaterThanOrEqual(10);
  });

  it("are read with no wrong value", () => {
    expect(wrong).toEqual([]);
  });

  it("are read with precision and recall of 0.98 at least", () => {
    console.info(
      `${PROVINCE_CASES.length} clauses, ${right + count(wrong) + count(missed)} quantities: ` +
        `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${count(wrong)} wrong; ` +
        `missed: ${missed?.join("; ") || "none"}; invented: ${invented?.join("; ") || "none"}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});
