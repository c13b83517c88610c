/**
 * An entry is of the schema and agrees with the others: its parts join to the printed code, items are
 * as many as the digit says, references resolve, texts keep their lengths, an official rendering has
 * its source. The checks live with the schema, since the site refuses the same faults.
 */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const entry: Rule = {
  id: "entry",
  title: "An entry is of the schema and agrees with the others",
  why: "Pages, search and downloads are made from it.",
  check(context) {
    reportFaults("entry", context);
  },
};
