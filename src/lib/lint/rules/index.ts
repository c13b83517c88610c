/** The rules, in the order of their subjects: form, sense, style, glossary. */
import type { Rule } from "../rule.ts";
import { apparatus } from "./apparatus.ts";
import { breath } from "./breath.ts";
import { characters } from "./characters.ts";
import { commitment } from "./commitment.ts";
import { ends } from "./ends.ts";
import { entry } from "./entry.ts";
import { figures } from "./figures.ts";
import { file } from "./file.ts";
import { format } from "./format.ts";
import { forms } from "./forms.ts";
import { formulas } from "./formulas.ts";
import { frontmatter } from "./frontmatter.ts";
import { gloss } from "./gloss.ts";
import { ids } from "./ids.ts";
import { introduction } from "./introduction.ts";
import { length } from "./length.ts";
import { movement } from "./movement.ts";
import { neighbours } from "./neighbours.ts";
import { numbering } from "./numbering.ts";
import { occurrence } from "./occurrence.ts";
import { owned } from "./owned.ts";
import { placeholder } from "./placeholder.ts";
import { prose } from "./prose.ts";
import { quotes } from "./quotes.ts";
import { relation } from "./relation.ts";
import { repeats } from "./repeats.ts";
import { script } from "./script.ts";
import { source } from "./source.ts";
import { spelling } from "./spelling.ts";
import { terms } from "./terms.ts";
import { translation } from "./translation.ts";
import { typing } from "./typing.ts";
import { usage } from "./usage.ts";

/** Every rule. */
export const RULES: readonly Rule[] = [
  // form: the file can be read, line for line
  file,
  characters,
  format,
  ids,
  source,
  frontmatter,
  translation,
  introduction,
  placeholder,
  // sense: the English says what the Chinese says
  figures,
  movement,
  numbering,
  formulas,
  neighbours,
  terms,
  repeats,
  commitment,
  apparatus,
  length,
  // style
  breath,
  ends,
  quotes,
  script,
  typing,
  spelling,
  // glossary
  entry,
  relation,
  occurrence,
  forms,
  owned,
  gloss,
  usage,
  prose,
];
