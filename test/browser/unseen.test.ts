import { describe, expect } from "vitest";
import { readRows } from "../../scripts/demo-rows";
import { pageWith, urlOf } from "../support/site";
import { BROWSER, test } from "./fixture";
import { caseOf, diagnosesOf, recordedExchanges } from "./recorded";

/** What a check of a server rejects, which people take for CORS. Shapes measured on the servers themselves. */

const OWN = {
  laravel: { status: 419, headers: { "Content-Type": "text/html" } },
  sveltekit: {
    status: 403,
    headers: { "Content-Length": "46" },
    body: "Cross-site POST form submissions are forbidden",
  },
} as const;

const FOREIGN = {
  vite: {
    status: 403,
    headers: { Vary: "Origin", "Content-Type": "text/plain", "Transfer-Encoding": "chunked" },
    body: "Blocked request.",
  },
  webpack: { status: 403, headers: { "X-Powered-By": "Express", "Content-Length": "19" }, body: "Invalid Host header" },
  "webpack-4": {
    status: 200,
    headers: {
      "X-Powered-By": "Express",
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": "19",
      ETag: 'W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"',
    },
    body: "Invalid Host header",
  },
} as const;

describe("a server's own check of the host or the origin", () => {
  test("is named with its setting, on the page's own origin and on another", async ({ session, site, panel }) => {
    const own = Object.entries(OWN).map(([id, answer]) => urlOf(site.page, id, answer));
    const foreign = Object.entries(FOREIGN).map(([id, answer]) => urlOf(site.api, id, answer));
    await session.page.goto(urlOf(site.page, "page", pageWith("")));
    await session.page.evaluate(
      async (posts: readonly string[], gets: readonly string[]) => {
        const sent = [
          ...posts.map((url) => fetch(url, { method: "POST", body: "a=b" })),
          ...gets.map((url) => fetch(url)),
        ];
        await Promise.allSettled(sent);
      },
      own,
      foreign,
    );
    const told = async () => {
      const rows = (await panel.evaluate(readRows)).map(({ url, verdict, cause }) => [caseOf(url), verdict, cause]);
      return Object.fromEntries(rows.map(([id = "", ...rest]) => [id, rest.join(" ").trim()]));
    };
    await expect.poll(told).toEqual({
      laravel: "not-cors",
      sveltekit: "not-cors",
      vite: "blocked origin-check-rejected",
      webpack: "blocked origin-check-rejected",
      "webpack-4": "blocked origin-check-rejected",
    });
    const said = async () => {
      const found = diagnosesOf(await recordedExchanges(panel));
      return Object.fromEntries(
        found.map(({ request, warnings, why }) => [
          caseOf(request.url),
          [why, ...warnings.map(({ text }) => text)].join(" "),
        ]),
      );
    };
    await expect.poll(said).toMatchObject({
      laravel: expect.stringContaining("Laravel's CSRF check"),
      sveltekit: expect.stringContaining("SvelteKit's CSRF check"),
      vite: expect.stringContaining("`server.allowedHosts`"),
      webpack: expect.stringContaining("`devServer.allowedHosts`"),
      "webpack-4": expect.stringContaining("`devServer.allowedHosts`"),
    });
  });

  // Chromium shows an extension neither the subprotocol nor the status.
  test.runIf(BROWSER === "firefox")(
    "is named where it refuses the WebSocket of a development server",
    async ({ session, site, panel }) => {
      const url = urlOf(site.api.replace("http:", "ws:"), "hot", { status: 400, headers: { "Content-Length": "0" } });
      await session.page.goto(urlOf(site.page, "page", pageWith("")));
      await session.page.evaluate(
        (one: string) =>
          new Promise<void>((resolve) => {
            new WebSocket(one, "vite-hmr").addEventListener("error", () => resolve());
          }),
        url,
      );
      const told = async () =>
        diagnosesOf(await recordedExchanges(panel)).find(({ request }) => caseOf(request.url) === "hot");
      await expect.poll(told).toMatchObject({
        cause: "websocket-refused",
        why: expect.stringContaining("wants the token"),
        help: { steps: expect.arrayContaining([expect.stringContaining("`server.allowedHosts`")]) },
      });
    },
  );
});
