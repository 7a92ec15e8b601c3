import type { CaseResponse, Case, CaseHop, Place, Places } from "./case";
import { pathOf } from "./case";

/** No random seed is this one. */
const SEED = 2_000_000_000;

const ALLOWED: CaseResponse = {
  status: 204,
  headers: [
    ["Access-Control-Allow-Origin", "*"],
    ["Access-Control-Allow-Methods", "PUT, POST, GET"],
    ["Access-Control-Allow-Headers", "authorization, content-language, content-type, x-a"],
  ],
};
/** Allows less than it may be asked for, or nothing. */
const REFUSED: readonly CaseResponse[] = [
  { status: 204, headers: [["Access-Control-Allow-Origin", "*"]] },
  { status: 404, headers: [] },
];

/** With and without one that every redirect lets pass. */
const HEADERS: readonly Case["headers"][] = [
  [["content-language", 'en"x']],
  [
    ["content-language", 'en"x'],
    ["authorization", "x"],
    ["x-a", "1"],
  ],
];

/**
 * Requests that two redirects lead on, of which the first may take headers away: what the browser asks the last server for is
 * a matter of the browser, and random exchanges come by it once in thousands.
 */
export function redirectChains(places: Places): Case[] {
  const plans = (["near", "page"] as const).flatMap((start) =>
    (["POST", "PUT"] as const).flatMap((method) =>
      ([302, 303, 307] as const).flatMap((first) =>
        ([302, 307] as const).flatMap((second) =>
          [ALLOWED, ...REFUSED].flatMap((last) =>
            HEADERS.map((headers) => ({ start, method, first, second, last, headers })),
          ),
        ),
      ),
    ),
  );
  return plans.map(({ start, method, first, second, last, headers }, index): Case => {
    const redirect = (status: number, place: Place, hop: number): CaseResponse => ({
      status,
      headers: [
        ["Access-Control-Allow-Origin", "*"],
        ["Location", places[place] + pathOf({ seed: SEED, index }, hop)],
      ],
    });
    const hops: [CaseHop, ...CaseHop[]] = [
      { place: start, preflight: ALLOWED, actual: redirect(first, "far", 1) },
      { place: "far", preflight: ALLOWED, actual: redirect(second, "near", 2) },
      { place: "near", preflight: last, actual: { status: 200, headers: [["Access-Control-Allow-Origin", "*"]] } },
    ];
    const asked = { from: "page", by: "fetch", mode: "cors", credentials: "omit", cache: "default" } as const;
    return { seed: SEED, index, ...asked, method, headers, body: "x", hops, again: false };
  });
}
