import type { Options } from "./diagnose-options";

/** A file without further options, for tests. */
export const OPTIONS: Options = {
  file: "capture.har",
  json: false,
  markdown: false,
  prompt: false,
  raw: false,
  strict: false,
  only: null,
  failOn: null,
  html: null,
  recipe: null,
};

/** What a build knows of itself. */
export const BUILT = { version: "1.0.0", viewerAddress: "https://viewer.example/", viewer: null };
