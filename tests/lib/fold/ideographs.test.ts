import { describe, expect, test } from "vitest";
import {
  lookAlikes,
  UNIFIED,
  unifyIdeographs,
  unifyInPlace,
} from "../../../src/lib/fold/ideographs.ts";

function* range(first: number, last: number): Generator<string> {
  for (let code = first; code <= last; code += 1) yield String.fromCodePoint(code);
}

describe("unifyIdeographs", () => {
  test.each([
    ["⺠生", "民生"],
    ["⻢上就办", "马上就办"],
    ["⻓", "长"],
    ["⽣", "生"],
    ["⼾⼝", "户口"],
    ["⻘年⻛⻚⻔⻋⻅⻉⻥⻦⻰⻳", "青年风页门车见贝鱼鸟龙龟"],
    ["\uf9dd益、\uf97e子", "利益、量子"],
    ["\u{2f800}", "丽"],
    ["⺇", "𠘨"],
  ])("makes %s %s", (text, expected) => {
    expect(unifyIdeographs(text)).toBe(expected);
  });

  test("leaves everything else as it is, full width, marks and case included", () => {
    const text = "１２，Ａ％（①）〇□ café 民生𠮷";
    expect(unifyIdeographs(text)).toBe(text);
  });

  test("has an ideograph for every radical that Unicode has one for, which is itself none", () => {
    const radicals = [...range(0x2e80, 0x2ef3), ...range(0x2f00, 0x2fd5)];
    const left = radicals.filter((radical) => unifyIdeographs(radical) === radical);
    // The repeat sign of radicals, and a code point that is not assigned.
    expect(left).toEqual(["\u2e80", "\u2e9a"]);
    const made = radicals.filter((radical) => !left.includes(radical)).map(unifyIdeographs);
    expect(made.every((one) => /^\p{Unified_Ideograph}$/u.test(one))).toBe(true);
    expect(made.map(unifyIdeographs)).toEqual(made);
  });

  test("says of no radical but ⼾ and ⾭ otherwise than Unicode's normalisation, where that knows one", () => {
    const differing = [...UNIFIED].filter(([radical, ideograph]) => {
      const plain = radical.normalize("NFKC");
      return plain !== radical && plain !== ideograph;
    });
    expect(differing).toEqual([
      ["⼾", "户"],
      ["⾭", "青"],
    ]);
  });
});

test("unifyInPlace moves nothing", () => {
  const text = "⺠⺇生\u{2f800}⻓";
  expect(unifyInPlace(text)).toBe("民⺇生\u{2f800}长");
  expect(unifyInPlace(text)).toHaveLength(text.length);
});

test("lookAlikes names each once, and no compatibility character that is its own", () => {
  expect(lookAlikes("⺠生⺠⻓、民，\ufa0e")).toEqual(["⺠", "⻓"]);
});
