import type { BrowserVerdict, RealBrowser } from "../check/real-browser";
import type { ScriptRequest } from "../check/request";
import { OPAQUE } from "../engine/fetch/origin";
import { cookiePairs, verdictFrom, within } from "./asking";
import { Connection } from "./connection";
import { findBrowser } from "./find";
import { PAGE, type Seen, sendingScript } from "./in-page";
import type { OracleOptions } from "./options";
import { startBrowser } from "./start";

/** Nothing of the browser's own may go over the network, and it speaks English, whatever the system does. */
const PREFS: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "intl.locale.requested": "en-US",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

/** Starts Firefox, to be asked over WebDriver BiDi. Throws `BrowserError`. */
export async function startFirefox({ timeout, insecure }: OracleOptions): Promise<RealBrowser> {
  const prefs = Object.entries(PREFS).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  const browser = await startBrowser({
    file: findBrowser("firefox"),
    files: { "user.js": prefs.join("") },
    words: (profile) => ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"],
  });
  const connection = await Connection.open(`${browser.address}/session`);
  const { capabilities } = await connection.send<{ readonly capabilities: { readonly browserVersion: string } }>(
    "session.new",
    { capabilities: { alwaysMatch: { acceptInsecureCerts: insecure } } },
  );
  await connection.send("session.subscribe", {
    events: ["network.beforeRequestSent", "network.fetchError", "log.entryAdded"],
  });
  const name = `Firefox ${capabilities.browserVersion}`;
  return {
    kind: "firefox",
    ask: (request) => askFirefox(connection, request, name, timeout),
    close: async () => {
      await connection.send("browser.close").catch(() => undefined);
      await browser.ended();
    },
  };
}

/** In a context of its own, so that nothing is remembered from one request to the next. */
async function askFirefox(
  connection: Connection,
  request: ScriptRequest,
  name: string,
  timeout: number,
): Promise<BrowserVerdict> {
  const { userContext } = await connection.send<{ userContext: string }>("browser.createUserContext");
  try {
    const { context } = await connection.send<{ context: string }>("browsingContext.create", {
      type: "tab",
      userContext,
    });
    const page = new FirefoxPage(connection, context);
    await page.open(request.origin);
    for (const [cookie, value] of cookiePairs(request)) await page.setCookie(request.url, cookie, value);
    const { seen, refusal } = await page.ask(request, timeout);
    return verdictFrom({ browser: "firefox", name, request, timeout }, seen, refusal);
  } finally {
    await connection.send("browser.removeUserContext", { userContext }).catch(() => undefined);
  }
}

interface NetworkEvent {
  readonly context: string | null;
  readonly isBlocked: boolean;
  readonly request: { readonly request: string };
  readonly errorText?: string;
}

interface LogEntry {
  readonly text: string;
  readonly source: { readonly context?: string };
}

/** What Firefox calls the error of a request that it stopped by a rule itself (seen in ESR 153). */
const BY_RULE = "NS_ERROR_DOM_BAD_URI";

class FirefoxPage {
  readonly #connection: Connection;
  readonly #context: string;

  constructor(connection: Connection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Goes to a page of that origin, whose server is not asked: the response to the document's request is made here, before any connection. */
  async open(origin: string): Promise<void> {
    if (origin === OPAQUE) {
      await this.#goTo(`data:text/html,${encodeURIComponent(PAGE)}`);
      return;
    }
    const { intercept } = await this.#connection.send<{ intercept: string }>("network.addIntercept", {
      phases: ["beforeRequestSent"],
      contexts: [this.#context],
    });
    const stop = this.#on("network.beforeRequestSent", ({ isBlocked, request }) => {
      if (!isBlocked) return;
      void this.#connection.send("network.provideResponse", {
        request: request.request,
        statusCode: 200,
        headers: [{ name: "Content-Type", value: { type: "string", value: "text/html" } }],
        body: { type: "string", value: PAGE },
      });
    });
    await this.#goTo(`${origin}/`);
    stop();
    await this.#connection.send("network.removeIntercept", { intercept });
  }

  async setCookie(url: string, name: string, value: string): Promise<void> {
    // Other sites get only cookies that say so, and those have to be secure; a page has them apart from other pages.
    await this.#connection.send("storage.setCookie", {
      cookie: {
        name,
        value: { type: "string", value },
        domain: new URL(url).hostname,
        secure: true,
        sameSite: "none",
      },
      partition: { type: "context", context: this.#context },
    });
  }

  async ask(request: ScriptRequest, timeout: number) {
    let began = false;
    const errors: string[] = [];
    const logged: string[] = [];
    const stops = [
      this.#on("network.beforeRequestSent", () => {
        began = true;
      }),
      this.#on("network.fetchError", ({ errorText = "" }) => void errors.push(errorText)),
      this.#connection.on("log.entryAdded", ({ text, source }: LogEntry) => {
        if (source.context === this.#context) logged.push(text);
      }),
    ];
    const seen = await within(timeout, this.#evaluate(sendingScript(request)));
    // Events that are due come before the response to this.
    await this.#evaluate("'{}'");
    for (const stop of stops) stop();
    // A response that a rule keeps from the page has no error of the network.
    const other = errors.find((error) => error !== BY_RULE);
    return { seen, refusal: { isCors: began && other === undefined, said: other ?? logged[0] ?? null } };
  }

  async #goTo(url: string): Promise<void> {
    await this.#connection.send("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  async #evaluate(expression: string): Promise<Seen> {
    const { result } = await this.#connection.send<{ readonly result: { readonly value: string } }>("script.evaluate", {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    return JSON.parse(result.value) as Seen;
  }

  #on(method: string, listener: (event: NetworkEvent) => void): () => void {
    return this.#connection.on(method, (event: NetworkEvent) => {
      if (event.context === this.#context) listener(event);
    });
  }
}
