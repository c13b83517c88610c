/** Bytes to text: UTF-8 or a clear refusal. A wrong guess here would damage a report for good. */
import { TifaError } from "../errors.ts";
import { countHan } from "./characters.ts";

const CONVERT = "Save the page as UTF-8 and import it again.";

/**
 * Decodes a raw page. Accepts UTF-8, with or without a byte order mark, and nothing else.
 *
 * @param bytes the file as it stands on disk
 * @param file its name, for the message
 * @param options `chinese: false` for files that need not have any Chinese
 * @throws TifaError if the file is empty, binary, not UTF-8 (GBK and UTF-16 are named), carries
 *   replacement characters or noncharacters, or has no Chinese in it
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  options: { readonly chinese: boolean } = { chinese: true },
): string {
  const refuse = (what: string, fix: string, line?: number): TifaError =>
    new TifaError({ what, where: line === undefined ? { file } : { file, line }, fix });

  if (bytes.length === 0) throw refuse("The file is empty.", "Give the file that holds the page.");
  if (looksUtf16(bytes)) throw refuse("The file is encoded in UTF-16.", CONVERT);

  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    if (looksGbk(bytes)) {
      throw refuse("The file is encoded in GBK (GB18030), not in UTF-8.", CONVERT, line);
    }
    throw refuse("The file is not valid UTF-8.", CONVERT, line);
  }

  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const control = /[\u0000-\u0008\u000e-\u001b\u007f]/u.exec(text);
  if (control) {
    throw refuse(
      "The file holds control characters, so it is not a text file.",
      "Give the text of the page, not a document or an archive.",
      lineAt(text, control.index),
    );
  }
  const lost = /[\ufffd\ufdd0-\ufdef]/u.exec(text);
  if (lost) {
    throw refuse(
      "The file holds U+FFFD or a noncharacter: an earlier conversion has lost text here.",
      "Fetch the page again and keep its bytes.",
      lineAt(text, lost.index),
    );
  }
  if (text.trim() === "") {
    throw refuse("The file holds nothing but blanks.", "Give the file that holds the page.");
  }
  if (options.chinese && countHan(text) === 0) {
    throw refuse("The file has no Chinese in it.", "Give the Chinese page that is to be imported.");
  }
  return text;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function looksUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark: ASCII characters in UTF-16 have a zero for every other byte.
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  return most >= 4 && most > sample.length / 20 && Math.min(even, odd) === 0;
}

/** True if the bytes decode as GB18030 to text that is mostly Han beside its ASCII. */
function looksGbk(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    const foreign = text.replace(/\p{ASCII}/gu, "");
    return foreign.length > 0 && countHan(foreign) > foreign.length / 2;
  } catch {
    return false;
  }
}

/** The line of the first byte that is not UTF-8, counted from 1. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return line;
}
