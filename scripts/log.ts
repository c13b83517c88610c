/**
 * Where Astro's and Vite's log goes in a build: of their own progress nothing, since it is told by
 * phase; what the project's integrations say, warnings and errors in full. Astro loads it by its
 * path, outside and inside the pages' bundle, so it imports nothing.
 */

/** One message, as Astro hands it over. */
export interface LogEvent {
  readonly label: string | null;
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  readonly message: string;
}

/**
 * What is printed of a message.
 *
 * @returns null where nothing is
 */
export function toLine({ label, level, message }: LogEvent): string | null {
  if (level === "warn" || level === "error") {
    if (level === "error" && isThrownToo(label, message)) return null;
    const words = message.trim();
    return `${level === "warn" ? "Warning" : "Error"}${label === null ? "" : ` (${label})`}: ${words}`;
  }
  return label?.startsWith("tifa:") ? `  ${message}` : null;
}

/**
 * Whether the build ends with this very error, which then is told by itself: Astro logs the error of
 * a hook, and of a page without a label, before it throws it.
 */
function isThrownToo(label: string | null, message: string): boolean {
  return (
    label === null ||
    message.startsWith("An unhandled error occurred while running the") ||
    /^Caught error rendering \S+: TifaError: /.test(message)
  );
}

/** Astro's entry to it. */
export default function destination(): { write(event: LogEvent): void } {
  return {
    write(event) {
      const line = toLine(event);
      const stream = event.level === "error" || event.level === "warn" ? "stderr" : "stdout";
      if (line !== null) process[stream].write(`${line}\n`);
    },
  };
}
