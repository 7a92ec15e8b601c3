import { PROFILES } from "../../src/check/browsers";
import { browse } from "../../src/check/browse";
import { verdictIn } from "../../src/check/probe";
import { normalizeMethod, type ScriptRequest, type Send } from "../../src/check/request";
import { openNetwork } from "../../src/check/wire/network";
import type { Browser } from "../../src/engine/fetch/exchange";
import { getHeader } from "../../src/engine/fetch/headers";
import { type Case, pathOf, type Places } from "./case";
import type { Told } from "./compare";
import type { CaseServer, Contact } from "./server";

/** A case in which `cors-why check` sent something else than the browser, or came to another verdict. */
export interface Unlike {
  readonly case: Case;
  readonly ours: string;
  readonly theirs: string;
}

/** What of a request the rules of CORS depend on. */
const DECIDING = [
  "origin",
  "access-control-request-method",
  "access-control-request-headers",
  "authorization",
] as const;

/**
 * Sends every case once more without a browser, as `cors-why check` sends it, and sets what reached the servers and the verdict beside
 * the browser's own. Leaves out what no check can be asked: other modes, and what the browser refused or remembered.
 */
export async function checkToo(
  server: CaseServer,
  told: readonly Told[],
  browser: Browser,
): Promise<readonly Unlike[]> {
  const network = await openNetwork({ timeout: 10_000, insecure: false, ca: null, addresses: new Map(), env: {} });
  const first = new Map<string, Told>();
  for (const one of told) {
    const key = `${one.case.seed}-${one.case.index}`;
    if (one.case.mode === "cors" && one.contacts.length > 0 && !first.has(key)) first.set(key, one);
  }
  const unlike: Unlike[] = [];
  try {
    for (const { case: one, theirs, contacts } of first.values()) {
      server.expect([one]);
      const ours = await askAs(browser, one, server.places, network.send);
      const [seen, wanted] = [server.contacts(one), contacts].map((all) => all.map(deciding));
      const same =
        JSON.stringify(seen) === JSON.stringify(wanted) &&
        (ours === theirs.verdict || (ours === "blocked" && theirs.verdict === "failed"));
      if (!same)
        unlike.push({
          case: one,
          ours: JSON.stringify([ours, seen]),
          theirs: JSON.stringify([theirs.verdict, wanted]),
        });
    }
  } finally {
    await network.close();
  }
  return unlike;
}

async function askAs(browser: Browser, one: Case, places: Places, send: Send): Promise<string> {
  const request: ScriptRequest = {
    url: places[one.hops[0].place] + pathOf(one, 0),
    origin: one.from === "sandbox" ? "null" : places.page,
    method: normalizeMethod(one.method),
    headers: one.headers,
    credentials: one.credentials,
    cookies: null,
    body: one.body === null ? null : new TextEncoder().encode(one.body),
  };
  // Chromium listens for an upload only where there is one.
  const forcesPreflight = one.by === "upload" && (one.body !== null || browser !== "chromium");
  const options = { id: "e1", send, sendsUnsafe: true, forcesPreflight, now: () => 0 };
  return verdictIn(await browse(request, PROFILES[browser], options));
}

function deciding({ hop, preflight, method, headers }: Contact): readonly unknown[] {
  return [hop, preflight, method, ...DECIDING.map((name) => getHeader(headers, name))];
}

export function sayUnlike(unlike: readonly Unlike[], all: number): string {
  return [
    ...unlike.map(
      ({ case: one, ours, theirs }) =>
        `Case ${one.index} of seed ${one.seed}\n  case   ${JSON.stringify(one)}\n  check  ${ours}\n  browser ${theirs}`,
    ),
    `${all - unlike.length} of ${all} sent and judged alike`,
  ].join("\n");
}
