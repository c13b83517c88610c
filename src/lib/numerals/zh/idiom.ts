/** Idioms of Chinese that have numerals and count nothing. */

/** Idioms whose numerals count nothing although a measure word follows them. */
export const ZH_IDIOMS: readonly string[] = [
  "千家万户",
  "千门万户",
  "万家灯火",
  "百家争鸣",
  "百年大计",
  "三番五次",
  "三天两头",
];
