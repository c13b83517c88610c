/**
 * What a Zod schema finds, in words for whoever writes the file. Every file of content/ that has keys
 * is told so; an entry's own checks add theirs (glossary/problem.ts).
 */
import { z } from "zod";
import { type Place, TifaError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** Steps to a value: keys and indices. */
export type KeyPath = readonly (string | number)[];

/** One fault; `path` leads to the value, or to the key that is too much. */
interface SchemaFault {
  readonly path: KeyPath;
  readonly what: string;
  readonly fix: string;
}

/** The part of a JSON Schema that is read here. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: Shape | false;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/**
 * Puts what the schema finds into words.
 *
 * @param schema the schema of the whole file; its descriptions are quoted
 * @param json the data as they were read
 * @param noun what the file is called: recipe, frontmatter, page
 */
function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  json: unknown,
  noun: string,
): SchemaFault[] {
  const root = z.toJSONSchema(schema, { io: "input" }) as Shape;
  return issues.flatMap((issue): SchemaFault[] => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    const shape = shapeAt(root, path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownKey(path, key, shape, noun));
    }
    const value = valueAt(json, path);
    if (value === undefined && path.length > 0) return [missingKey(path, shape, noun)];
    const subject = path.length === 0 ? `The ${noun}` : `The ${noun}'s ${formatPath(path)}`;
    return [
      {
        path,
        what:
          // A schema that has words of its own for a rule knows better.
          !/^(?:Invalid|Too |Unrecognized)/.test(issue.message)
            ? `${subject} is ${show(value)}, ${issue.message}.`
            : `${subject} is ${show(value)}; it should be ${expected(shape)}.`,
        fix:
          shape.description === undefined ? "Correct it." : `It stands for: ${shape.description}.`,
      },
    ];
  });
}

function unknownKey(path: KeyPath, key: string, shape: Shape, noun: string): SchemaFault {
  const known = Object.keys(shape.properties ?? {});
  const names = known.length > 0 ? known : (shape.propertyNames?.enum ?? []);
  const near = nearest(key, names);
  const place = path.length === 0 ? `A ${noun}` : `The ${noun}'s ${formatPath(path)}`;
  return {
    path: [...path, key],
    what: `${place} has no key “${key}”.`,
    fix: near === undefined ? `The keys here are: ${names.join(", ")}.` : `Did you mean “${near}”?`,
  };
}

function missingKey(path: KeyPath, shape: Shape, noun: string): SchemaFault {
  const parent = path.slice(0, -1);
  const place = parent.length === 0 ? `The ${noun}` : `The ${noun}'s ${formatPath(parent)}`;
  return {
    path: parent,
    what: `${place} lacks the key “${String(path.at(-1))}”.`,
    fix: shape.description === undefined ? "Add it." : `Add it: ${shape.description}.`,
  };
}

/**
 * The faults of a file as errors with their places.
 *
 * @param locate tells the line of a key, counted from 1, where it is known
 */
export function schemaErrors(
  parsed: { readonly error?: z.ZodError | undefined },
  schema: z.ZodType,
  data: unknown,
  noun: string,
  place: (path: KeyPath) => Place,
): TifaError[] {
  return faultsOf(parsed.error?.issues ?? [], schema, data, noun).map(
    ({ path, what, fix }) => new TifaError({ what, where: place(path), fix }),
  );
}

/** What may stand at a place, as the object of “it should be”. */
function expected(shape: Shape): string {
  if (shape.anyOf !== undefined) return shape.anyOf.map(expected).join(", or ");
  if (shape.enum !== undefined) return `one of “${shape.enum.join("”, “")}”`;
  if (shape.pattern?.includes("{64}") === true)
    return "a SHA-256, 64 hexadecimal digits in lower case";
  if (shape.type === "integer") return "the number of a line, a whole number from 1 upwards";
  if (shape.type === "array") {
    const what = shape.items?.type === "integer" ? "a list of numbers of lines" : "a list";
    const least = (shape.minItems ?? 0) > 1 ? `, at least ${shape.minItems}` : "";
    return `${what} in [ ]${least}`;
  }
  if (shape.type === "object") return "a group of keys in { }";
  return "text in quotation marks, not empty";
}

function shapeAt(root: Shape, path: KeyPath): Shape {
  let shape = root;
  for (const part of path) {
    if (typeof part === "number") {
      const list = shape.anyOf?.find((one) => one.items !== undefined) ?? shape;
      shape = list.items ?? {};
    } else {
      shape = shape.properties?.[part] ?? (shape.additionalProperties || {});
    }
  }
  return shape;
}

export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}

/** `chrome[0].why`, as people write it. */
export function formatPath(path: KeyPath): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join("");
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
