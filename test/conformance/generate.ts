import type { CredentialsMode, HeaderLine } from "../../src/engine/fetch/exchange";
import { type CaseResponse, type Case, type CaseHop, type Place, type Places, pathOf } from "./case";
import { type Random, randomOf } from "./random";
import { headersOf, methodOf } from "./request-values";
import * as values from "./response-values";

/**
 * A random exchange. Most of what the servers send is right, so that the one thing that is wrong decides, wherever it is; the
 * same seed, index and places give the same case.
 */
export function generate(seed: number, index: number, places: Places): Case {
  const random = randomOf(seed, index);
  const from = random.chance(0.12) ? "sandbox" : "page";
  const by = random.chance(0.25) ? random.pick(["xhr", "xhr", "xhr", "upload"]) : "fetch";
  const mode = by === "fetch" ? modeOf(random) : "cors";
  const method = mode === "no-cors" ? random.pick(["GET", "HEAD", "POST"]) : methodOf(random);
  const asked: Asked = {
    method,
    headers: headersOf(random),
    credentials: credentialsOf(random, by),
    origin: from === "page" ? places.page : "null",
    page: places.page,
  };
  const targets = targetsOf(random, from);
  const hops = targets.map((place, hop) => {
    const next = targets[hop + 1];
    const location = next === undefined ? null : places[next] + pathOf({ seed, index }, hop + 1);
    return hopOf(random, asked, place, location, hop);
  });
  return {
    seed,
    index,
    from,
    by,
    method,
    headers: asked.headers,
    body: /^(get|head)$/i.test(method) || random.chance(0.5) ? null : random.pick(["", "x"]),
    mode,
    credentials: asked.credentials,
    cache: by === "fetch" && random.chance(0.08) ? random.pick(["no-store", "reload", "no-cache"]) : "default",
    hops: hops as [CaseHop, ...CaseHop[]],
    again: random.chance(0.1),
  };
}

/** What the right response depends on. */
interface Asked {
  readonly method: string;
  readonly headers: readonly HeaderLine[];
  readonly credentials: CredentialsMode;
  readonly origin: string;
  readonly page: string;
}

function modeOf(random: Random): Case["mode"] {
  if (random.chance(0.93)) return "cors";
  return random.chance(0.7) ? "no-cors" : "same-origin";
}

/** XMLHttpRequest knows two of the three. */
function credentialsOf(random: Random, by: Case["by"]): CredentialsMode {
  return random.pick(by === "fetch" ? ["omit", "same-origin", "include"] : ["same-origin", "include"]);
}

function targetsOf(random: Random, from: Case["from"]): Place[] {
  const foreign = (): Place => random.pick(["near", "far"]);
  const any = (): Place => random.pick(["near", "far", "page"]);
  const extra = random.chance(0.2) ? random.pick([1, 1, 2]) : 0;
  const first = extra > 0 && from === "page" && random.chance(0.25) ? "page" : foreign();
  const targets: Place[] = [first];
  for (let hop = 0; hop < extra; hop += 1) targets.push(any());
  // A request that never leaves its origin is no case.
  return targets.every((place) => place === "page") ? [...targets.slice(1), foreign()] : targets;
}

/** How likely each part of a response is to be odd. */
const ODD = 0.13;

function hopOf(random: Random, asked: Asked, place: Place, location: string | null, hop: number): CaseHop {
  const names = asked.headers.map(([name]) => name.toLowerCase());
  // With a body, and without a type of its own, the browser may request no header at all; an empty list is right then.
  const status = random.chance(ODD) ? random.pick(ODD_PREFLIGHT) : random.pick([200, 204, 204]);
  const preflight: CaseResponse = {
    status,
    headers: [
      ...sharing(random, asked, hop),
      ...(random.chance(ODD) ? values.oddMethods(random, asked.method) : values.rightMethods(random, asked.method)),
      ...(random.chance(ODD)
        ? values.oddHeaders(random, names)
        : values.rightHeaders(random, ["content-type", ...names])),
      ...values.maxAge(random),
      ...(random.chance(status >= 300 && status <= 399 ? 0.6 : 0.03)
        ? redirectTo(random, random.pick(["/elsewhere", ""]))
        : []),
    ],
  };
  const actual: CaseResponse =
    location === null
      ? { status: finalStatus(random), headers: [...sharing(random, asked, hop), ...strayLocation(random)] }
      : {
          status: random.pick([301, 302, 303, 307, 308]),
          headers: [...sharing(random, asked, hop), ...redirectTo(random, location)],
        };
  return { place, preflight, actual };
}

const ODD_PREFLIGHT = [
  200, 201, 299, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 500, 502, 503,
] as const;

function finalStatus(random: Random): number {
  if (random.chance(0.6)) return 200;
  return random.pick([201, 204, 299, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 418, 500, 502, 503]);
}

/** Allow-Origin and Allow-Credentials. */
function sharing(random: Random, asked: Asked, hop: number): HeaderLine[] {
  const credentialed = asked.credentials === "include";
  // After a redirect the browser may have turned the origin into `null`.
  const origin = hop > 0 && random.chance(0.5) ? "null" : asked.origin;
  const lines: HeaderLine[] = [];
  if (!random.chance(0.05)) {
    if (random.chance(ODD)) lines.push(...values.oddOrigin(random, origin, asked.page));
    else lines.push(values.rightOrigin(random.chance(credentialed ? 0.06 : 0.5) ? "*" : origin));
  }
  if (random.chance(credentialed ? ODD : 0.05)) lines.push(...values.oddCredentials(random));
  else if (credentialed || random.chance(0.2)) lines.push(values.rightCredentials);
  if (random.chance(0.05)) lines.push(["Access-Control-Expose-Headers", random.pick(["*", "x-a", "x y"])]);
  return lines;
}

function redirectTo(random: Random, location: string): HeaderLine[] {
  if (location.startsWith("http") && random.chance(0.12)) {
    const { host } = new URL(location);
    return [["Location", location.replace(host, random.pick([`user:pw@${host}`, `user@${host}`, `:pw@${host}`]))]];
  }
  return [["Location", location]];
}

/** A Location that leads nowhere, or that a status makes meaningless. */
function strayLocation(random: Random): HeaderLine[] {
  if (!random.chance(0.03)) return [];
  return [["Location", random.pick(["", "data:text/plain,x", "http://", "ftp://localhost/", "http://a b/"])]];
}
