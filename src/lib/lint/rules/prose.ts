/** The bodies of entries and the pages are prose: no code, no images, links that lead somewhere safe. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const prose: Rule = {
  id: "prose",
  title: "Bodies of entries and pages are prose, and their links are safe",
  why: "They are compiled with the site: what is not prose would run in the build or in a reader's browser.",
  check(context) {
    reportFaults("prose", context);
  },
};
