import { CHECK_HELP } from "./check-help";
import type { Command } from "./command";

/** `cors-why check`. What it needs besides is loaded when it runs: reading a file must not wait for an HTTP client. */
export const check: Command = {
  name: "check",
  usage: "[URL] [options]",
  summary: "ask a live server what a browser is told",
  help: CHECK_HELP,
  run: async (words, shell) => (await import("./check-run")).runCheck(words, shell, process.env),
};
