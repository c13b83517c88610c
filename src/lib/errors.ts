/**
 * The one error type of the project. Every refusal says what happened, where, and what to do,
 * in full sentences, so that a translator who has never seen the code can mend the input.
 */

/** A place in a file: path relative to the project's root, 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What an error is made of. */
export interface ErrorParts {
  /** What happened, a full sentence. */
  readonly what: string;
  /** Where it happened; omitted only where there is no file (a command-line argument). */
  readonly where?: Place;
  /** What the reader of the message should do, a full sentence. */
  readonly fix: string;
  readonly cause?: unknown;
  /** The single findings, where the error lists several. */
  readonly findings?: readonly TifaError[];
}

/** `content/reports/x/report.mdx:12:3`, as far as it is known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

/** Bad input, or content that contradicts itself. Never thrown for a fault in our own code. */
export class TifaError extends Error {
  override readonly name = "TifaError";
  readonly what: string;
  readonly where: Place | undefined;
  readonly fix: string;
  /** The single findings of an error that lists several; of any other, the error itself. */
  readonly findings: readonly TifaError[];

  constructor(parts: ErrorParts) {
    const where = parts.where ? `${formatPlace(parts.where)}: ` : "";
    super(`${where}${parts.what} ${parts.fix}`, { cause: parts.cause });
    this.what = parts.what;
    this.where = parts.where;
    this.fix = parts.fix;
    this.findings = parts.findings ?? [this];
    // The fault is in the input: where our code noticed it says nothing to whoever must mend it.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Throws one error that lists several findings, each on its own line, so that one run shows them all. */
export function throwAll(errors: readonly TifaError[]): void {
  const [first] = errors;
  if (first === undefined) return;
  if (errors.length === 1) throw first;
  throw new TifaError({
    what: `${errors.length} problems were found:\n${errors.map((error) => `  ${error.message}`).join("\n")}\n`,
    fix: "Mend each of them, then run the command again.",
    findings: errors.flatMap((error) => error.findings),
  });
}

/**
 * What a step makes, or what is wrong with its input: for callers that go on after an error. Other
 * errors are faults in our own code and pass through.
 */
export function attempt<Value>(
  step: () => Value,
): { readonly value: Value } | { readonly errors: readonly TifaError[] } {
  try {
    return { value: step() };
  } catch (error) {
    if (error instanceof TifaError) return { errors: error.findings };
    throw error;
  }
}
