/** Every character of content/ shows what it is. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const characters: Rule = {
  id: "characters",
  title: "No character is invisible, broken, or a look-alike of another",
  why: "What cannot be seen cannot be checked, and search, matcher and proofs compare characters.",
  check(context) {
    reportFaults("characters", context);
  },
};
