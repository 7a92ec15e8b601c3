import { type Engine, STANDARD } from "../../src/engine/fetch/engines";

/** Cases that are not scored, by name, with the reason. */
export const APART: readonly { readonly why: string; readonly ids: readonly string[] }[] = [
  {
    why: "Preflights for private networks are gone from Chromium; a permission took their place.",
    ids: named("private-network", 6, 7, 8, 10, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 27, 28, 30),
  },
  {
    why: "The local network permission is not in the response; the browser's own error names it.",
    ids: named("local-network", 1, 2),
  },
  {
    why: "Opaque Response Blocking looks into the body, which is never read here; the browser's own error names it.",
    ids: named("orb", 2, 6, 8, 9, 12, 13, 14, 15, 16, 20),
  },
  {
    why: "The page's embedder or isolation policy is no part of an exchange; the browser's own error names it.",
    ids: named("corp", 42, 43, 45, 47, 48, 49, 50),
  },
  {
    why: "Tentative: the standard has no client hints on its safelist.",
    ids: named("client-hints", 6),
  },
  {
    why: "No response has the status 0; in an exchange it stands for one that nobody told.",
    ids: named("preflight-status", 86),
  },
  {
    why: "A response without the network: the URL itself has it.",
    ids: named("scheme", 1, 33),
  },
  {
    why: "A redirect that fails for another reason than CORS: mode same-origin or no-cors, or one too many at home.",
    ids: [...named("mode", 6), ...named("scheme", 9, 12), ...named("redirect", 17)],
  },
  {
    why: "The redirect mode is chosen by the script and shows in no header.",
    ids: named("redirect-mode", 1, 3, 7, 17),
  },
  {
    why: "What the HTTP cache adds to a request for itself is told apart by the preflight that was seen, not predicted.",
    ids: named("preflight-headers", 31),
  },
  {
    why: "A failed response empties Firefox's preflight cache for its URL; what is said of a cached response looks at the newest.",
    ids: named("preflight-cache", 38),
  },
];

/** Cases of a browser's own suite that the shipped browser does not afterRedirect, and who judges them instead. */
export const JUDGED_BY_ANOTHER: Readonly<Record<string, { readonly engine: Engine; readonly why: string }>> = {
  "authorization-wildcard-010": { engine: STANDARD, why: "The test sets a preference to what the standard says." },
  "redirect-preflight-063": { engine: STANDARD, why: "Measured: Firefox's preflight carries the page's origin here." },
  "redirect-preflight-074": { engine: STANDARD, why: "Measured: Firefox's preflight carries the page's origin here." },
};

function named(category: string, ...numbers: readonly number[]): string[] {
  return numbers.map((number) => `${category}-${String(number).padStart(3, "0")}`);
}
