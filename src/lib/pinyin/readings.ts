/**
 * The readings of Chinese texts as the search index ships them: one table of the reading that each
 * character has most often, and for each text the few characters that are read otherwise in it
 * (长 is zhǎng in 增长 and cháng in 长乐). Of 37,000 characters of the first five reports 300 are.
 */

/** A reading: letters and tone, 5 for the neutral one, ü as v: `zhang3`. */
export type Pronunciation = string;

/** Character → the reading that it has most often. */
export type Readings = ReadonlyMap<string, Pronunciation>;

/** As published in `/search-index/readings.json`. */
export interface ReadingsFile {
  /** Each reading followed by its characters, in the order of the readings: `an4案岸ban1班般`. */
  readonly table: string;
}

/** A text and the reading of each of its characters (code points); undefined for what is not Han. */
export interface ReadText {
  readonly text: string;
  readonly readings: readonly (Pronunciation | undefined)[];
}

/** The table for a collection: each character's most frequent reading, of equals the first by name. */
export function toReadings(texts: Iterable<ReadText>): ReadingsFile {
  const counts = new Map<string, Map<Pronunciation, number>>();
  for (const { text, readings } of texts) {
    for (const [index, character] of [...text].entries()) {
      const reading = readings[index];
      if (reading === undefined) continue;
      const known = counts.get(character) ?? new Map<Pronunciation, number>();
      counts.set(character, known.set(reading, (known.get(reading) ?? 0) + 1));
    }
  }
  const groups = new Map<Pronunciation, string[]>();
  for (const [character, known] of counts) {
    const [most] = [...known].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (most !== undefined) groups.set(most[0], [...(groups.get(most[0]) ?? []), character]);
  }
  return {
    table: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reading, characters]) => reading + characters.sort().join(""))
      .join(""),
  };
}

/** Reads the published table. */
export function readReadings({ table }: ReadingsFile): Readings {
  const readings = new Map<string, Pronunciation>();
  for (const [, reading = "", characters = ""] of table.matchAll(/([a-z]+\d)([^a-z]+)/gu))
    for (const character of characters) readings.set(character, reading);
  return readings;
}

/**
 * What a text reads otherwise than the table: the place of each such character among the code points
 * of the text, and its reading. `3zhang3 17du1`; empty for most texts.
 */
export function exceptionsOf({ text, readings }: ReadText, table: Readings): string {
  return [...text]
    .flatMap((character, index) => {
      const reading = readings[index];
      return reading === undefined || reading === table.get(character) ? [] : [index + reading];
    })
    .join(" ");
}

/** The readings of a text, by code point, from the table and the text's exceptions. */
export function readingsOf(text: string, exceptions: string, table: Readings): ReadText {
  const readings: (Pronunciation | undefined)[] = [...text].map((character) =>
    table.get(character),
  );
  for (const [, place = "", reading = ""] of exceptions.matchAll(/(\d+)([a-z]+\d)/gu))
    readings[Number(place)] = reading;
  return { text, readings };
}
