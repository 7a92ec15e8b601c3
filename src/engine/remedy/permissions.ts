import { enumerate, list, plural } from "../diagnose/words/values";
import { type Need, value } from "./need";

/** What a CORS setting has to allow, in a sentence: "the origin `a`, the method `b` and the headers `c` and `d`". */
export function permissions({ origin, method, headers }: Need): string {
  return enumerate([`the origin ${value(origin)}`, `the method ${value(method)}`, ...headerItem(headers)], "and");
}

function headerItem(headers: readonly string[]): string[] {
  if (headers.length === 0) return [];
  const names = list(headers);
  return [plural(headers.length, { one: `the header ${names}`, other: `the headers ${names}` })];
}
