/**
 * Addresses of the web and of mail in running text, and where they end: the one idea of an address
 * that importer and Markdown dialect have, and that whoever reads figures can ask, since a figure in
 * an address is none. Pure; knows no Markdown.
 */

/** An address in a text, UTF-16 code units, end exclusive. */
export interface Address {
  readonly kind: "web" | "mail";
  readonly start: number;
  readonly end: number;
}

/**
 * What can stand in an address as it is written: the reserved and unreserved characters of RFC 3986
 * and the percent sign. Chinese characters and marks cannot (they are percent-encoded), so 见
 * https://example.org/a。后文 ends before 。, where no blank says so.
 */
const CHARACTERS = "A-Za-z0-9\\-._~:/?#[\\]@!$&'()*+,;=%";

/**
 * A web address up to its path: a scheme or `www.`, a host that begins with a letter or figure,
 * perhaps a port. A user's name before the host is not admitted: nobody prints one but to deceive.
 */
const HOST = "(?:https?://|www\\.)[A-Za-z0-9][A-Za-z0-9._-]*(?::\\d{1,5})?";
const ADDRESS = `${HOST}(?:[/?#][${CHARACTERS}]*)?`;

/** Not inside a word or another address; `www.` not after what may be the name of a host either. */
const WEB = new RegExp(`(?<![A-Za-z])(?<![\\w.@/+-](?=w))${ADDRESS}`, "giu");
const MAIL = /(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z0-9-]*[A-Za-z0-9]/gu;
const AT_START = new RegExp(`^${ADDRESS}`, "iu");
const CHARACTER = new RegExp(`^[${CHARACTERS}]$`, "u");

/** Marks that may stand in an address and, at its end, are the sentence's. */
const TRAILING = /[?!.,:;*_~'"]/u;

/** Every address in a text, in order. */
export function findAddresses(text: string): Address[] {
  const web = [...text.matchAll(WEB)].map((match): Address => {
    const start = match.index;
    return { kind: "web", start, end: start + addressLength(match[0]) };
  });
  const mail = [...text.matchAll(MAIL)]
    .map(
      ({ index: start, 0: found }): Address => ({ kind: "mail", start, end: start + found.length }),
    )
    .filter(({ start, end }) => !web.some((other) => start < other.end && other.start < end));
  return [...web, ...mail].sort((a, b) => a.start - b.start);
}

/** Whether a character can stand in a web address as it is written. */
export function isAddressCharacter(character: string): boolean {
  return CHARACTER.test(character);
}

/**
 * How much of a run of address characters is a web address: without marks at its end, and without
 * closing brackets that were not opened in it. 0 if it does not begin as one.
 */
export function addressLength(run: string): number {
  const address = AT_START.exec(run)?.[0] ?? "";
  const surplus = {
    ")": count(address, ")") - count(address, "("),
    "]": count(address, "]") - count(address, "["),
  };
  let { length } = address;
  for (; length > 0; length -= 1) {
    const last = address.charAt(length - 1);
    if (last === ")" || last === "]") {
      if (surplus[last] <= 0) break;
      surplus[last] -= 1;
    } else if (!TRAILING.test(last)) break;
  }
  return length;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
