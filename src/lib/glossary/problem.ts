/**
 * Reading entries with errors that a translator can act on: what is wrong, in which file, at which
 * key, what to do. `parseEntry` checks one entry, `checkGlossary` the entries against each other.
 */
import { z } from "zod";
import { type Place, TifaError, throwAll } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { formatPath, type KeyPath, valueAt } from "../schema-fault.ts";
import { type Entry, entryFields, entrySchema } from "./schema.ts";
import { coverage, type Setting } from "./scope.ts";

/** Tells the line on which a key stands, counted from 1, where that is known. */
export type Locate = (path: KeyPath) => number | undefined;

/** Where an entry is kept, relative to the project's root. */
function entryFile(id: string): string {
  return `content/glossary/${id}.mdx`;
}

/** The name that an entry's file must bear, taken from a path. */
function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.mdx?$/, "");
}

/** The part of a JSON Schema that is read here. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly description?: string;
}

function asNode(value: unknown): SchemaNode {
  return typeof value === "object" && value !== null ? value : {};
}

let rootNode: SchemaNode | undefined;

/** The description of the schema at a path, for the keys that may stand there and what they mean. */
function nodeAt(path: KeyPath): SchemaNode {
  rootNode ??= asNode(z.toJSONSchema(entryFields, { io: "input" }));
  let node = rootNode;
  for (const step of path) {
    const inner = node.anyOf?.find((one) => one.properties !== undefined) ?? node;
    node = (typeof step === "number" ? inner.items : inner.properties?.[step]) ?? {};
  }
  return node.anyOf?.find((one) => one.properties !== undefined) ?? node;
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A finding before it is put in a file. */
interface Contradiction {
  readonly path: KeyPath;
  /** Goes on after “The entry x ”; a sentence without its full stop. */
  readonly what: string;
  readonly fix: string;
}

function fromIssue(issue: z.core.$ZodIssue, data: unknown): Contradiction[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const value = valueAt(data, path);
  const described = nodeAt(path).description;
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(nodeAt(path).properties ?? {});
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return {
        path: [...path, key],
        what: `has a key that an entry does not know: “${key}”`,
        fix: key.includes(" ")
          ? "It looks like text: inside { } a comma ends a value, so put the text in quotation marks."
          : near === undefined
            ? `Known here: ${known.join(", ")}.`
            : `Did you mean “${near}”?`,
      };
    });
  }
  if (issue.code === "custom") {
    const fix = valueAt(issue.params, ["fix"]);
    return [
      {
        path,
        what: issue.message.replace(/\.$/, ""),
        fix: typeof fix === "string" ? fix : "Correct it.",
      },
    ];
  }
  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) {
    return [
      {
        path,
        what: "lacks a key that every entry needs",
        fix: `Add \`${formatPath(path)}\`${described === undefined ? "" : `: ${described}`}.`,
      },
    ];
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const near = typeof value === "string" ? nearest(value, allowed) : undefined;
    return [
      {
        path,
        what: `has a value that is not allowed: “${show(value)}”`,
        fix: `Write one of: ${allowed.join(", ")}.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
      },
    ];
  }
  if (issue.code === "invalid_type") {
    if (issue.expected === "string" && (typeof value === "number" || value instanceof Date)) {
      return [
        {
          path,
          what: `has a ${value instanceof Date ? "date" : "number"} where text is expected: ${value instanceof Date ? value.toISOString().slice(0, 10) : String(value)}`,
          fix: "Put it in quotation marks.",
        },
      ];
    }
    const names: Readonly<Record<string, string>> = {
      array: "a list",
      object: "a group of keys",
      string: "text",
      number: "a number",
      boolean: "true or false",
    };
    return [
      {
        path,
        what: `has ${show(value)} where ${names[issue.expected] ?? issue.expected} is expected`,
        fix: described === undefined ? "Correct it." : `Write ${described}.`,
      },
    ];
  }
  if (issue.message.startsWith("must")) {
    return [
      {
        path,
        what: `has “${show(value)}”, which ${issue.message}`,
        fix: described === undefined ? "Correct it." : `The key holds ${described}.`,
      },
    ];
  }
  return [{ path, what: `has “${show(value)}”: ${issue.message}`, fix: "Correct it." }];
}

function toError(finding: Contradiction, id: string, file: string, locate: Locate | undefined) {
  const line = locate?.(finding.path);
  const where: Place = line === undefined ? { file } : { file, line };
  const key = finding.path.length === 0 ? "" : ` (${formatPath(finding.path)})`;
  return new TifaError({
    what: `The entry ${id} ${finding.what}${key}.`,
    where,
    fix: finding.fix,
  });
}

/** A misspelt key is missing under its right name too, which need not be said. */
function withoutConsequences(found: readonly Contradiction[]): Contradiction[] {
  const meant = found.map(({ fix }) => /^Did you mean “(.+)”\?$/u.exec(fix)?.[1]);
  return found.filter(
    ({ path, what }) => !(what.startsWith("lacks a key") && meant.includes(String(path.at(-1)))),
  );
}

/** Everything that is wrong with an entry taken by itself; an empty list: nothing. */
export function entryErrors(data: unknown, file: string, locate?: Locate): TifaError[] {
  const name = nameOf(file);
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return [
      new TifaError({
        what: "The file has no frontmatter.",
        where: { file },
        fix: "Begin it with a line ---, the keys of the entry, and a second line ---.",
      }),
    ];
  }
  const written = valueAt(data, ["id"]);
  const id = typeof written === "string" ? written : name;
  const result = entrySchema.safeParse(data);
  const findings = result.success
    ? []
    : withoutConsequences(result.error.issues.flatMap((issue) => fromIssue(issue, data)));
  if (typeof written === "string" && written !== name) {
    findings.unshift({
      path: ["id"],
      what: `does not bear the name of its file, ${name}`,
      fix: `Call the file ${written}.mdx, or correct the id if the entry has not been published yet: ids never change.`,
    });
  }
  return findings.map((finding) => toError(finding, id, file, locate));
}

/**
 * Checks the frontmatter of one entry and returns it with everything written out that may be left
 * out (`match`, empty lists).
 * @throws TifaError naming file and key; several findings come as one error that lists them.
 */
export function parseEntry(data: unknown, file: string, locate?: Locate): Entry {
  throwAll(entryErrors(data, file, locate));
  return entrySchema.parse(data);
}

/** Whether two entries would own the same string in one and the same report, neither closer. */
function overlap(one: Entry, other: Entry, reports: readonly Setting[]): boolean {
  return reports.some((report) => {
    const closeness = coverage(one, report);
    return closeness > 0 && closeness === coverage(other, report);
  });
}

/** The reports that entries speak of, where the collection itself is not known. */
function settingsOf(entries: readonly Entry[]): Setting[] {
  const places = new Set(entries.flatMap(({ scope }) => scope.place?.zh ?? []));
  const ids = new Set(entries.flatMap(({ scope }) => scope.reports ?? []));
  const anywhere: Setting = { id: "", place: undefined, date: undefined };
  return [
    anywhere,
    ...[...places].map((place): Setting => ({ ...anywhere, place })),
    ...[...ids].map((report): Setting => ({ ...anywhere, id: report })),
  ];
}

/** A chain of `broader` that comes back to where it began, or `null`. */
function findCycle(start: string, broader: ReadonlyMap<string, readonly string[]>) {
  const walk = (id: string, way: readonly string[]): readonly string[] | null => {
    for (const next of broader.get(id) ?? []) {
      if (next === start) return [...way, next];
      if (way.includes(next)) continue;
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

/** What `checkGlossary` may know beside the entries. */
export interface GlossaryContext {
  /** All reports; left out, references to reports are not checked. */
  readonly reports?: readonly Setting[];
  /** Tells the line of a key of an entry. */
  readonly locate?: (entry: string, path: KeyPath) => number | undefined;
}

/**
 * Checks the entries against each other: ids used twice, references to entries or reports that do
 * not exist, circles of `broader`, the same Chinese form claimed twice in one report, and
 * disambiguation entries (`scope.reports: []`) to which nothing leads.
 */
export function checkGlossary(
  entries: readonly Entry[],
  context: GlossaryContext = {},
): TifaError[] {
  const errors: TifaError[] = [];
  const report = (entry: Entry, finding: Contradiction) => {
    const locate = (path: KeyPath) => context.locate?.(entry.id, path);
    errors.push(toError(finding, entry.id, entryFile(entry.id), locate));
  };
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    if (byId.has(entry.id)) {
      report(entry, {
        path: ["id"],
        what: "exists twice",
        fix: "Give one of the two another id, or join them.",
      });
    }
    byId.set(entry.id, entry);
  }
  for (const entry of entries) {
    const references: { path: KeyPath; to: string }[] = entry.confusable.map(
      ({ entry: to }, at) => ({
        path: ["confusable", at, "entry"],
        to,
      }),
    );
    references.push(
      ...entry.parts.flatMap(({ entry: to }, at) =>
        to === undefined ? [] : [{ path: ["parts", at, "entry"], to }],
      ),
    );
    if (entry.foldedInto !== undefined) {
      references.push({ path: ["foldedInto", "entry"], to: entry.foldedInto.entry });
    }
    for (const key of ["broader", "narrower", "related", "supersedes"] as const) {
      references.push(...entry[key].map((to, at) => ({ path: [key, at], to })));
    }
    for (const { path, to } of references) {
      if (to === entry.id) {
        report(entry, { path, what: "refers to itself", fix: "Delete the reference." });
      } else if (!byId.has(to)) {
        const near = nearest(to, [...byId.keys()]);
        report(entry, {
          path,
          what: `refers to an entry that does not exist: “${to}”`,
          fix:
            near === undefined
              ? `Write the entry ${entryFile(to)}, or delete the reference.`
              : `Did you mean “${near}”?`,
        });
      }
    }
    if (context.reports !== undefined) {
      const known = context.reports.map((one) => one.id);
      const named: { path: KeyPath; to: string }[] = [
        ...(entry.scope.reports ?? []).map((to, at) => ({ path: ["scope", "reports", at], to })),
        ...(entry.officialGloss?.sources ?? []).map((source, at) => ({
          path: ["officialGloss", "sources", at, "report"],
          to: source.report,
        })),
        ...entry.usage.flatMap(({ sentences }, at) =>
          sentences.map(({ report: to }, index) => ({
            path: ["usage", at, "sentences", index, "report"],
            to,
          })),
        ),
      ];
      for (const { path, to } of named) {
        if (known.includes(to)) continue;
        report(entry, {
          path,
          what: `names a report that does not exist: “${to}”`,
          fix: `Write one of: ${known.join(", ")}.`,
        });
      }
    }
    const folded = entry.foldedInto;
    const whole = folded === undefined ? undefined : byId.get(folded.entry);
    if (folded !== undefined && whole !== undefined && whole.parts.length < folded.part) {
      report(entry, {
        path: ["foldedInto", "part"],
        what: `is folded into part ${folded.part} of ${whole.id}, which has ${whole.parts.length}`,
        fix: "Name the part of which it is another name, counted from 1.",
      });
    }
    if (entry.scope.reports?.length === 0) {
      const pointed = entries.some((other) =>
        other.confusable.some((confusable) => confusable.entry === entry.id),
      );
      if (!pointed) {
        report(entry, {
          path: ["scope", "reports"],
          what: "matches in no report and no other entry names it under `confusable`",
          fix: "Name it in the entry that it is kept apart from, or let it match somewhere.",
        });
      }
    }
  }
  const broader = new Map(
    completeRelations(entries).map((entry) => [entry.id, entry.broader] as const),
  );
  const inCycle = new Set<string>();
  for (const entry of entries) {
    if (inCycle.has(entry.id)) continue;
    const cycle = findCycle(entry.id, broader);
    if (cycle === null) continue;
    for (const id of cycle) inCycle.add(id);
    report(entry, {
      path: ["broader"],
      what: `falls under itself: ${cycle.join(" → ")}`,
      fix: "Of two entries only one can be the broader; correct `broader` and `narrower`.",
    });
  }
  const settings = context.reports ?? settingsOf(entries);
  const claims = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const form of entry.match) claims.set(form, [...(claims.get(form) ?? []), entry]);
  }
  for (const [form, owners] of claims) {
    for (const [at, owner] of owners.entries()) {
      for (const other of owners.slice(at + 1)) {
        if (other.id === owner.id || !overlap(owner, other, settings)) continue;
        report(other, {
          path: ["match"],
          what: `claims the form “${form}”, which ${owner.id} claims in the same report`,
          fix: "Name in `scope.reports` of each where it holds, or give one of them longer forms.",
        });
      }
    }
  }
  return errors;
}

/**
 * The entries with `broader` and `narrower` made each other's inverse and `related` mutual, so that
 * an author states a relation once, on either side. References to entries that do not exist stay.
 */
export function completeRelations(entries: readonly Entry[]): Entry[] {
  const named = (key: "broader" | "narrower" | "related", id: string) =>
    entries.filter((entry) => entry[key].includes(id)).map((entry) => entry.id);
  const join = (own: readonly string[], others: readonly string[]) => [
    ...new Set([...own, ...others]),
  ];
  return entries.map((entry) => ({
    ...entry,
    broader: join(entry.broader, named("narrower", entry.id)),
    narrower: join(entry.narrower, named("broader", entry.id)),
    related: join(entry.related, named("related", entry.id)),
  }));
}
