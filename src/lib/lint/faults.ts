/** Faults met while reading, told by the rule to which their kind belongs. */
import type { FaultKind } from "../collection.ts";
import type { Severity } from "./finding.ts";
import type { Context } from "./rule.ts";

/** Reports every fault of a kind. */
export function reportFaults(
  kind: FaultKind,
  context: Context,
  severityOf: (file: string) => Severity = () => "error",
): void {
  for (const { kind: other, error } of context.faults) {
    if (other !== kind) continue;
    const { where = { file: "content" }, what, fix } = error;
    context.report({ where, what, fix, severity: severityOf(where.file) });
  }
}

/** What is merely unfinished is an error only in a report that calls itself complete. */
export function severityOfUnfinished(file: string, { reports }: Context): Severity {
  const meta = reports.find((report) => report.file === file)?.meta;
  return meta?.translation.complete === true ? "error" : "warning";
}
