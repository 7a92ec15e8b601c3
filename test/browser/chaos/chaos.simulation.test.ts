import type { CDPSession } from "puppeteer-core";
import { describe, expect } from "vitest";
import type { Exchange } from "../../../src/engine/fetch/exchange";
import { getHeader } from "../../../src/engine/fetch/headers";
import { randomOf } from "../../conformance/random";
import type { BrowserSession, Panel } from "../../support/browser";
import { readStored } from "../../support/stored";
import { BROWSER, test as base } from "../fixture";
import { recordedExchanges } from "../recorded";
import { type Planned, askAll, planOf } from "./plan";
import { comes, PATIENCE } from "../../support/patience";
import { type ChaosServer, startChaosServer } from "./server";

const SEED = 7;
const REQUESTS = 1000;
const KILLS = 25;
/** The page asks for so many at a time. */
const AT_ONCE = 12;

const test = base.extend("server", { scope: "file" }, async ({}, { onCleanup }) => {
  const server = await startChaosServer();
  onCleanup(() => server.close());
  return server;
});

interface Scene {
  readonly server: ChaosServer;
  readonly session: BrowserSession;
  readonly panel: Panel;
}

/**
 * Ends the background while requests are under way and none of their events is: both browsers lose what they have sent to a
 * background that is ended from outside, and end none by themselves that has something to hear.
 */
async function kill({ server, session, panel }: Scene, moment: number, canaries: readonly string[]): Promise<void> {
  await server.holdAfter(moment);
  if (!(await comes(() => server.waiting() === AT_ONCE, PATIENCE))) throw new Error(`Only ${server.waiting()} wait`);
  // Events are told in their order, so what was told before a canary's end is known with it. Of those that have just woken the
  // background the order is another: the first canary is known when they come, and the second when all of them have come.
  for (const canary of canaries) {
    await session.page.evaluate((url) => fetch(url).then((response) => response.text()), canary);
    if (!(await comes(() => isKnown(panel, canary), PATIENCE))) throw new Error(`${canary} was never recorded`);
  }
  await session.stopBackground();
  server.release();
}

/** What is told last of a request: in Firefox the page tells how it ended. */
const LAST = BROWSER === "firefox" ? "timing" : "completed";

/** Whether everything that is told of that request is in the store, as it came in or as it was recorded. */
async function isKnown(panel: Panel, url: string): Promise<boolean> {
  const stored = await readStored<Stored>(panel, "");
  const waits = (event: string) => stored.some(({ kind: one, url: of }) => one === event && of === url);
  return (
    (waits("completed") && waits(LAST)) ||
    stored.some(
      ({ exchange }) =>
        typeof exchange === "object" && exchange.hops[0].url === url && exchange.outcome === "delivered",
    )
  );
}

describe("a background that is ended again and again", () => {
  test(
    `loses none of ${REQUESTS} requests, doubles none, and knows the end and the preflight of each`,
    async ({ server, session, panel }) => {
      await session.page.goto(`${server.page}/page`);
      const random = randomOf(SEED, 1);
      // Counted in requests that the server gets, preflights among them.
      const moments = random.some([...Array(REQUESTS).keys()], KILLS).toSorted((a, b) => a - b);
      const canaries = moments.map((_, index) => ["a", "b"].map((name) => `${server.apis[2]}/canary/${index}${name}`));
      const planned = planOf(SEED, REQUESTS, server.apis);
      const refused = session.kind === "chromium" ? await refusals(await session.cdp()) : null;
      const asking = session.page.evaluate(askAll, planned);
      for (const [index, moment] of moments.entries()) {
        await kill({ server, session, panel }, moment, canaries[index] ?? []);
      }
      await asking;

      const read = new Set(await session.page.evaluate(() => (window as unknown as { read: string[] }).read));
      expect(planned.filter(({ id, outcome }) => read.has(id) !== (outcome === "delivered"))).toEqual([]);

      const blocked = planned.filter(({ outcome }) => outcome === "blocked").map(({ url }) => url);
      if (refused) expect(refused().toSorted()).toEqual(blocked.toSorted());

      let recorded: readonly Exchange[] = [];
      const isOver = ({ outcome }: Exchange) => outcome !== "pending" && outcome !== "unknown";
      await comes(async () => {
        recorded = await recordedExchanges(panel);
        return recorded.length >= REQUESTS + canaries.flat().length && recorded.every(isOver);
      }, PATIENCE);
      const known = canaries.flat().map((url) => `${url}: delivered, 1 hops`);
      expect(recorded.map(told).toSorted()).toEqual([...planned.map(expected), ...known].toSorted());

      const asked = recorded.filter(({ hops }) => hops[0].method === "PUT");
      const sent = [...server.log()].filter(([path]) => path.endsWith("?PUT"));
      expect(asked.length).toBe(sent.reduce((sum, [, { preflights }]) => sum + preflights, 0));
      const unpaired = asked.filter((exchange) => !hasItsPreflight(exchange)).map(told);
      expect(unpaired.length, unpaired.join("\n")).toBeLessThanOrEqual(REQUESTS / 1000);
    },
    4 * PATIENCE,
  );
});

/** A value of the background's store: an event that waits, or a record. */
interface Stored {
  readonly kind?: string;
  readonly url?: string;
  /** Of a request on its way only the id, where a record holds the rest. */
  readonly exchange?: Exchange | string;
}

const expected = ({ url, outcome, hops }: Planned): string => `${url}: ${outcome}, ${hops} hops`;

const told = ({ hops, outcome }: Exchange): string => `${hops[0].url}: ${outcome}, ${hops.length} hops`;

/** Collects the URLs of the requests that Chromium itself says it refused for CORS. */
async function refusals(client: CDPSession): Promise<() => readonly string[]> {
  const urls = new Map<string, string>();
  const refused: string[] = [];
  client.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (type === "Fetch") urls.set(requestId, request.url);
  });
  client.on("Network.loadingFailed", ({ requestId, corsErrorStatus }) => {
    const url = urls.get(requestId);
    if (corsErrorStatus && url !== undefined) refused.push(url);
  });
  await client.send("Network.enable");
  return () => refused;
}

/** Every request asked permission for a header of its own. */
function hasItsPreflight({ hops: [{ requestHeaders, preflight }] }: Exchange): boolean {
  const asked = getHeader(preflight?.requestHeaders ?? [], "access-control-request-headers");
  const isAnswered = preflight?.response?.status === 200;
  // A request that its preflight stopped never left, and has no headers in Chromium.
  if (requestHeaders === null) return isAnswered;
  return isAnswered && requestHeaders.some(([name]) => name.toLowerCase() === asked);
}
