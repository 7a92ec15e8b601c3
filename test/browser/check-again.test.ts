import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extensionDir } from "../../scripts/build";
import { type BrowserSession, launch, type Panel } from "../support/browser";

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

describe.each(["chromium", "firefox"] as const)("after a change on the server, in %s", (kind) => {
  let api: Api;
  let page: Api;
  let session: BrowserSession;
  let panel: Panel;

  const label = (): Promise<string> =>
    panel.evaluate(() => document.querySelector("[data-progress] .row-label")?.textContent ?? "");
  const checkAgain = (): Promise<void> => {
    // The panel scrolls to it; a click in the middle would have to.
    return panel.evaluate(() => document.querySelector<HTMLElement>("[data-do=check]")?.click());
  };

  beforeAll(async () => {
    api = await start("{}");
    page = await start(
      `<!doctype html><link rel="icon" href="data:,"><script>fetch("${api.origin}/items").catch(() => {})</script>`,
    );
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    panel = await session.openPanel();
    await session.page.goto(page.origin);
    await panel.waitFor(() => document.querySelector('[data-exchange][data-verdict="blocked"]'));
    await panel.waitFor(() => document.querySelector("[data-do=check]"));
  });

  afterAll(async () => {
    await session?.close();
    api?.close();
    page?.close();
  });

  test("the page sends the request again on a click, and the row says by what it is blocked now", async () => {
    api.headers = { "Access-Control-Allow-Origin": "https://somebody.example" };
    const before = api.seen.length;
    await checkAgain();
    await panel.waitFor(() => document.querySelector("[data-progress=still]"));
    expect(await label()).toMatch(/^Still blocked: now “.+”, was “.+”$/);
    expect(api.seen.slice(before)).toEqual(["GET"]);
  });

  test("the row says that it is fixed, and nothing is left for that server", async () => {
    api.headers = { "Access-Control-Allow-Origin": page.origin, "Access-Control-Allow-Credentials": "true" };
    await checkAgain();
    await panel.waitFor(() => document.querySelector('[data-progress=fixed][data-verdict="allowed"]'));
    expect(await label()).toMatch(/^Fixed at .+, was “.+”$/);
    await panel.waitFor(() => document.querySelector(".check")?.textContent?.includes("Fixed on"));
  });

  test("the row says so on a page that was loaded again, too", async () => {
    await session.page.reload();
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
    await panel.waitFor(() => document.querySelector('[data-progress=fixed][data-verdict="allowed"]'));
    expect(await label()).toMatch(/^Fixed at /);
  });
});
