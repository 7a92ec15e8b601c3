import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { diagnoseAndFix } from "../../../src/engine/remedy/full-diagnosis";
import { policiesForRequest, type Policy } from "../../../src/engine/remedy/policy";
import type { BrowserKind } from "../../support/browser";
import { Asker, type Got, KINDS } from "./asker";
import { type Failure, FAILURES } from "./failures";
import type { TestServer } from "./server";
import { startUpstream } from "./upstream";
import { freePort, lackingPrograms, prepare, type Running, start } from "./workspace";
import { knownRecipe } from "./writable";

/** What the extension made of one failure in one browser. */
interface Seen {
  readonly failure: Failure;
  readonly kind: BrowserKind;
  readonly got: Got;
  readonly verdict: string;
  readonly policy: Policy | undefined;
}

/**
 * The tests of development servers that pass requests on. The page comes from the server itself. It asks the API at the API's
 * own address first, and then, with the recipe in the configuration, at the address which the recipe writes for the page.
 */
export function describeDevProxies(servers: readonly Omit<TestServer, "naive">[]): void {
  let asker: Asker;
  let upstream: Awaited<ReturnType<typeof startUpstream>>;

  beforeAll(async () => {
    asker = await Asker.start();
    upstream = await startUpstream();
  });

  afterAll(async () => {
    await asker?.close();
    upstream?.close();
  });

  for (const each of servers) {
    const missing = lackingPrograms(each.needs);
    const skipped = missing.length > 0;
    const name = skipped ? `the recipe ${each.recipe} (needs ${missing.join(", ")})` : `the recipe ${each.recipe}`;
    describe.skipIf(skipped)(name, () => {
      const server: TestServer = { ...each, naive: [] };
      const recipe = knownRecipe(server.recipe);
      let seen: readonly Seen[] = [];
      let port = 0;
      let running: Running | undefined;

      beforeAll(async () => {
        await prepare(server);
        port = await freePort();
        running = await start(server, [], { port, upstream: upstream.port });
        seen = await seeFailures(asker, running.url, `http://localhost:${upstream.port}`);
        // A page in development loads itself again when its server comes back; nobody may be on it then.
        await leave(asker);
        await running.stop();
        const policy = seen[0]?.policy;
        if (!policy) throw new Error("The diagnosis gives no policy");
        running = await start(server, [recipe.parts(policy)[0].code], { port, upstream: upstream.port });
        for (const kind of KINDS) await asker.visit(kind, running.url);
      });

      afterAll(async () => {
        await leave(asker);
        await running?.stop();
      });

      test.each(FAILURES)("fixes $name", async (failure) => {
        const found = seen.filter((one) => one.failure === failure);
        expect(found.map(({ got, verdict }) => ({ got, verdict }))).toEqual(
          KINDS.map(() => ({ got: "blocked", verdict: "blocked" })),
        );
        for (const { kind, policy } of found) {
          if (!policy) throw new Error("The diagnosis gives no policy");
          const [config, call] = recipe.parts(policy);
          // One configuration serves all that is asked of this API.
          expect(config.code).toBe(recipe.parts(seen[0]?.policy ?? policy)[0].code);
          const url = new URL(addressIn(call?.code ?? ""), running?.url);
          expect([kind, await asker.ask(kind, url.href, failure.init)]).toEqual([kind, failure.status]);
        }
      });
    });
  }
}

async function leave(asker: Asker): Promise<void> {
  for (const kind of KINDS) await asker.visit(kind, asker.origin);
}

async function seeFailures(asker: Asker, page: string, api: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const kind of KINDS) {
    await asker.visit(kind, page);
    for (const failure of FAILURES) {
      const { got, exchange } = await asker.record(kind, api + failure.path, failure.init);
      const { verdict, fix, request } = diagnoseAndFix(exchange);
      const [policy] = policiesForRequest({ exchange, fix, credentialed: request.credentials === "include" });
      seen.push({ failure, kind, got, verdict, policy });
    }
  }
  return seen;
}

/** The URL that the page's own line requests. */
function addressIn(code: string): string {
  const [, literal] = /^fetch\((".*")\);$/.exec(code) ?? [];
  if (literal === undefined) throw new Error(`No call of fetch: ${code}`);
  return JSON.parse(literal) as string;
}
