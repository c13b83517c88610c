/** Whose a rendering is and of when, in three words, for wherever it is read. */
import type { Rendering } from "./schema.ts";

const OWNERS: Readonly<Record<Rendering["role"], string>> = {
  official: "official",
  "official-unfolded": "official, unfolded",
  "state-media": "state media",
  scholarly: "scholars",
  reference: "reference work",
  literal: "ours, literal",
  house: "ours",
};

/** `official, 2020`, `state media, 2014`, `ours`; a deprecated one is called so. */
export function standingOf({ role, asOf, until, status }: Rendering): string {
  const year = asOf?.slice(0, 4);
  const period =
    until === undefined
      ? year
      : year === undefined
        ? `until ${until.slice(0, 4)}`
        : `${year}–${until.slice(0, 4)}`;
  const whose = period === undefined ? OWNERS[role] : `${OWNERS[role]}, ${period}`;
  return status === "deprecated" ? `${whose}, deprecated` : whose;
}
