import { afterAll, describe, expect, test } from "vitest";
import { browseAsEach } from "../src/check/each-browser";
import { verdictIn } from "../src/check/probe";
import { openNetwork } from "../src/check/wire/network";
import type { Browser, Exchange } from "../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../src/engine/remedy/full-diagnosis";
import { Session } from "../src/session/session";
import { startApis } from "./apis";
import type { DemoCase } from "./case";
import { DEMO_CASES } from "./cases";

const PAGE = "http://localhost:4999";
const apis = await startApis(DEMO_CASES, PAGE);
const network = openNetwork({ timeout: 10_000, insecure: false, ca: null, addresses: new Map(), env: {} });
afterAll(async () => {
  await network.close();
  await apis.close();
});

/** What a page decides before a server is asked, and what a page gives up by itself, no check can see. */
const isAskable = ({ request, hops }: DemoCase): boolean =>
  request.policy === undefined && request.mode === undefined && hops.every(({ state }) => state !== "silent");
const CASES = DEMO_CASES.filter(isAskable);

let made = 0;
const ask = async ({ id, request }: DemoCase, url: string): Promise<Readonly<Record<Browser, Exchange>>> =>
  browseAsEach(
    {
      url,
      origin: request.sandboxed ? "null" : PAGE,
      method: request.method,
      headers: Object.entries(request.headers ?? {}),
      credentials: request.credentials ?? "same-origin",
      cookies: null,
      body: request.body === undefined ? null : new TextEncoder().encode(request.body),
    },
    "chromium",
    { id, send: network.send, sendsUnsafe: true, now: () => (made += 1) },
  );
const asked = await Promise.all(CASES.map((one) => ask(one, apis.urlOf(one))));

describe("the demo, asked without a browser", () => {
  test.each(["chromium", "firefox", "webkit"] as const)("is judged and explained as in %s's panel", (browser) => {
    const exchanges = asked.map((seen) => seen[browser]);
    const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
    const told = exchanges.map((exchange) => {
      const { verdict, cause } = session.diagnosis(exchange);
      return { id: exchange.id, verdict, same: verdictIn(exchange) === verdict, cause };
    });
    expect(told).toEqual(CASES.map(({ id, verdict, cause }) => ({ id, verdict, same: true, cause })));
  });
});
