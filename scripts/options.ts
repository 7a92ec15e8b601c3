import { parseArgs } from "node:util";

import { ExplainedError } from "./explained-error";
import type { BrowserKind } from "./find-browser";

export interface Options {
  readonly browser: BrowserKind;
  readonly once: boolean;
}

/** The options that `npm start` and `npm run dev` share. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseOrExplain(args);
  const { browser = "chromium", once = false } = values;
  if (browser !== "chromium" && browser !== "firefox") {
    throw new ExplainedError(`--browser is chromium or firefox, not ${browser}.`);
  }
  return { browser, once };
}

/** Whether a window can be seen. Elsewhere than on Linux there always is a desktop to open it on. */
export function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

function parseOrExplain(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { browser: { type: "string" }, once: { type: "boolean" } } });
  } catch (error) {
    throw new ExplainedError(error instanceof Error ? error.message : String(error));
  }
}
