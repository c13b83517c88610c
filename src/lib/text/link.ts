/** Which addresses a text of the collection may link to. */

/** Schemes that lead to a page or a mailbox; anything else could run code or name a file. */
const SCHEMES: readonly string[] = ["https:", "http:", "mailto:"];

/** Why an address may not be linked, and what to do; null where it may. */
export function linkProblem(url: string): { readonly what: string; readonly fix: string } | null {
  const fix = "Link to https://…, mailto:…, #…, a path of this site such as /method/, or term:….";
  if (url === "") return { what: "The link has no address.", fix };
  if (url.startsWith("#")) return null;
  if (url.startsWith("/") && !/^\/[/\\]/.test(url)) return null;
  const scheme = URL.canParse(url) ? new URL(url).protocol : null;
  if (scheme !== null && SCHEMES.includes(scheme)) return null;
  return { what: `The link leads to “${url}”, which is no address that a text may link to.`, fix };
}
