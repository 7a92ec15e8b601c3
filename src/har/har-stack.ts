import * as v from "valibot";

/** Chromium's protocol, `Runtime.StackTrace`, as far as it is read. https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#type-StackTrace */
const Stack = v.object({ callFrames: v.array(v.object({ url: v.string() })), parent: v.optional(v.unknown()) });

/** More than these lead to no other sender. */
const MOST_PARENTS = 32;

/**
 * Whether an extension's code alone asked. An extension can also wrap the page's `fetch`; then the page's code is
 * among the frames, or among those that lead to a timer or an `await`.
 */
export function isContentScripts(stack: unknown): boolean {
  let seen = 0;
  let rest = stack;
  for (let depth = 0; rest !== undefined && rest !== null; depth += 1) {
    const read = v.safeParse(Stack, rest);
    if (!read.success || depth > MOST_PARENTS) return false;
    const { callFrames, parent } = read.output;
    // Code without a URL is the browser's own.
    const urls = callFrames.map(({ url }) => url).filter((url) => url !== "");
    if (!urls.every((url) => /^(?:chrome|moz|safari-web)-extension:/.test(url))) return false;
    seen += urls.length;
    rest = parent;
  }
  return seen > 0;
}
