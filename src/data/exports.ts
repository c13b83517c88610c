/** The downloads, made once a build; the pages under /data/ and the list of them share them. */
import manifest from "../../package.json" with { type: "json" };
import type { Edition } from "../lib/export/edition.ts";
import { exportFiles } from "../lib/export/list.ts";
import { exportSource } from "../lib/export/source.ts";
import { siteSettings } from "../lib/settings.ts";
import { kept } from "./collection.ts";

/** The edition of this build. */
export function edition(): Edition {
  const { site: origin, base } = siteSettings(process.env);
  return { version: manifest.version, origin, base };
}

/** What the exporters are given. */
export const exportedSource = kept((collection) => exportSource(collection, edition()));

/** Every download, in the order of the list of exporters. */
export const allExports = kept(() => exportFiles(exportedSource()));
