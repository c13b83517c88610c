/**
 * The collection as the pages ask for it: read and checked before the first page is printed, kept
 * once a build. What is worked out from it is kept beside it, so that it is worked out once.
 */
import { type CheckedCollection, keptCollection } from "../collection/index.ts";

/** The collection of this build. */
export function collection(): CheckedCollection {
  return keptCollection(process.cwd());
}

/**
 * Keeps what a function makes of the collection. In development the collection is read anew after a
 * change, and what was made of the old one is let go with it.
 */
export function kept<Value>(make: (collection: CheckedCollection) => Value): () => Value {
  const values = new WeakMap<CheckedCollection, { readonly value: Value }>();
  return () => {
    const current = collection();
    const known = values.get(current);
    if (known !== undefined) return known.value;
    const value = make(current);
    values.set(current, { value });
    return value;
  };
}
