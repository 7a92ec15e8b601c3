import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect } from "vitest";
import type { Panel } from "../support/browser";
import { test as base } from "./fixture";

/** A server that a test changes while the browser is open, as a person would. */
interface Api {
  readonly origin: string;
  /** Header lines of every response from now on. */
  headers: Readonly<Record<string, string>>;
  /** The methods of the requests that came. */
  readonly seen: string[];
  close(): void;
}

async function start(body: string): Promise<Api> {
  const api: { -readonly [Key in keyof Api]: Api[Key] } = {
    origin: "",
    headers: {},
    seen: [],
    close: () => server.close(),
  };
  const server: Server = createServer((request, response) => {
    api.seen.push(request.method ?? "");
    response.writeHead(200, { "Content-Type": "text/html", ...api.headers }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  api.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return api;
}

const test = base
  .extend("api", { scope: "file" }, async ({}, { onCleanup }) => {
    const api = await start("{}");
    onCleanup(() => api.close());
    return api;
  })
  .extend("asking", { scope: "file" }, async ({ api }, { onCleanup }) => {
    const page = await start(
      `<!doctype html><link rel="icon" href="data:,"><script>fetch("${api.origin}/items").catch(() => {})</script>`,
    );
    onCleanup(() => page.close());
    return page;
  })
  // A tab in which the API has just refused the page.
  .extend("tab", async ({ session, api, asking }, { onCleanup }) => {
    api.headers = {};
    const tab = await session.newPage();
    const panel = await session.openPanel(tab);
    onCleanup(async () => {
      await panel.close();
      await tab.close();
    });
    await tab.goto(asking.origin);
    await panel.waitFor(() => document.querySelector('[data-exchange][data-verdict="blocked"]'));
    await panel.waitFor(() => document.querySelector("[data-do=check]"));
    return { page: tab, panel };
  });

const label = (panel: Panel): Promise<string> =>
  panel.evaluate(() => document.querySelector("[data-progress] .row-label")?.textContent ?? "");

const checkAgain = (panel: Panel): Promise<void> =>
  // The panel scrolls to it; a click in the middle would have to.
  panel.evaluate(() => document.querySelector<HTMLElement>("[data-do=check]")?.click());

async function fix(api: Api, origin: string, panel: Panel): Promise<void> {
  api.headers = { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" };
  await checkAgain(panel);
  await panel.waitFor(() => document.querySelector('[data-progress=fixed][data-verdict="allowed"]'));
}

describe("after a change on the server", () => {
  test("the page sends the request again on a click, and the row says by what it is blocked now", async ({
    api,
    tab: { panel },
  }) => {
    api.headers = { "Access-Control-Allow-Origin": "https://somebody.example" };
    const before = api.seen.length;
    await checkAgain(panel);
    await panel.waitFor(() => document.querySelector("[data-progress=still]"));
    expect(await label(panel)).toMatch(/^Still blocked: now “.+”, was “.+”$/);
    expect(api.seen.slice(before)).toEqual(["GET"]);
  });

  test("the row says that it is fixed, and nothing is left for that server", async ({
    api,
    asking,
    tab: { panel },
  }) => {
    await fix(api, asking.origin, panel);
    expect(await label(panel)).toMatch(/^Fixed at .+, was “.+”$/);
    await panel.waitFor(() => document.querySelector(".check")?.textContent?.includes("Fixed on"));
  });

  test("the row says so on a page that was loaded again, too", async ({ api, asking, tab: { page, panel } }) => {
    await fix(api, asking.origin, panel);
    await page.reload();
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
    await panel.waitFor(() => document.querySelector('[data-progress=fixed][data-verdict="allowed"]'));
    expect(await label(panel)).toMatch(/^Fixed at /);
  });
});
