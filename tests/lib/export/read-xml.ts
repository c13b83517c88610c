/** A reader of XML that is not ours: saxes, which stops at the first fault of form or namespace. */
import { SaxesParser } from "saxes";

/** An element as it was read. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Read[];
  text: string;
}

/** Reads a document, or throws at its first fault. */
export function readXml(text: string): Read {
  const top: Read = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const read: Read = {
      name,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, { value }]) => [key, value]),
      ),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(read);
    open.push(read);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (part) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += part;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("The document has no element.");
  return root;
}

/** Every element of a name, in order. */
export function all(read: Read, name: string): Read[] {
  return [
    ...(read.name === name ? [read] : []),
    ...read.children.flatMap((child) => all(child, name)),
  ];
}
