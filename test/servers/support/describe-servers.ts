import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../support/browser";
import { type Asked, type Policy, policiesForRequest, policyForServer } from "../../../src/engine/remedy/policy";
import { diagnoseAndFix } from "../../../src/engine/remedy/full-diagnosis";
import { recipeOf } from "../../../src/engine/remedy/recipes";
import { Asker, type Got, KINDS } from "./asker";
import { checked } from "./checked";
import { type Failure, FAILURES } from "./failures";
import { describeProduct } from "./describe-products";
import type { TestProduct, TestServer } from "./server";
import { startUpstream } from "./upstream";
import { freePort, lackingPrograms, prepare, type Running, start } from "./workspace";

/** What the extension made of one failure in one browser. */
interface Seen {
  readonly failure: Failure;
  readonly kind: BrowserKind;
  readonly got: Got;
  readonly verdict: string;
  readonly cause: string | null;
  readonly asked: Asked;
  /** What a check without a browser made of the same request to the same server. */
  readonly checked: Awaited<ReturnType<typeof checked>>;
}

/**
 * The tests of these servers. Each is started broken, asked by a page in both browsers, patched with exactly the recipe's
 * text for what the extension diagnosed, started again and asked again. So are these products, with their settings.
 */
export function describeServers(servers: readonly TestServer[], products: readonly TestProduct[] = []): void {
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

  for (const product of products) describeProduct(product, () => asker);

  for (const server of servers) {
    const missing = lackingPrograms(server.needs);
    const skipped = missing.length > 0;
    const name = skipped ? `the recipe ${server.recipe} (needs ${missing.join(", ")})` : `the recipe ${server.recipe}`;
    describe.skipIf(skipped)(name, () => {
      const run = (slots: readonly string[], port?: number): Promise<Running> =>
        start(server, slots, { port, upstream: upstream.port });
      let seen: readonly Seen[] = [];
      let origin = "";
      let fixed: { readonly code: string; readonly running: Running } | null = null;
      // Failures that the same code fixes follow one another, and one start serves them all.
      const runFixed = async (slots: readonly string[]): Promise<Running> => {
        const code = slots.join("\n");
        if (fixed?.code === code) return fixed.running;
        await fixed?.running.stop();
        fixed = null;
        fixed = { code, running: await run(slots) };
        return fixed.running;
      };
      afterAll(() => fixed?.running.stop());

      beforeAll(async () => {
        await prepare(server);
        const port = await freePort();
        origin = `http://localhost:${port}`;
        seen = [
          ...(await seeFailures(asker, "bare", await run(server.bare ?? [], port))),
          ...(await seeFailures(asker, "naive", await run(server.naive, port))),
        ];
      });

      // All of them by the code for all; each by its own, unless a start means to compile.
      const alone = FAILURES.filter(({ worthBuilding = false }) => worthBuilding || server.build === undefined);
      test.each(alone)("fixes $name", async (failure) => {
        const found = seen.filter((one) => one.failure === failure);
        expect(found.map(({ got, verdict }) => ({ got, verdict }))).toEqual(
          KINDS.map(() => ({ got: "blocked", verdict: "blocked" })),
        );
        const texts = found.map(({ asked }) => {
          const [policy, ...others] = policiesForRequest(asked);
          expect(others).toEqual([]);
          return slotsOf(server, policy);
        });
        // Both browsers lead to the same code.
        expect(texts[1]).toEqual(texts[0]);
        const { url } = await runFixed(texts[0] ?? []);
        for (const kind of KINDS) {
          expect([kind, await asker.ask(kind, url + failure.path, failure.init)]).toEqual([kind, failure.status]);
        }
      });

      test("is judged and explained by a check as by the panel", () => {
        const told = seen.map(({ kind, failure, checked: own }) => [kind, failure.name, own]);
        expect(told).toEqual(seen.map(({ kind, failure, verdict, cause }) => [kind, failure.name, { verdict, cause }]));
      });

      test("fixes all of them with what it says for all of them", async () => {
        const policy = policyForServer(
          origin,
          seen.map(({ asked }) => asked),
        );
        const { url } = await runFixed(slotsOf(server, policy));
        for (const kind of KINDS) {
          for (const { name: what, path, init, status } of FAILURES) {
            expect([kind, what, await asker.ask(kind, url + path, init)]).toEqual([kind, what, status]);
          }
        }
      });
    });
  }
}

async function seeFailures(asker: Asker, server: Failure["server"], running: Running): Promise<Seen[]> {
  const seen: Seen[] = [];
  await withServer(Promise.resolve(running), async ({ url }) => {
    for (const kind of KINDS) {
      for (const failure of FAILURES.filter((one) => one.server === server)) {
        const { got, exchange } = await asker.record(kind, url + failure.path, failure.init);
        const { verdict, cause, fix, request } = diagnoseAndFix(exchange);
        const asked = { exchange, fix, credentialed: request.credentials === "include" };
        const byCheck = await checked(kind, asker.origin, url + failure.path, failure.init);
        seen.push({ failure, kind, got, verdict, cause, asked, checked: byCheck });
      }
    }
  });
  return seen;
}

async function withServer(starting: Promise<Running>, use: (running: Running) => Promise<void>): Promise<void> {
  const running = await starting;
  try {
    await use(running);
  } finally {
    await running.stop();
  }
}

function slotsOf({ recipe: id }: TestServer, policy: Policy | null | undefined): readonly string[] {
  const recipe = recipeOf(id);
  if (!recipe) throw new Error(`There is no recipe ${id}`);
  if (!policy) throw new Error("The diagnosis gives no policy");
  return recipe.parts(policy).map(({ code }) => code);
}
