/** What the exporters are tried on: the fixture, and the fixture with everything that can go wrong in a text. */
import { resolve } from "node:path";
import { openCollection } from "../../../src/collection/index.ts";
import type { ExportSource } from "../../../src/lib/export/exporter.ts";
import { exportSource } from "../../../src/lib/export/source.ts";

/** The fixture collection. */
export const plain: ExportSource = exportSource(
  openCollection(resolve(import.meta.dirname, "../../fixtures/collection")),
  { version: "0.2.0", origin: undefined, base: "/a/" },
);

/** Every sign that some format takes for its own, and two that XML cannot hold. */
export const NASTY = "a <b> & \"c\" 'd'\t]]>\n#e; | {f} \\g @h \u0001 \ud800 · 字";

const [first, second, ...rest] = plain.glossary.entries;
const [report] = plain.reports;
if (first === undefined || second === undefined || report === undefined) {
  throw new Error("The fixture collection is too small.");
}

/** The same, with nasty text, all statuses of renderings, relations, quoted forms, and what is not translated. */
export const nasty: ExportSource = {
  ...plain,
  edition: { ...plain.edition, origin: "https://tifa.example" },
  glossary: {
    ...plain.glossary,
    entries: [
      {
        ...first,
        head: { ...first.head, zh: "三问", hant: "三問" },
        match: ["“三问”", "三问", "三问工作法"],
        brief: NASTY,
        renderings: [
          { en: "Three Questions", role: "house", status: "preferred", match: ["Three Questions"] },
          {
            en: "the “3 Qs”",
            role: "official",
            source: "A plan",
            asOf: "2020-05",
            status: "admitted",
            match: ["3 Qs"],
          },
          { en: "Three Asks", role: "literal", status: "deprecated", match: ["Three Asks"] },
        ],
        broader: [second.id],
        related: [second.id],
        confusable: [{ entry: second.id, why: "They sound alike." }],
        sources: [
          { kind: "official", title: "A plan", url: "https://example.org/a?b=1&c=<d>" },
          { kind: "press", title: NASTY },
        ],
        openQuestions: [NASTY],
      },
      { ...second, narrower: [first.id] },
      ...rest,
    ],
  },
  reports: [
    {
      ...report,
      segments: report.segments.map((segment, at) => {
        if (at === 3) return { ...segment, en: NASTY };
        if (at === 4) return { ...segment, en: "", mergedInto: report.segments[3]?.id ?? "" };
        return at === 5 ? { ...segment, en: null } : segment;
      }),
    },
  ],
};
