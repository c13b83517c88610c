// @ts-check
import { createHash } from "node:crypto";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { collection } from "./src/integrations/collection.ts";
import { downloads } from "./src/integrations/downloads.ts";
import { links } from "./src/integrations/links.ts";
import { search } from "./src/integrations/search.ts";
import { THEME_SCRIPT } from "./src/islands/theme.ts";
import { siteSettings } from "./src/lib/settings.ts";
import { prose } from "./src/markdown/stack.ts";

const { base, site } = siteSettings(process.env);

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: "always",
  output: "static",
  // "jsx", the default, glues inline elements that are split over lines.
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  // src/markdown/code.ts colours code with classes; Astro's own way would need inline styles.
  markdown: { syntaxHighlight: false, processor: unified(prose(base)) },
  integrations: [collection(), downloads(), mdx(), search(), links()],
  vite: {
    css: {
      // It resolves the @custom-media of styles/widths.css, for no browser does.
      transformer: "lightningcss",
      lightningcss: {
        drafts: { customMedia: true },
        // The first versions with light-dark(), which the colours need; for older ones it would be
        // rewritten into something longer.
        targets: { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind compiles its WebAssembly on the page.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
