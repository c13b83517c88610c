/**
 * The English stemmer of search: Porter2, the “English” stemmer of the Snowball project
 * (https://snowballstem.org/algorithms/english/stemmer.html), after American spellings were folded
 * into British ones, since the translations are British and half of the readers are not. Build and
 * browser share it, so that the index and the sentences agree on what a form of a word is.
 */

const VOWEL = "[aeiouy]";
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u;

/** Words that the rules would cut wrongly; the list is Snowball's but for the last two. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: "ski",
    skies: "sky",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
    early: "earli",
    only: "onli",
    singly: "singl",
    sky: "sky",
    news: "news",
    howe: "howe",
    atlas: "atlas",
    cosmos: "cosmos",
    bias: "bias",
    andes: "andes",
    dying: "die",
    lying: "lie",
    tying: "tie",
    // Practice is a noun and a verb of its own: an approach in practice, a practical one.
    practical: "practical",
    practically: "practical",
  }),
);
const AFTER_1A = new Set([
  "inning",
  "outing",
  "canning",
  "herring",
  "earring",
  "evening",
  "proceed",
  "exceed",
  "succeed",
]);

/**
 * Beginnings to which the first region (R1) is moved, so that what follows is not stripped down to
 * them: Snowball's own, and those that it leaves fused and that these reports tell apart, such as
 * government and governance, responsible and response, applicant and application.
 */
const BEGINNING =
  /^(?:gener|commun|arsen|past|univers|later|emerg|organ|govern|respons|resolut|applic|public|depart|apart)/u;

const STEP_2: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const STEP_4 = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "al",
  "er",
  "ic",
];

/**
 * What stands before -ise in words that have no spelling with -ize, since their -ise is no suffix but
 * a part of another one (-vise, -mise, -cise, -prise …): with z they would part from their nouns in
 * -ision and -ice. The list is that of the Oxford spelling (New Hart's Rules, “-ize, -ise”), with
 * compounds, and with nouns and adjectives that end alike.
 */
const KEEPS_S = new Set(
  (
    "adv dev rev superv telev improv appr compr repr surpr enterpr prom comprom prem surm dem " +
    "chast advert desp exerc exc inc circumc conc prec imprec franch enfranch disenfranch merchand " +
    "disgu bru cru pra appra bra lia mala treat expert parad turquo torto porpo otherw likew clockw " +
    "lengthw unw sunr moonr upr highr"
  ).split(" "),
);

/** American and British spellings of one word, folded to one form before stemming. */
function oneSpelling(word: string): string {
  return word
    .replace(/^program(s?)$/u, "programme$1")
    .replace(/^cent(?:re|er)(s|d|ed)?$/u, "centre$1")
    .replace(/^(practi|licen|defen|offen|preten)s(e|e[sd]|ing)$/u, "$1c$2")
    .replace(
      /^([a-z]{3,})([iy])s(e[sdr]?|ing|ation|ations|ational)$/u,
      (whole, before: string, vowel: string, ending: string) =>
        vowel === "i" && KEEPS_S.has(before) ? whole : `${before}${vowel}z${ending}`,
    )
    .replace(
      /^(neighb|lab|hon|col|fav|behavi|harb|endeav|vig|rig)or(?=$|s|ed|ing|hood|able)/u,
      "$1our",
    )
    .replace(/(?<=[aeiou][^aeiou]+e)ll(ed|ing|er|ers)$/u, "l$1")
    .replace(/^fulfill/u, "fulfil");
}

/** Where region R1 of a word begins: after the first non-vowel that follows a vowel. */
function regionAfter(word: string, from: number): number {
  const match = new RegExp(`${VOWEL}[^aeiouy]`, "u").exec(word.slice(from));
  return match === null ? word.length : from + match.index + match[0].length;
}

function isShort(word: string, r1: number): boolean {
  if (r1 < word.length) return false;
  return /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/u.test(word);
}

/**
 * The stem of one lower-case English word. Words of one or two letters and anything that is not
 * plain a–z come back unchanged.
 */
export function stem(input: string): string {
  if (input.length <= 2 || !/^[a-z]+$/u.test(input)) return input;
  const exception = EXCEPTIONS.get(input);
  if (exception !== undefined) return exception;
  let word = oneSpelling(input);
  // A y that is a consonant is written Y meanwhile.
  word = word.replace(/^y/u, "Y").replace(/([aeiouy])y/gu, "$1Y");

  const prefix = BEGINNING.exec(word);
  const r1 = prefix === null ? regionAfter(word, 0) : prefix[0].length;
  const r2 = regionAfter(word, r1);
  const inR1 = (suffix: string) => word.length - suffix.length >= r1;
  const inR2 = (suffix: string) => word.length - suffix.length >= r2;

  word = step1a(word);
  if (AFTER_1A.has(word)) return word;
  word = step1b(word, r1);
  if (/[^aeiouy][yY]$/u.test(word) && word.length > 2) word = `${word.slice(0, -1)}i`;

  const two = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (two !== undefined) {
    if (inR1(two[0])) word = word.slice(0, -two[0].length) + two[1];
  } else if (word.endsWith("logi") && inR1("ogi")) {
    word = word.slice(0, -1);
  } else if (/[cdeghkmnrt]li$/u.test(word) && inR1("li")) {
    word = word.slice(0, -2);
  }

  const three = STEP_3.find(([suffix]) => word.endsWith(suffix));
  if (three !== undefined) {
    if (inR1(three[0])) word = word.slice(0, -three[0].length) + three[1];
  } else if (word.endsWith("ative") && inR2("ative")) {
    word = word.slice(0, -5);
  }

  const four = STEP_4.find((suffix) => word.endsWith(suffix));
  if (four !== undefined) {
    if (inR2(four)) word = word.slice(0, -four.length);
  } else if (/[st]ion$/u.test(word) && inR2("ion")) {
    word = word.slice(0, -3);
  }

  if (word.endsWith("e")) {
    const rest = word.slice(0, -1);
    if (rest.length >= r2 || (rest.length >= r1 && !isShort(rest, rest.length))) word = rest;
  } else if (word.endsWith("ll") && inR2("l")) {
    word = word.slice(0, -1);
  }
  return word.toLowerCase();
}

function step1a(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/(?:ied|ies)$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/u.test(word)) return word;
  if (/[aeiouy].+s$/u.test(word)) return word.slice(0, -1);
  return word;
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/u.exec(word);
  if (eed !== null) return eed.index >= r1 ? word.slice(0, eed.index + 2) : word;
  const suffix = /(?:ed|edly|ing|ingly)$/u.exec(word);
  if (suffix === null) return word;
  const rest = word.slice(0, suffix.index);
  if (!/[aeiouy]/u.test(rest)) return word;
  if (/(?:at|bl|iz)$/u.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest))
    return /^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(rest) ? rest : rest.slice(0, -1);
  return isShort(rest, r1) ? `${rest}e` : rest;
}
