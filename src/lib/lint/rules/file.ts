/** Every file of content/ is a text, in its place, and none is missing. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const file: Rule = {
  id: "file",
  title: "Every file of content/ is a text where the reader looks for it",
  why: "A file that nothing reads looks as if it were published, and is not.",
  check(context) {
    reportFaults("file", context);
  },
};
