/** The families of formulas as the pages print them. */
import { getCollection, render } from "astro:content";
import type { Family } from "../lib/glossary/family.ts";
import { kept } from "./collection.ts";
import { allEntries, type EntryPage } from "./glossary.ts";

/** A family and its members, in the order of their ids. */
export interface FamilyPage {
  readonly family: Family;
  readonly members: readonly EntryPage[];
}

/** Every family, in its own order. */
export const allFamilies = kept(({ families }): readonly FamilyPage[] =>
  families.map((family) => ({
    family,
    members: allEntries().filter(
      ({ entry }) => entry.family === family.id && entry.foldedInto === undefined,
    ),
  })),
);

/** The text of a family; null where its frontmatter says all. */
export async function familyBody(family: Family) {
  if (family.text.trim() === "") return null;
  const compiled = (await getCollection("families")).find((one) => one.id === family.id);
  return compiled === undefined ? null : (await render(compiled)).Content;
}
