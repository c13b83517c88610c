/**
 * `<tifa-take>`: takes a list of sentences away as evidence, by clipboard or as a file. What is on the
 * list is said by whoever has it on the page, through `list`; the forms are those of lib/cite/take.ts.
 * src/components/Take.astro is its markup.
 */
import type { CitedReport, Passage } from "../lib/cite/model.ts";

/** A sentence to be taken. */
export interface TakenSentence {
  readonly report: CitedReport;
  readonly passage: Passage;
  readonly zh: string;
  readonly en: string | null;
  readonly rendering?: string | null;
}

export class TifaTake extends HTMLElement {
  /** The sentences to be taken when the reader asks; may load what it lacks. */
  list: () => Promise<readonly TakenSentence[]> = async () => [];

  connectedCallback(): void {
    for (const act of ["copy", "save"] as const)
      this.querySelector(`[data-act=${act}]`)?.addEventListener("click", () => {
        this.#take(act).catch((error: unknown) => {
          console.error(error);
          this.#say("That did not work; try another form, or Save.");
        });
      });
  }

  /** Says how many sentences would be taken. */
  show(words: string): void {
    const label = this.querySelector("[data-take-what]");
    if (label !== null) label.textContent = words;
    this.#say("");
  }

  async #take(act: "copy" | "save"): Promise<void> {
    // Most readers take nothing away.
    const { FORMS, take } = await import("../lib/cite/take.ts");
    const asked = this.querySelector("select")?.value ?? "";
    const isForm = (text: string): text is keyof typeof FORMS => Object.hasOwn(FORMS, text);
    const form = isForm(asked) ? asked : "csv";
    const list = await this.list();
    const { origin = "", base = "/", version = "" } = this.dataset;
    const site = { origin: origin === "" ? undefined : origin, base, version };
    const text = take(
      list.map(({ report, passage, ...rest }) => ({
        ...rest,
        citation: { report, passage, site },
      })),
      form,
    );
    if (act === "save") save(text, FORMS[form]);
    else if (form === "html")
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([text], { type: "text/html" }),
          "text/plain": new Blob([plainOf(text)], { type: "text/plain" }),
        }),
      ]);
    else await navigator.clipboard.writeText(text);
    const what = `${list.length} ${list.length === 1 ? "sentence" : "sentences"}`;
    this.#say(act === "save" ? `Saved ${what}.` : `Copied ${what}.`);
  }

  #say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status !== null) status.textContent = words;
  }
}

function save(text: string, { ending, type }: Readonly<Record<"ending" | "type", string>>): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `tifa.${ending}`;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function plainOf(html: string): string {
  return new DOMParser().parseFromString(html.replaceAll("</p>", "</p>\n"), "text/html").body
    .textContent;
}

if (customElements.get("tifa-take") === undefined) customElements.define("tifa-take", TifaTake);
