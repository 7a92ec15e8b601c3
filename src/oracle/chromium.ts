import type { BrowserVerdict, RealBrowser } from "../check/real-browser";
import type { ScriptRequest } from "../check/request";
import { OPAQUE } from "../engine/fetch/origin";
import { cookiePairs, verdictFrom, within } from "./asking";
import { Connection } from "./connection";
import { BrowserError, findBrowser } from "./find";
import { PAGE, type Seen, sendingScript } from "./in-page";
import type { OracleOptions } from "./options";
import { startBrowser } from "./start";

/** Nothing of the browser's own may go over the network, and the permission for local networks is the page's matter. */
const QUIET = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--disable-gpu",
  "--disable-features=LocalNetworkAccessChecks",
];

/** Starts Chromium, to be asked over the DevTools protocol. Throws `BrowserError`. */
export async function startChromium({ timeout, insecure, addresses }: OracleOptions): Promise<RealBrowser> {
  const rules = [...addresses].map(([from, to]) => `MAP ${from} ${to.includes(":") ? `[${to}]` : to}`).join(",");
  const browser = await startBrowser({
    file: findBrowser("chromium"),
    // Contexts are private windows, which would keep cookies from other sites.
    files: { "Default/Preferences": JSON.stringify({ profile: { cookie_controls_mode: 0 } }) },
    words: (profile) => [
      ...QUIET,
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(insecure ? ["--ignore-certificate-errors"] : []),
      ...(rules === "" ? [] : [`--host-resolver-rules=${rules}`]),
      "about:blank",
    ],
  });
  const connection = await Connection.open(browser.address);
  const { product } = await connection.send<{ readonly product: string }>("Browser.getVersion");
  const name = `Chromium ${product.replace(/^.*\//, "")}`;
  return {
    kind: "chromium",
    ask: (request) => askChromium(connection, request, name, timeout),
    close: async () => {
      await connection.send("Browser.close").catch(() => undefined);
      await browser.ended();
    },
  };
}

/** In a context of its own, so that nothing is remembered from one request to the next. */
async function askChromium(
  connection: Connection,
  request: ScriptRequest,
  name: string,
  timeout: number,
): Promise<BrowserVerdict> {
  const { browserContextId } = await connection.send<{ browserContextId: string }>("Target.createBrowserContext");
  try {
    const { targetId } = await connection.send<{ targetId: string }>("Target.createTarget", {
      url: "about:blank",
      browserContextId,
    });
    const { sessionId } = await connection.send<{ sessionId: string }>("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const page = new ChromiumPage(connection, sessionId);
    await page.open(request.origin);
    for (const [cookie, value] of cookiePairs(request)) await page.setCookie(request.url, cookie, value);
    const { seen, refusal } = await page.ask(request, timeout);
    return verdictFrom({ browser: "chromium", name, request, timeout }, seen, refusal);
  } finally {
    await connection.send("Target.disposeBrowserContext", { browserContextId }).catch(() => undefined);
  }
}

interface Failed {
  readonly type: string;
  readonly errorText: string;
  readonly blockedReason?: string;
  readonly corsErrorStatus?: { readonly corsError: string };
}

class ChromiumPage {
  readonly #connection: Connection;
  readonly #sessionId: string;

  constructor(connection: Connection, sessionId: string) {
    this.#connection = connection;
    this.#sessionId = sessionId;
  }

  /** Goes to a page of that origin, whose server is not asked: the response to the document's request is made here, before any connection. */
  async open(origin: string): Promise<void> {
    await this.#send("Page.enable");
    if (origin === OPAQUE) {
      await this.#goTo(`data:text/html,${encodeURIComponent(PAGE)}`);
      return;
    }
    await this.#send("Fetch.enable", { patterns: [{ urlPattern: "*", resourceType: "Document" }] });
    const stop = this.#on("Fetch.requestPaused", ({ requestId }: { readonly requestId: string }) => {
      void this.#send("Fetch.fulfillRequest", {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: "Content-Type", value: "text/html" }],
        body: Buffer.from(PAGE).toString("base64"),
      });
    });
    await this.#goTo(`${origin}/`);
    stop();
    await this.#send("Fetch.disable");
  }

  async setCookie(url: string, name: string, value: string): Promise<void> {
    // Other sites get only cookies that say so, and those have to be secure.
    await this.#send("Network.setCookie", { url, name, value, secure: true, sameSite: "None" });
  }

  async ask(request: ScriptRequest, timeout: number) {
    const failed: Failed[] = [];
    const logged: string[] = [];
    let look = (): void => undefined;
    const stops = [
      this.#on("Network.loadingFailed", (one: Failed) => {
        failed.push(one);
        look();
      }),
      this.#on("Log.entryAdded", ({ entry }: { readonly entry: { readonly text: string } }) => {
        logged.push(entry.text);
        look();
      }),
    ];
    await this.#send("Network.enable");
    await this.#send("Log.enable");
    const seen = await within(timeout, this.#evaluate(sendingScript(request)));
    const isTold = (): boolean => failed.some(({ type }) => type === "Fetch") && logged.length > 0;
    if (seen?.outcome === "rejected" && !isTold())
      await within(
        SOON,
        new Promise<void>((resolve) => {
          look = () => {
            if (isTold()) resolve();
          };
        }),
      );
    for (const stop of stops) stop();
    const isCors = failed.some(({ corsErrorStatus }) => corsErrorStatus !== undefined);
    const own = failed.find(({ type }) => type === "Fetch");
    const said = [logged.find((text) => text.includes("CORS policy")), own?.errorText, own?.blockedReason, logged[0]];
    return { seen, refusal: { isCors, said: said.find((words) => words !== undefined && words !== "") ?? null } };
  }

  async #goTo(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      const stop = this.#on("Page.loadEventFired", () => {
        stop();
        resolve();
      });
    });
    const { errorText } = await this.#send<{ readonly errorText?: string }>("Page.navigate", { url });
    if (errorText !== undefined) throw new BrowserError(`Chromium doesn't open a page of ${url}: ${errorText}`);
    await loaded;
  }

  async #evaluate(expression: string): Promise<Seen> {
    const { result } = await this.#send<{ readonly result: { readonly value: string } }>("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return JSON.parse(result.value) as Seen;
  }

  #send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return this.#connection.send<Result>(method, params, this.#sessionId);
  }

  #on(method: string, listener: (params: never) => void): () => void {
    return this.#connection.on(method, (params, sessionId) => {
      if (sessionId === this.#sessionId) listener(params);
    });
  }
}

/** What explains a failure comes with it. Milliseconds. */
const SOON = 2000;
