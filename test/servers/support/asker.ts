import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { extensionDir } from "../../../scripts/build";
import type { Exchange } from "../../../src/engine/fetch/exchange";
import { recordedExchanges } from "../../browser/recorded";
import { type BrowserKind, type BrowserSession, launch, type Panel } from "../../support/browser";
import { comes, PATIENCE } from "../../support/patience";

export const KINDS = ["chromium", "firefox"] as const;

/** What a page's script got for its request: a status it may read, or nothing. */
export type Got = number | "blocked";

type Browsers = ReadonlyMap<BrowserKind, { readonly session: BrowserSession; readonly panel: Panel }>;

/** A page that asks servers of other origins, open in both browsers, with the extension and its panel. */
export class Asker {
  /** The page's origin. */
  readonly origin: string;
  readonly #server: Server;
  readonly #browsers: Browsers;
  #asked = 0;

  private constructor(origin: string, server: Server, browsers: Browsers) {
    this.origin = origin;
    this.#server = server;
    this.#browsers = browsers;
  }

  static async start(): Promise<Asker> {
    const server = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>A page that asks</title>");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "localhost", resolve);
    });
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const browsers = new Map<BrowserKind, { session: BrowserSession; panel: Panel }>();
    for (const kind of KINDS) {
      const session = await launch(kind, { extensionDir: extensionDir(kind) });
      browsers.set(kind, { session, panel: await session.openPanel() });
      await session.page.goto(origin);
    }
    return new Asker(origin, server, browsers);
  }

  /** Takes the page to another address, with its panel. */
  async visit(kind: BrowserKind, url: string): Promise<void> {
    await this.#of(kind).session.page.goto(url, { timeout: PATIENCE });
  }

  /** Asks from the page. */
  async ask(kind: BrowserKind, url: string, init: RequestInit): Promise<Got> {
    return (await this.#fetch(kind, url, init)).got;
  }

  /** Asks from the page, and gives what the extension recorded of it. */
  async record(kind: BrowserKind, url: string, init: RequestInit): Promise<{ got: Got; exchange: Exchange }> {
    const { got, address } = await this.#fetch(kind, url, init);
    const { panel } = this.#of(kind);
    let exchange: Exchange | undefined;
    await comes(async () => {
      exchange = (await recordedExchanges(panel)).find(({ hops }) => hops[0].url === address);
      return exchange !== undefined && !["pending", "unknown"].includes(exchange.outcome);
    }, PATIENCE);
    if (!exchange) throw new Error(`${kind} recorded nothing of ${address}`);
    return { got, exchange };
  }

  /** The names of the headers that the page's script may read of a response, in lowercase. */
  async readableHeaders(kind: BrowserKind, url: string, init: RequestInit): Promise<readonly string[]> {
    return (await this.#fetch(kind, url, init)).readable;
  }

  /** Each request has an address of its own, so that what is recorded of it can be found. */
  async #fetch(
    kind: BrowserKind,
    url: string,
    init: RequestInit,
  ): Promise<{ got: Got; readable: readonly string[]; address: string }> {
    this.#asked += 1;
    const address = `${url}${url.includes("?") ? "&" : "?"}asked=${this.#asked}`;
    const { got, readable } = await this.#of(kind).session.page.evaluate(
      async (to, how): Promise<{ got: Got; readable: string[] }> => {
        try {
          const response = await fetch(to, how);
          await response.text();
          return { got: response.status, readable: [...response.headers.keys()] };
        } catch {
          return { got: "blocked", readable: [] };
        }
      },
      address,
      init,
    );
    return { got, readable, address };
  }

  #of(kind: BrowserKind) {
    const browser = this.#browsers.get(kind);
    if (!browser) throw new Error(`${kind} is not there`);
    return browser;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#browsers.values()].map(({ session }) => session.close()));
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
