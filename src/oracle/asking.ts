import type { BrowserVerdict } from "../check/real-browser";
import type { ScriptRequest } from "../check/request";
import type { Browser } from "../engine/fetch/exchange";
import { BrowserError } from "./find";
import type { Seen } from "./in-page";

/** Why the browser gave the page nothing: whether a rule of CORS was it, and in which words it says so. */
export interface Refusal {
  readonly isCors: boolean;
  readonly said: string | null;
}

interface Asked {
  readonly browser: Browser;
  readonly name: string;
  readonly request: ScriptRequest;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The browser's verdict. `seen` is `null` where nothing came in time. Throws where the page was of another origin. */
export function verdictFrom(
  { browser, name, request, timeout }: Asked,
  seen: Seen | null,
  refusal: Refusal,
): BrowserVerdict {
  const own = { browser, name };
  if (seen === null) return { ...own, verdict: "failed", said: `no response within ${timeout / 1000} seconds` };
  if (seen.origin !== request.origin)
    throw new BrowserError(`${name} opened a page of ${seen.origin} where one of ${request.origin} was asked for.`);
  if (seen.outcome === "resolved")
    return { ...own, verdict: seen.text === "basic" ? "not-cors" : "allowed", said: null };
  if (seen.outcome === "refused") return { ...own, verdict: "failed", said: seen.text };
  return { ...own, verdict: refusal.isCors ? "blocked" : "failed", said: refusal.said ?? seen.text };
}

/** The names and values of the cookies that the browser shall have. */
export function cookiePairs({ cookies }: ScriptRequest): readonly (readonly [name: string, value: string])[] {
  return (cookies ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const];
  });
}

/** What comes within so many milliseconds, or `null`. */
export async function within<Value>(time: number, promise: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
