/** What is told of an exchange in the notation of `notation.ts`. Test-only. */

import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";
import type { Remedy } from "./remedy";

/** The remedies for the last of the exchanges; `others` came before it. */
export function remedies(text: string, ...others: string[]): readonly Remedy[] {
  const all = exchangesOf(...others, text);
  const exchange = all.at(-1);
  if (!exchange) throw new Error("no exchange");
  return remediesFor(exchange, diagnoseAndFix(exchange, all), all);
}

/** Their ids, the best first. */
export const ids = (text: string, ...others: string[]): string[] => remedies(text, ...others).map(({ id }) => id);

/** All that they say. */
export const words = (text: string): string => JSON.stringify(remedies(text));

/** What the remedy of that id says: its steps and its code. */
export function told(id: string, text: string): string {
  return remedies(text)
    .filter((remedy) => remedy.id === id)
    .flatMap(({ steps, code }) => [...steps, ...code.map((snippet) => snippet.text)])
    .join("\n");
}
