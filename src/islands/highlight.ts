/**
 * On a report's page that was reached from a search (`?hl=<query>#p12-3`), marks the words in the
 * sentence of the address and in its translation. Without a `?hl=` nothing further is loaded.
 */
if (new URL(location.href).searchParams.has("hl")) {
  import("./search-marks.ts").then(({ markFound }) => {
    markFound();
    window.addEventListener("hashchange", markFound);
  });
}

export {};
