/** What is wrong with a recipe, in words for the editor who writes it. */
import { z } from "zod";
import { nearest } from "../nearest.ts";

/** Steps to a value inside a recipe: keys and indices. */
type Path = readonly (string | number)[];

/** One fault; `path` leads to the value, or to the key that is too much. */
export interface Fault {
  readonly path: Path;
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
 * @param schema the schema of the whole recipe; its descriptions are quoted
 * @param json the recipe as it was read
 */
export function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  json: unknown,
): Fault[] {
  const root = z.toJSONSchema(schema, { io: "input" }) as Shape;
  return issues.flatMap((issue): Fault[] => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    const shape = shapeAt(root, path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownKey(path, key, shape));
    }
    const value = valueAt(json, path);
    if (value === undefined && path.length > 0) return [missingKey(path, shape)];
    const subject = path.length === 0 ? "The recipe" : `The recipe's ${formatPath(path)}`;
    return [
      {
        path,
        what: `${subject} is ${show(value)}; it should be ${expected(shape)}.`,
        fix:
          shape.description === undefined ? "Correct it." : `It stands for: ${shape.description}.`,
      },
    ];
  });
}

function unknownKey(path: Path, key: string, shape: Shape): Fault {
  const known = Object.keys(shape.properties ?? {});
  const names = known.length > 0 ? known : (shape.propertyNames?.enum ?? []);
  const near = nearest(key, names);
  const place = path.length === 0 ? "A recipe" : `The recipe's ${formatPath(path)}`;
  return {
    path: [...path, key],
    what: `${place} has no key “${key}”.`,
    fix: near === undefined ? `The keys here are: ${names.join(", ")}.` : `Did you mean “${near}”?`,
  };
}

function missingKey(path: Path, shape: Shape): Fault {
  const parent = path.slice(0, -1);
  const place = parent.length === 0 ? "The recipe" : `The recipe's ${formatPath(parent)}`;
  return {
    path: parent,
    what: `${place} lacks the key “${String(path.at(-1))}”.`,
    fix: shape.description === undefined ? "Add it." : `Add it: ${shape.description}.`,
  };
}

/** What may stand at a place, as the object of “it should be”. */
function expected(shape: Shape): string {
  if (shape.anyOf !== undefined) return shape.anyOf.map(expected).join(", or ");
  if (shape.enum !== undefined) return `one of “${shape.enum.join("”, “")}”`;
  if (shape.pattern !== undefined) return "a SHA-256, 64 hexadecimal digits in lower case";
  if (shape.type === "integer") return "the number of a line, a whole number from 1 upwards";
  if (shape.type === "array") {
    const what = shape.items?.type === "integer" ? "a list of numbers of lines" : "a list";
    const least = (shape.minItems ?? 0) > 1 ? `, at least ${shape.minItems}` : "";
    return `${what} in [ ]${least}`;
  }
  if (shape.type === "object") return "a group of keys in { }";
  return "text in quotation marks, not empty";
}

function shapeAt(root: Shape, path: Path): Shape {
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

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}

/** `chrome[0].why`, as people write it. */
function formatPath(path: Path): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join("");
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
