import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ANY, type Policy } from "../../../src/engine/remedy/policy";
import { type ServerResponse, responseTo } from "./responses";
import { hostilePolicies } from "./hostile-policies";
import type { TestServer } from "./server";
import { startUpstream } from "./upstream";
import { freePort, lackingPrograms, prepare, type Running, start } from "./workspace";
import { knownRecipe, writable } from "./writable";

const SAMPLE: Policy = {
  server: "http://api.example",
  path: "/data",
  origins: ["https://app.example", "https://admin.example"],
  granted: [],
  methods: ["GET", "PUT"],
  headers: ["X-Tenant"],
  credentials: true,
  maxAge: 7200,
  exposed: [],
  embedded: false,
  hidesList: false,
  open: false,
};
const STRANGER = "https://stranger.example";

/**
 * How these servers respond once a recipe is in them, requested without a browser and so from any origin: odd values, a list of
 * origins, and what a proxy does with the headers of the application behind it.
 */
export function describeResponses(servers: readonly TestServer[], oddPolicies: number): void {
  for (const server of servers) {
    const missing = lackingPrograms(server.needs);
    const skipped = missing.length > 0;
    const name = `the responses of ${server.recipe}${skipped ? ` (needs ${missing.join(", ")})` : ""}`;
    describe.skipIf(skipped)(name, () => {
      const recipe = knownRecipe(server.recipe);
      let upstream: Awaited<ReturnType<typeof startUpstream>>;

      beforeAll(async () => {
        upstream = await startUpstream();
        await prepare(server);
      });

      afterAll(() => upstream?.close());

      const withPolicy = async (policy: Policy, use: (running: Running) => Promise<void>, port = upstream.port) => {
        const running = await start(
          server,
          recipe.parts(policy).map(({ code }) => code),
          { upstream: port },
        );
        try {
          await use(running);
        } finally {
          await running.stop();
        }
      };

      test("have every odd but legal value as it is", async () => {
        for (const odd of hostilePolicies(oddPolicies)) {
          const policy = writable(recipe, odd);
          await withPolicy(policy, async ({ url }) => {
            for (const origin of policy.origins) {
              expect(corsOf(await preflight(url, origin, policy))).toMatchObject(wanted(origin, policy));
            }
          });
        }
      });

      test("allow the request's origin if it is listed, and no other", async () => {
        await withPolicy(SAMPLE, async ({ url }) => {
          for (const path of ["/data", "/private", "/crash"]) {
            for (const origin of SAMPLE.origins) {
              const response = await responseTo(url + path, { Origin: origin });
              expect(response.lines("access-control-allow-origin")).toEqual([origin]);
              expect(response.lines("access-control-allow-credentials")).toEqual(["true"]);
              expect(response.headers.vary?.toLowerCase()).toContain("origin");
            }
            const response = await responseTo(url + path, { Origin: STRANGER });
            expect(response.lines("access-control-allow-origin")).toEqual([]);
          }
          expect((await preflight(url, STRANGER, SAMPLE)).lines("access-control-allow-origin")).toEqual([]);
        });
      });

      const any = server.namesAnyOrigin ? STRANGER : ANY;
      test(`have ${server.namesAnyOrigin ? "its origin" : "`*`"} where any origin is allowed`, async () => {
        await withPolicy({ ...SAMPLE, origins: [ANY], credentials: false }, async ({ url }) => {
          const response = await responseTo(`${url}/data`, { Origin: STRANGER });
          expect(response.lines("access-control-allow-origin")).toEqual([any]);
          expect(response.lines("access-control-allow-credentials")).toEqual([]);
        });
      });

      if (server.proxies)
        test("have the headers once where the application sends its own", async () => {
          const own = await startUpstream({
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Allow-Credentials": "true",
          });
          try {
            for (const origins of [SAMPLE.origins, [SAMPLE.origins[0]] as const]) {
              const use = async ({ url }: Running): Promise<void> => {
                for (const path of ["/data", "/crash"]) {
                  const response = await responseTo(url + path, { Origin: origins[0] });
                  expect(response.lines("access-control-allow-origin")).toEqual([origins[0]]);
                  expect(response.lines("access-control-allow-credentials")).toEqual(["true"]);
                }
              };
              await withPolicy({ ...SAMPLE, origins }, use, own.port);
            }
          } finally {
            own.close();
          }
        });

      if (server.proxies)
        test("have them where the application does not respond", async () => {
          const use = async ({ url }: Running): Promise<void> => {
            const response = await responseTo(`${url}/data`, { Origin: SAMPLE.origins[0] });
            expect([502, 503]).toContain(response.status);
            expect(response.lines("access-control-allow-origin")).toEqual([SAMPLE.origins[0]]);
          };
          await withPolicy(SAMPLE, use, await freePort());
        });
    });
  }
}

function preflight(url: string, origin: string, { methods, headers }: Policy): Promise<ServerResponse> {
  return responseTo(
    `${url}/data`,
    {
      Origin: origin,
      "Access-Control-Request-Method": methods[0],
      ...(headers.length > 0 ? { "Access-Control-Request-Headers": headers.join(",").toLowerCase() } : {}),
    },
    "OPTIONS",
  );
}

/** What the response to a preflight has to have. Some servers have an age, or plain headers, of their own besides. */
function wanted(origin: string, { methods, headers, credentials, maxAge }: Policy) {
  return {
    ok: true,
    origin: [origin],
    methods: methods.toSorted(),
    headers: expect.arrayContaining(headers.map((name) => name.toLowerCase())) as unknown,
    credentials: credentials ? ["true"] : [],
    ...(maxAge === null ? {} : { maxAge: [String(maxAge)] }),
  };
}

function corsOf({ status, lines }: ServerResponse) {
  return {
    ok: status >= 200 && status < 300,
    origin: lines("access-control-allow-origin"),
    methods: listed(lines("access-control-allow-methods")).toSorted(),
    headers: listed(lines("access-control-allow-headers")).map((name) => name.toLowerCase()),
    credentials: lines("access-control-allow-credentials"),
    maxAge: lines("access-control-max-age"),
  };
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : lines.join(",").split(/, */);
}
