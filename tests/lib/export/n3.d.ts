/** What the tests use of n3, which brings no types. */
declare module "n3" {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    parse(text: string): Quad[];
  }
}
