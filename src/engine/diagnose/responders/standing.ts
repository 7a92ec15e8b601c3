import type { Exchange, HeaderList, Response } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { varyNames } from "../../fetch/vary";
import { originOf } from "../../fetch/origin";
import { type Passed, passedFrom } from "./passed";

/** What a response was for: layers treat the three apart. */
export type Part = "preflight" | "success" | "error";

/** What the other responses of one server show of its CORS code. */
export interface Standing {
  /** Parts in which this page was allowed. */
  readonly page: ReadonlySet<Part>;
  /** Parts in which another page was allowed. */
  readonly others: ReadonlySet<Part>;
  /** Parts in which another page, allowed elsewhere, got a response without any CORS header. */
  readonly bare: ReadonlySet<Part>;
  /** One of them has a CORS header, or names `Origin` in `Vary`. */
  readonly knowsCors: boolean;
  /** Pages of how many origins got a response, this one included. */
  readonly pages: number;
  /** Its router itself refused a preflight: no CORS code stands before it. */
  readonly routerRefusedPreflight: boolean;
  /** Requests of this page that passed their preflight. */
  readonly passed: readonly Passed[];
}

/** Reads what `others` got from the server of `url`, for a page of `origin`. */
export function standingOf(url: string, origin: string, others: readonly Exchange[]): Standing {
  if (others.length === 0) return NOTHING_SEEN;
  const server = originOf(url);
  const askers = new Map<string, { readonly allowed: Set<Part>; readonly bare: Set<Part> }>();
  let [knowsCors, routerRefusedPreflight] = [false, false];
  const look = (response: Response | null | undefined, asker: string, isPreflight: boolean): void => {
    if (!response) return;
    const seen = askers.get(asker) ?? { allowed: new Set(), bare: new Set() };
    askers.set(asker, seen);
    const allowed = getHeader(response.headers, "access-control-allow-origin");
    if (allowed === "*" || allowed === asker) seen.allowed.add(partOf(response, isPreflight));
    else if (!hasCorsHeader(response)) seen.bare.add(partOf(response, isPreflight));
    knowsCors ||= hasCorsHeader(response) || variesByName(response);
    routerRefusedPreflight ||= isPreflight && isRouterRefusal(response);
  };
  for (const other of others) {
    for (const { url: at, preflight, response } of other.hops) {
      if (originOf(at) !== server) continue;
      look(preflight?.response, other.origin, true);
      look(response, other.origin, false);
    }
  }
  const allowing = [...askers].filter(([asker, { allowed }]) => asker !== origin && allowed.size > 0);
  return {
    page: askers.get(origin)?.allowed ?? NO_PART,
    others: union(allowing.map(([, { allowed }]) => allowed)),
    bare: union(allowing.map(([, { bare }]) => bare)),
    knowsCors,
    pages: askers.size + (askers.has(origin) ? 0 : 1),
    routerRefusedPreflight,
    passed: others.filter((other) => other.origin === origin).flatMap((other) => passedFrom(other, server)),
  };
}

const NO_PART: ReadonlySet<Part> = new Set();

const NOTHING_SEEN: Standing = {
  page: NO_PART,
  others: NO_PART,
  bare: NO_PART,
  knowsCors: false,
  pages: 1,
  routerRefusedPreflight: false,
  passed: [],
};

function union(sets: readonly ReadonlySet<Part>[]): ReadonlySet<Part> {
  return sets.length === 0 ? NO_PART : new Set(sets.flatMap((parts) => [...parts]));
}

/** Which part a response belongs to. */
export function partOf({ status }: Response, isPreflight: boolean): Part {
  if (isPreflight) return "preflight";
  return status >= 400 ? "error" : "success";
}

/** Whether the response has any header that only CORS code sends. */
export function hasCorsHeader({ headers }: Response): boolean {
  return headers.some(([name]) => /^access-control-(?:allow|expose)-/i.test(name));
}

/** Whether `Vary` names `Origin`, as CORS code has it do; `*` tells nothing of CORS. */
export function variesByName({ headers }: Response): boolean {
  return varyNames(headers).has("origin");
}

/** Whether a response differs by person, as no gateway's own error page does. */
export function variesByPerson(headers: HeaderList): boolean {
  const names = varyNames(headers);
  return names.has("cookie") || names.has("accept-language");
}

/** A router that has no route for OPTIONS says so in a body, or in `Allow`; CORS code in front of it would have responded first. */
export function isRouterRefusal(response: Response): boolean {
  const { status, headers } = response;
  if (![404, 405, 501].includes(status) || hasCorsHeader(response) || variesByName(response)) return false;
  return getHeader(headers, "allow") !== null || getHeader(headers, "content-type") !== null;
}
