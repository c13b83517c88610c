import { describe, expect, it } from "vitest";
import { decode } from "../../../src/lib/importer/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const message = (bytes: Uint8Array): string => {
  try {
    decode(bytes, "raw.txt");
  } catch (error) {
    return String(error);
  }
  return "no error";
};

describe("decode", () => {
  it("reads UTF-8 and drops a byte order mark", () => {
    expect(decode(utf8("\ufeff报告\n正文"), "raw.txt")).toBe("报告\n正文");
  });

  it("keeps odd blanks and line ends as they are", () => {
    expect(decode(utf8("报\u00a0告\r\n"), "raw.txt")).toBe("报\u00a0告\r\n");
  });

  it("names GBK and the line where it shows", () => {
    // 政府 in GBK, on the second line.
    const bytes = Uint8Array.of(0x61, 0x0a, 0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7);
    expect(message(bytes)).toMatch(/raw\.txt:2: The file is encoded in GBK/);
  });

  it.each([
    ["with a mark", Uint8Array.of(0xff, 0xfe, 0xa5, 0x62, 0x4a, 0x54)],
    ["big-endian", Uint8Array.of(0xfe, 0xff, 0x62, 0xa5)],
    ["without a mark", Uint8Array.from([..."<p>1</p>"].flatMap((char) => [char.charCodeAt(0), 0]))],
  ])("names UTF-16 %s", (_, bytes) => {
    expect(message(bytes)).toMatch(/UTF-16/);
  });

  it("names the line of a byte that is neither", () => {
    expect(message(Uint8Array.of(0xe6, 0x8a, 0xa5, 0x0a, 0xff, 0x41))).toMatch(
      /raw\.txt:2: The file is not valid UTF-8/,
    );
  });

  it("refuses binary, empty and blank files, and text without Chinese", () => {
    expect(message(utf8("报\u0000告"))).toMatch(/control characters/);
    expect(message(new Uint8Array())).toMatch(/is empty/);
    expect(message(utf8(" \n\u00a0\n"))).toMatch(/nothing but blanks/);
    expect(message(utf8("A report in English."))).toMatch(/no Chinese/);
  });

  it("refuses text that an earlier conversion has damaged, at its line", () => {
    expect(message(utf8("报告\n正\ufffd文"))).toMatch(/raw\.txt:2: .*U\+FFFD/);
  });
});
