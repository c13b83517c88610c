/**
 * Ways to break the fixture collection, each with the one error it must give. Grouped by the kind of
 * file that is spoilt; `line` counts from 1 in the spoilt file, and is left out where there is none.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A copy of the fixture, to be spoilt. */
export interface Copy {
  readonly root: string;
  edit(file: string, from: string | RegExp, to: string): void;
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
}

/** One broken variant. */
export interface Variant {
  readonly name: string;
  readonly spoil: (copy: Copy) => void;
  /** The file that the error names, below content/. */
  readonly file: string;
  readonly line?: number;
  readonly what: RegExp;
}

/** The files of the fixture, below content/. */
const REPORT = "reports/dao-2020/report.mdx";
const LOCK = "reports/dao-2020/ids.json";
const RECIPE = "reports/dao-2020/recipe.json";
const RAW = "reports/dao-2020/raw.txt";
const CODE = "glossary/dao-sanwen.mdx";
const NAMED = "glossary/dao-yijie-yipin.mdx";
const PLAIN = "glossary/manyilv.mdx";
const PAGE = "pages/about.mdx";
const FAMILY = "families/n-x.mdx";
const LIST = "no-formulas.json";

/** Wraps a copy of the fixture in a temporary folder. */
export function copyOf(root: string): Copy {
  const path = (file: string): string => join(root, "content", file);
  return {
    root,
    edit(file, from, to) {
      const before = readFileSync(path(file), "utf8");
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${file} has no ${String(from)}.`);
      writeFileSync(path(file), after);
    },
    write(file, text) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    remove: (file) => rmSync(path(file), { recursive: true }),
  };
}

const variants: Variant[] = [];
let group = "";
const add = (
  name: string,
  spoil: Variant["spoil"],
  file: string,
  line: number | undefined,
  what: RegExp,
): void => {
  variants.push({
    name: `${group}: ${name}`,
    spoil,
    file,
    ...(line === undefined ? {} : { line }),
    what,
  });
};
/** A replacement in the file that the error names. */
const edit = (
  name: string,
  file: string,
  from: string | RegExp,
  to: string,
  line: number | undefined,
  what: RegExp,
): void => add(name, (copy) => copy.edit(file, from, to), file, line, what);

group = "a report's frontmatter";
edit("is missing", REPORT, /^---[\s\S]*?---\n\n/, "", 1, /does not begin with frontmatter/);
edit(
  "is not closed",
  REPORT,
  /dateline: \[p3\]\n---\n/,
  "dateline: [p3]\n",
  1,
  /does not begin with frontmatter|not valid YAML/,
);
edit("is not YAML", REPORT, "level: district", "level: [district", 13, /not valid YAML/);
edit(
  "has a key twice",
  REPORT,
  "level: district",
  "level: district\nlevel: city",
  13,
  /not valid YAML: Map keys must be unique/,
);
edit("lacks the level", REPORT, "level: district\n", "", 1, /frontmatter[^.]*level/);
edit("has no such level", REPORT, "level: district", "level: hamlet", 12, /frontmatter[^.]*level/);
edit(
  "has a number for the level",
  REPORT,
  "level: district",
  "level: 3",
  12,
  /frontmatter[^.]*level/,
);
edit(
  "has an unknown key",
  REPORT,
  "level: district",
  "level: district\nfoo: bar",
  13,
  /A frontmatter has no key “foo”/,
);
edit(
  "has a day that does not exist",
  REPORT,
  '"2020-06-01"',
  '"2020-13-45"',
  13,
  /not a day of the calendar/,
);
edit("calls itself otherwise", REPORT, "id: dao-2020", "id: dao-2021", 2, /calls itself dao-2021/);
edit(
  "lacks the English title",
  REPORT,
  / {2}en: Daocheng District’s Report[^\n]*\n/,
  "",
  4,
  /lacks the key “en”/,
);
edit("links to a script", REPORT, "url: null", "url: javascript:alert(1)", 21, /frontmatter's url/);
edit("links to a file", REPORT, "url: null", "url: file:///etc/passwd", 21, /frontmatter's url/);
edit(
  "names a block that does not exist",
  REPORT,
  "dateline: [p3]",
  "dateline: [p99]",
  29,
  /names the block p99/,
);
edit("has a kind that does not exist", REPORT, "dateline: [p3]", "poem: [p3]", undefined, /kinds/);
edit(
  "excuses what is not found",
  REPORT,
  "kinds:",
  "lint:\n  - { rule: figures, line: p4-1, reason: None. }\nkinds:",
  28,
  /finds nothing in p4-1/,
);
edit(
  "excuses by a rule that does not exist",
  REPORT,
  "kinds:",
  "lint:\n  - { rule: taste, line: p4-1, reason: None. }\nkinds:",
  28,
  /no rule “taste”/,
);
edit(
  "says that nothing is translated",
  REPORT,
  "method: machine",
  "method: none",
  24,
  /translation is not begun/,
);
edit(
  "has half of a character as an escape",
  REPORT,
  "restored: A text made up for tests.",
  'restored: "A \\ud800 text."',
  22,
  /half of a character/,
);
edit(
  "turns its direction",
  REPORT,
  "restored: A text",
  "restored: A \u202etext",
  22,
  /turns the direction/,
);

group = "a report's text";
edit(
  "has unequal lines",
  REPORT,
  /> Next we will[^\n]*\n/,
  "",
  43,
  /2 Chinese lines and 1 English line/,
);
edit("lacks a blockquote", REPORT, "\n> (1 June 2020)", "", 38, /has no translation under it/);
edit(
  "swallows the next block",
  REPORT,
  "> (1 June 2020)\n\n",
  "> (1 June 2020)\n",
  undefined,
  /swallowed/,
);
edit("has a list by accident", REPORT, "1\\.“三问”", "- “三问”", undefined, /list by accident/);
edit("has a list in its English", REPORT, "> 1\\. The", "> - The", 55, /list by accident/);
edit("jumps a heading", REPORT, "## 一、", "#### 一、", 46, /depth 4; it should have 2/);
edit("has a second title", REPORT, "## 一、", "# 一、", 46, /2 lines that start with “# ”/);
edit(
  "refers to a note that is nowhere",
  REPORT,
  "near home.[^places]",
  "near home.[^places][^gone]",
  44,
  /\[\^gone\] stands in the text/,
);
edit(
  "has a note that nothing refers to",
  REPORT,
  "[^places]: ",
  "[^other]: Unused.\n[^places]: ",
  57,
  /\[\^other\] is defined/,
);
edit("has an unknown component", REPORT, "> (1 June", "> <Foo>1</Foo> (1 June", 39, /<Foo>/);
edit("has a tag", REPORT, "> (1 June", "> <b>x</b> (1 June", 39, /<b>/);
edit("has a script", REPORT, "> (1 June", "> <script>x</script> (1 June", 39, /<script>/);
edit("has a comment", REPORT, "> (1 June", "> <!-- x --> (1 June", 39, /not valid MDX/);
edit(
  "has an expression",
  REPORT,
  "> (1 June",
  "> {1+1} (1 June",
  39,
  /A brace opens an expression/,
);
edit("has an open brace", REPORT, "> (1 June", "> { (1 June", 40, /not valid MDX/);
edit("has an import", REPORT, "## 一、", "import x from 'y'\n\n## 一、", 46, /became code/);
edit("has an export", REPORT, "## 一、", "export const x = 1\n\n## 一、", 46, /became code/);
edit(
  "has an image",
  REPORT,
  "> (1 June",
  "> ![x](https://example.org/x.png) (1 June",
  39,
  /cannot hold Markdown of the type “image”/,
);
edit(
  "links to a script",
  REPORT,
  "in 2015 to",
  "in [2015](javascript:x) to",
  43,
  /no address that a text may link to/,
);
edit(
  "links to data",
  REPORT,
  "in 2015 to",
  "in [2015](data:text/html,x) to",
  43,
  /no address that a text may link to/,
);
edit(
  "links to a script in a note",
  REPORT,
  "Places at school.",
  "Places at [school](javascript:x).",
  57,
  /no address that a text may link to/,
);
edit(
  "links to no entry",
  REPORT,
  "to the “Three Questions”, built",
  "to [the “Three Questions”](term:gone), built",
  43,
  /term:gone names no entry/,
);
edit("has a hard break", REPORT, "built 12 schools", "built \\\n12 schools", undefined, /./);
edit("has a byte order mark inside", REPORT, "> (1 June", "> \ufeff(1 June", 39, /byte order mark/);
edit(
  "has a zero-width space in its English",
  REPORT,
  "12 schools",
  "12\u200b schools",
  43,
  /cannot be seen/,
);
edit(
  "has a soft hyphen in its English",
  REPORT,
  "working hard",
  "work\u00ading hard",
  44,
  /cannot be seen/,
);
edit("has a control character", REPORT, "working hard", "working \u0007hard", undefined, /control/);
edit(
  "has a variation selector",
  REPORT,
  "working hard",
  "working\ufe0f hard",
  44,
  /variant of a glyph/,
);
edit(
  "has another character in its Chinese",
  REPORT,
  "努力，力争",
  "努办，力争",
  42,
  /not what the lock|differs from the source/,
);
edit(
  "has another figure in its English",
  REPORT,
  "12 schools",
  "21 schools",
  43,
  /“12所” is 12; the English has “21”/,
);
edit("moves a decimal point", REPORT, "grow by 8.5%", "grow by 85%", 52, /8\.5%/);
edit(
  "lacks a word of its formula",
  REPORT,
  "run the “A Character for Each Street” campaign",
  "run the “A Street” campaign",
  51,
  /not rendered by any admitted form/,
);
edit(
  "drops a quotation mark",
  REPORT,
  "the “Three Questions”, built",
  "the “Three Questions, built",
  43,
  /“/,
);
edit("loses a promise", REPORT, "and strive to add", "and add", 44, /力争/);
edit("has no English though complete", REPORT, "> (1 June 2020)", ">", 38, /has no English/);
edit(
  "has Chinese in its English",
  REPORT,
  "> I. In education",
  "> I. In 教育",
  47,
  /Chinese characters/,
);
edit("is American", REPORT, "working hard", "organizing hard", 44, /American/);
edit("still has a placeholder", REPORT, "> I. In education", "> I. TODO", 47, /placeholder/);

edit(
  "has a line of five million characters",
  REPORT,
  "working hard",
  "x".repeat(5_000_000),
  44,
  /more than 20,000 characters/,
);
edit(
  "defines a note twice",
  REPORT,
  "[^places]: Places at school.",
  "[^places]: Places at school.\n\n[^places]: Other places.",
  59,
  /defined twice/,
);

group = "the apparatus";
edit(
  "has no correction",
  REPORT,
  "建成学校12所",
  '建成学校<Sic cert="high">12</Sic>所',
  undefined,
  /no correction/,
);
edit(
  "has no certainty",
  REPORT,
  "建成学校12所",
  "建成学校<Supplied>12</Supplied>所",
  undefined,
  /no certainty/,
);
edit(
  "has a misspelt certainty",
  REPORT,
  "建成学校12所",
  '建成学校<Supplied cert="hihg">12</Supplied>所',
  undefined,
  /no certainty/,
);
edit(
  "has an unknown attribute",
  REPORT,
  "建成学校12所",
  '建成学校<Supplied cert="high" who="me">12</Supplied>所',
  undefined,
  /no attribute “who”/,
);
edit(
  "is empty",
  REPORT,
  "建成学校12所",
  '建成学校<Supplied cert="high"></Supplied>12所',
  undefined,
  /is empty/,
);
edit(
  "is not closed",
  REPORT,
  "建成学校12所",
  '建成学校<Supplied cert="high">12所',
  undefined,
  /not valid MDX/,
);
edit(
  "holds text in a gap",
  REPORT,
  "建成学校12所",
  '建成学校<Gap cert="high">12</Gap>所',
  undefined,
  /holds no text/,
);

group = "the lock of ids";
add("is missing", (copy) => copy.remove(LOCK), LOCK, undefined, /file is missing/);
edit("is not JSON", LOCK, "{", "{,", undefined, /not valid JSON/);
edit("lacks a segment", LOCK, /\n\s*"p4-1": "[^"]*",/, "", undefined, /p4/);
edit(
  "has a segment too many",
  LOCK,
  '"p4-2":',
  '"p4-3": "没有这行 00000000",\n    "p4-2":',
  undefined,
  /p4-[23]/,
);
add(
  "has another fingerprint",
  (copy) => copy.edit(LOCK, /"p6-1": "[^"]*"/, '"p6-1": "没有这行字啊 00000000"'),
  REPORT,
  49,
  /is not what the lock of ids has/,
);

group = "the raw page";
add("is missing", (copy) => copy.remove(RAW), RAW, undefined, /file is missing/);
add(
  "has one character changed",
  (copy) => copy.edit(RAW, "学校12所", "学校13所"),
  RECIPE,
  2,
  /not the page that the recipe was written for/,
);
add(
  "is a folder",
  (copy) => {
    copy.remove(RAW);
    copy.write(`${RAW}/x`, "");
  },
  RAW,
  undefined,
  /this is a folder/,
);

group = "a recipe";
add("is missing", (copy) => copy.remove(RECIPE), RECIPE, undefined, /file is missing/);
edit("is not JSON", RECIPE, "{", "{,", 1, /not valid JSON/);
edit("has an unknown key", RECIPE, '"runIn"', '"runOut"', undefined, /runOut|runIn/);
edit(
  "names another hash",
  RECIPE,
  /"sha256": "[0-9a-f]{4}/,
  '"sha256": "0000',
  2,
  /not the page that the recipe was written for/,
);
edit(
  "leaves out a line that says something else",
  RECIPE,
  "网站首页",
  "网站尾页",
  undefined,
  /is not “网站尾页”/,
);
edit(
  "replaces what is not there",
  RECIPE,
  '"runIn": []',
  '"runIn": [],\n  "replace": [{ "line": 5, "find": "没有这样的字", "with": "x", "why": "x" }]',
  undefined,
  /matches nowhere/,
);

group = "an entry";
edit("has no frontmatter", NAMED, /^---[\s\S]*?\n---\n/, "", 1, /does not begin with frontmatter/);
add("is empty", (copy) => copy.write(PLAIN, ""), PLAIN, undefined, /file is empty/);
edit("is not YAML", PLAIN, "kind: indicator", "kind: [indicator", undefined, /not valid YAML/);
edit(
  "has a key twice",
  PLAIN,
  "confidence: high",
  "confidence: high\nconfidence: low",
  undefined,
  /not valid YAML: Map keys must be unique/,
);
edit("has an unknown key", PLAIN, "brief:", "breif:", undefined, /breif|brief/);
edit(
  "has a key of every object",
  PLAIN,
  "status: in-use",
  "__proto__: x\nstatus: in-use",
  undefined,
  /__proto__/,
);
edit(
  "bears another id",
  PLAIN,
  "id: manyilv",
  "id: manyidu",
  2,
  /does not bear the name of its file/,
);
edit("has no such kind", PLAIN, "kind: indicator", "kind: number", 3, /not allowed: “number”/);
edit("lacks its kind", PLAIN, "kind: indicator\n", "", undefined, /lacks a key/);
edit(
  "has pinyin of another length",
  PLAIN,
  "pinyin: mǎnyìlǜ",
  "pinyin: mǎnyì",
  4,
  /2 syllables for 3 characters/,
);
edit(
  "has pinyin without tones",
  PLAIN,
  "pinyin: mǎnyìlǜ",
  "pinyin: manyilǜ",
  4,
  /without its tone|syllables/,
);
edit(
  "has no preferred rendering",
  PLAIN,
  "status: preferred",
  "status: admitted",
  undefined,
  /no preferred rendering/,
);
edit(
  "has two preferred renderings",
  PLAIN,
  "brief:",
  "  - { en: satisfaction rate, role: house, status: preferred }\nbrief:",
  undefined,
  /two preferred renderings/,
);
edit(
  "calls a rendering official without a source",
  PLAIN,
  "role: house",
  "role: official",
  undefined,
  /official without a source/,
);
edit(
  "has a brief of ninety words",
  PLAIN,
  "brief: The",
  `brief: ${"one two ".repeat(45)}The`,
  undefined,
  /brief of \d+ words/,
);
edit(
  "matches a single character",
  PLAIN,
  "brief:",
  "match: [满]\nbrief:",
  undefined,
  /single character/,
);
edit(
  "matches nothing",
  PLAIN,
  "brief:",
  "match: [满意率, 不满率]\nbrief:",
  undefined,
  /“不满率” stands in no report/,
);
edit(
  "excludes a context without its form",
  PLAIN,
  "brief:",
  "notMatch: [岛城]\nbrief:",
  undefined,
  /contains none of its forms/,
);
edit("occurs nowhere", PLAIN, /满意率/g, "幸福率", undefined, /./);
edit(
  "refers to no entry",
  PLAIN,
  "status: in-use",
  "related: [gone]\nstatus: in-use",
  undefined,
  /refers to an entry that does not exist/,
);
edit(
  "refers to itself",
  PLAIN,
  "status: in-use",
  "related: [manyilv]\nstatus: in-use",
  undefined,
  /refers to itself/,
);
edit(
  "names a report that does not exist",
  PLAIN,
  "place: null }",
  "place: null, reports: [dao-2020, jia-2020] }",
  undefined,
  /names a report that does not exist/,
);
edit(
  "belongs to no family",
  CODE,
  "family: n-x",
  "family: n-y",
  undefined,
  /family that does not exist/,
);
edit(
  "falls under itself",
  CODE,
  "related: [dao-yijie-yipin]",
  "broader: [manyilv]\nnarrower: [manyilv]",
  undefined,
  /falls under itself/,
);
edit("has tokens that do not join", CODE, "token: 三问", "token: 四问", undefined, /do not join/);
edit(
  "lists too few items",
  CODE,
  / {6}- \{ zh: 问效[^\n]*\n/,
  "",
  undefined,
  /lists 2 items under “三问”/,
);
edit(
  "quotes a gloss that is not there",
  CODE,
  "zh: 1.“三问”：问需、问计、问效。",
  "zh: 1.“三问”：问需、问计、问果。",
  undefined,
  /is not what its sentences say/,
);
edit(
  "translates a gloss otherwise",
  CODE,
  'ask what came of it."',
  'ask for results."',
  undefined,
  /English of the gloss is not that of its lines/,
);
edit(
  "cites a sentence that does not exist",
  CODE,
  "from: p7-1",
  "from: p7-9",
  undefined,
  /p7-9, which does not exist/,
);
edit(
  "says that a report explains it, without a gloss",
  CODE,
  /officialGloss:[\s\S]*?brief:/,
  "brief:",
  undefined,
  /gives no official gloss/,
);
edit(
  "says that its issuer explains it, without a source",
  CODE,
  /explainedBy: this-report\nofficialGloss:[\s\S]*?brief:/,
  "explainedBy: issuer-elsewhere\nbrief:",
  undefined,
  /none of its sources is official/,
);
edit(
  "cites a collocation that is not there",
  CODE,
  "{ zh: 践行“三问”",
  "{ zh: 落实“三问”",
  undefined,
  /does not stand in dao-2020 p1-1/,
);
edit(
  "claims another's form",
  PLAIN,
  "brief:",
  "match: [满意率, 一街一品]\nscope2: x\nbrief:",
  undefined,
  /scope2/,
);
edit(
  "has an unnamed source of an event",
  NAMED,
  'date: "2019-05", source: A Notice',
  'date: "2019-05", source: Another',
  undefined,
  /not among its sources: “Another”/,
);
edit(
  "dates an event by no date",
  NAMED,
  'date: "2019-05"',
  'date: "May 2019"',
  undefined,
  /must be a date/,
);
edit(
  "has a year without quotation marks",
  NAMED,
  'date: "2019-05"',
  "date: 2019",
  undefined,
  /number where text is expected/,
);
edit(
  "links to a copy",
  NAMED,
  "url: https://www.gov.cn/notice",
  "url: https://gov.cn.example.org/notice",
  undefined,
  /not on the list of original publishers/,
);
edit(
  "links to a script as its source",
  NAMED,
  "url: https://www.gov.cn/notice",
  "url: javascript:alert(1)",
  undefined,
  /complete address/,
);
edit(
  "has a source that nobody saw",
  NAMED,
  '    seenOn: "2026-11-01"\n',
  "",
  undefined,
  /without the day on which it was seen/,
);
edit(
  "is contested by nobody",
  NAMED,
  "confidence: high",
  "contested: true\nconfidence: high",
  undefined,
  /is contested/,
);
edit(
  "has a body of nine words",
  NAMED,
  /\n---\n\n[\s\S]*$/,
  "\n---\n\nNine words are not enough for a body here.\n",
  undefined,
  /The body has 9 words/,
);
edit(
  "has a body of three hundred words",
  NAMED,
  "That makes",
  `${"one two ".repeat(100)}That makes`,
  undefined,
  /The body has \d+ words/,
);
edit(
  "has an invisible character in its brief",
  NAMED,
  "brief: A campaign",
  "brief: A\u200b campaign",
  undefined,
  /cannot be seen/,
);
edit(
  "has NUL in its body",
  NAMED,
  "The campaign gives",
  "The \u0000campaign gives",
  undefined,
  /control characters/,
);
edit(
  "has a radical for a character",
  NAMED,
  "hant: 一街一品",
  "hant: 一街一⼝",
  undefined,
  /looks like a Chinese character/,
);
edit(
  "is folded into a part that does not exist",
  PLAIN,
  "confidence: high",
  "foldedInto: { entry: dao-sanwen, part: 4 }\nconfidence: high",
  undefined,
  /folded into part 4/,
);

group = "the body of an entry";
const body = (name: string, text: string, what: RegExp): void =>
  edit(name, NAMED, "The campaign gives", `${text} The campaign gives`, 24, what);
body("has a script", "<script>x</script>", /this is code/);
body("has a tag", "<b>x</b>", /this is code/);
body("has an expression", "{process.env.HOME}", /this is code/);
body("has a component", "<Foo />", /this is code/);
body("is not MDX", "<b", /not valid MDX/);
body("has an image", "![x](https://example.org/x.png)", /holds no images/);
body("links to a script", "[x](javascript:y)", /no address that a text may link to/);
body("links to data", "[x](data:text/html,y)", /no address that a text may link to/);
body(
  "links to another host by two slashes",
  "[x](//example.org/)",
  /no address that a text may link to/,
);
body("links to no entry", "[x](term:gone)", /names no entry/);
edit(
  "links by reference to a script",
  NAMED,
  "The campaign gives",
  "[x][y]\n\n[y]: vbscript:z\n\n The campaign gives",
  26,
  /no address that a text may link to/,
);
edit(
  "has an import",
  NAMED,
  "The campaign gives",
  'import x from "y"\n\nThe campaign gives',
  undefined,
  /code|straight/,
);

group = "an introduction";
const INTRODUCTION = "reports/dao-2020/introduction.mdx";
edit("is too short", INTRODUCTION, /\n---\n\n[\s\S]*$/, "\n---\n\nToo short.\n", 4, /has 2 words/);
edit("has an unknown key", INTRODUCTION, "sources: []", "source: []", undefined, /source/);
edit(
  "links to a script",
  INTRODUCTION,
  "A made-up",
  "A [made-up](javascript:x)",
  5,
  /no address that a text may link to/,
);
edit("has code", INTRODUCTION, "A made-up", "A {made} up", 5, /this is code/);

group = "a page";
edit("lacks its title", PAGE, "title: About\n", "", undefined, /lacks the key “title”/);
edit(
  "has an unknown key",
  PAGE,
  "title: About",
  "title: About\nfoo: bar",
  undefined,
  /A page has no key “foo”/,
);
edit("has no frontmatter", PAGE, /^---[\s\S]*?---\n/, "", 1, /does not begin with frontmatter/);
edit("has a script", PAGE, "A page,", "A <script>x</script> page,", 8, /this is code/);
edit("has an expression", PAGE, "A page,", "A {process.env.HOME} page,", 8, /this is code/);
edit("has a component", PAGE, "A page,", "A <Foo /> page,", 8, /this is code/);
edit("has a style", PAGE, 'class="gap"', 'style="color:red"', 8, /this is code/);
edit(
  "has a remote image",
  PAGE,
  "A page,",
  "![x](https://example.org/x.png)",
  8,
  /holds no images/,
);
edit(
  "links to a script",
  PAGE,
  "https://www.gov.cn/",
  "javascript:x",
  8,
  /no address that a text may link to/,
);
edit(
  "links to an entry that does not exist",
  PAGE,
  "https://www.gov.cn/",
  "term:gone",
  8,
  /names no entry/,
);
edit("turns its direction", PAGE, "A page,", "A \u2067page,", 8, /turns the direction/);
add(
  "is not UTF-8",
  (copy) => copy.write(PAGE, new Uint8Array([0x2d, 0xff, 0xfe, 0x41])),
  PAGE,
  1,
  /not valid UTF-8/,
);

group = "a family";
edit("has four sentences of grammar", FAMILY, ", Five.]", "]", undefined, /grammar/);
edit("bears another id", FAMILY, "id: n-x", "id: n-y", 2, /does not bear the name of its file/);
edit("lacks what is odd", FAMILY, "odd: One.\n", "", undefined, /odd/);

group = "the list of what is no formula";
edit("is not JSON", LIST, "{", "{,", undefined, /not JSON/);
edit("gives no reason", LIST, '"One single network."', '""', undefined, /without a reason/);
add("is missing", (copy) => copy.remove(LIST), LIST, undefined, /ENOENT|missing/);

group = "an encoding";
const encodings: readonly (readonly [
  name: string,
  file: string,
  bytes: (text: string) => Uint8Array,
  what: RegExp,
])[] = [
  [
    "a report with a byte order mark",
    REPORT,
    (text) => Buffer.from(`\ufeff${text}`),
    /byte order mark/,
  ],
  [
    "an entry with a byte order mark",
    PLAIN,
    (text) => Buffer.from(`\ufeff${text}`),
    /byte order mark/,
  ],
  [
    "a page with a byte order mark",
    PAGE,
    (text) => Buffer.from(`\ufeff${text}`),
    /byte order mark/,
  ],
  ["a report in UTF-16", REPORT, (text) => Buffer.from(`\ufeff${text}`, "utf16le"), /UTF-16/],
  ["an entry in UTF-16", PLAIN, (text) => Buffer.from(`\ufeff${text}`, "utf16le"), /UTF-16/],
  [
    "an entry that is not UTF-8",
    PLAIN,
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    /not valid UTF-8/,
  ],
  [
    "a report with half of a character in bytes",
    REPORT,
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
    /not valid UTF-8/,
  ],
  [
    "a lock that is not UTF-8",
    LOCK,
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    /not valid UTF-8/,
  ],
  [
    "a recipe that is not UTF-8",
    RECIPE,
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    /not valid UTF-8/,
  ],
];
for (const [name, file, bytes, what] of encodings) {
  add(
    name,
    (copy) => {
      const path = join(copy.root, "content", file);
      writeFileSync(path, bytes(readFileSync(path, "utf8")));
    },
    file,
    undefined,
    what,
  );
}

group = "a file";
add(
  "of an entry with another ending",
  (copy) => copy.write("glossary/other.md", "x"),
  "glossary/other.md",
  undefined,
  /Nothing reads this/,
);
add(
  "of an entry with an ending in capitals",
  (copy) => copy.write("glossary/other.MDX", "x"),
  "glossary/other.MDX",
  undefined,
  /Nothing reads this/,
);
add(
  "of an entry in a folder of its own",
  (copy) => copy.write("glossary/more/other.mdx", "x"),
  "glossary/more",
  undefined,
  /Nothing reads this/,
);
add(
  "of a page with another ending",
  (copy) => copy.write("pages/other.html", "x"),
  "pages/other.html",
  undefined,
  /Nothing reads this/,
);
add(
  "beside the reports' folders",
  (copy) => copy.write("reports/other.mdx", "x"),
  "reports/other.mdx",
  undefined,
  /Nothing reads this/,
);
add(
  "that nobody knows in a report's folder",
  (copy) => copy.write("reports/dao-2020/notes.txt", "x"),
  "reports/dao-2020/notes.txt",
  undefined,
  /Nothing reads this/,
);
add(
  "that nobody knows in content",
  (copy) => copy.write("readme.txt", "x"),
  "readme.txt",
  undefined,
  /Nothing reads this/,
);
add(
  "that is a link",
  (copy) => symlinkSync("/etc/hostname", join(copy.root, "content", "glossary/zz.mdx")),
  "glossary/zz.mdx",
  undefined,
  /a link to another file/,
);
add(
  "that is a link to nothing",
  (copy) => symlinkSync("/nowhere", join(copy.root, "content", "glossary/zz.mdx")),
  "glossary/zz.mdx",
  undefined,
  /a link to another file/,
);
add(
  "that is a folder in place of an entry",
  (copy) => copy.write("glossary/zz.mdx/x", "x"),
  "glossary/zz.mdx",
  undefined,
  /this is a folder/,
);
add(
  "that is a pipe",
  (copy) => {
    copy.remove(REPORT);
    execFileSync("mkfifo", [join(copy.root, "content", REPORT)]);
  },
  REPORT,
  undefined,
  /no regular file/,
);
add(
  "of a report that is missing",
  (copy) => copy.remove(REPORT),
  REPORT,
  undefined,
  /file is missing/,
);

group = "a folder";
add(
  "of a report that is empty",
  (copy) => mkdirSync(join(copy.root, "content/reports/jia-2020")),
  "reports/jia-2020",
  undefined,
  /empty/,
);
add(
  "with another report's id",
  (copy) =>
    cpSync(
      join(copy.root, "content/reports/dao-2020"),
      join(copy.root, "content/reports/dao-2021"),
      { recursive: true },
    ),
  "reports/dao-2021/report.mdx",
  2,
  /calls itself dao-2020/,
);
add(
  "whose name is no id",
  (copy) =>
    cpSync(join(copy.root, "content/reports/dao-2020"), join(copy.root, "content/reports/a b"), {
      recursive: true,
    }),
  "reports/a b/report.mdx",
  2,
  /calls itself dao-2020/,
);
add(
  "of the glossary that is missing",
  (copy) => copy.remove("glossary"),
  "glossary",
  undefined,
  /folder is missing/,
);
add(
  "of the glossary that is empty",
  (copy) => {
    copy.remove("glossary");
    mkdirSync(join(copy.root, "content/glossary"));
  },
  "glossary",
  undefined,
  /folder is empty/,
);
add(
  "of the pages that is missing",
  (copy) => copy.remove("pages"),
  "pages",
  undefined,
  /folder is missing/,
);
add(
  "of the reports that is missing",
  (copy) => copy.remove("reports"),
  "reports",
  undefined,
  /folder is missing/,
);
add(
  "of the families that is empty",
  (copy) => {
    copy.remove("families");
    mkdirSync(join(copy.root, "content/families"));
  },
  "families",
  undefined,
  /folder is empty/,
);

/** Every variant. */
export const VARIANTS: readonly Variant[] = variants;
