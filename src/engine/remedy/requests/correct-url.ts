import { type Need, value } from "../need";
import type { Way } from "./way";

/** What JavaScript makes of a value that is not there, where it is put into a text. */
const NO_VALUE: ReadonlySet<string> = new Set(["undefined", "NaN", "[object Object]"]);

/** A URL that the page's code put together wrongly, where the server has nothing at it. */
export const correctUrl: Way = {
  id: "correct-url",
  remedy: (need) => {
    const { status, diagnosis } = need;
    const hasNothing = status === 400 || status === 404 || status === 405 || diagnosis.verdict === "failed";
    const wrong = hasNothing ? wrongIn(need) : null;
    return wrong === null
      ? null
      : {
          kind: "request",
          title: "Correct the URL",
          steps: wrong,
          code: [],
          cost: null,
          proof: "not-provable-here",
          docs: null,
        };
  },
};

function wrongIn({ url }: Need): readonly string[] | null {
  const segments = [url.hostname, ...url.pathname.split("/")].map(decoded);
  const empty = segments.find((segment) => NO_VALUE.has(segment));
  if (empty !== undefined) {
    return [
      `The URL has ${value(empty)} where a value belongs: a variable or a setting was not there when your code put the URL together.`,
      "Set it, and build the page again: settings of a build are read when it is built, and need the prefix that the tool wants (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`).",
    ];
  }
  const inner = /\/((?:https?|wss?):\/{1,2}[^/]+)/.exec(url.pathname)?.[1];
  if (inner === undefined || !inner.endsWith(`/${url.host}`)) return null;
  return [
    `The URL has a second URL in its path: ${value(inner)}. A whole URL was given where only a part of one belongs, or two base URLs were joined.`,
    "Look at the setting that your code or the library puts before the path: give the key, the id or the path alone.",
  ];
}

/** A segment as it was before it was escaped; as it is where that fails. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
