/**
 * Light and dark. The page follows the reader's system until the reader chooses; the choice is
 * kept in this browser only.
 */

import { viewsScript } from "../lib/page/views.ts";

/** Key in localStorage; the value is `light` or `dark`. */
const KEY = "tifa-theme";

/**
 * Runs in `<head>` before the first paint, so that neither a chosen theme nor a chosen view of a
 * report flashes, and again on a page that the browser had kept while the choice was changed. It is the one inline script of the site: the Content-Security-Policy lists its
 * hash, so config and layout must use this very string. `data-js` lets the style sheet show
 * controls that need scripts.
 */
export const THEME_SCRIPT = /* @__PURE__ */ composeScript();

/** A function, and marked as pure, so that the pages' own scripts do not carry the string. */
function composeScript(): string {
  return `(()=>{const r=document.documentElement,f=()=>{try{const t=localStorage.getItem("${KEY}");if(t==="light"||t==="dark")r.dataset.theme=t}catch{}${viewsScript()}};r.dataset.js="";f();addEventListener("pageshow",e=>{if(e.persisted)f()})})()`;
}

type Theme = "light" | "dark";

function shownTheme(): Theme {
  const chosen = document.documentElement.getAttribute("data-theme");
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Makes `<button data-theme-toggle>` switch between light and dark and say what it will do. */
export function connectThemeToggle(button: HTMLButtonElement): void {
  const label = button.querySelector("[data-theme-label]");
  const describe = (): void => {
    const next = shownTheme() === "dark" ? "light" : "dark";
    if (label) label.textContent = next === "dark" ? "Dark" : "Light";
    button.setAttribute("aria-label", `Switch to ${next} colours`);
  };
  button.addEventListener("click", () => {
    const next = shownTheme() === "dark" ? "light" : "dark";
    document.documentElement.setAttribute("data-theme", next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
    describe();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", describe);
  addEventListener("pageshow", describe);
  describe();
}
