/**
 * A browser's extension API as far as we use it, in memory: the tests of what stands at the browser's edge run against it. Messages
 * are copied and come a moment later, as in a real one. Test-only.
 */

import { type Listener, FakeArea, FakeEvent, FakePort } from "./testing-browser-parts";

const ID = "cors-why";
const OWN_PAGE = { id: ID, url: `chrome-extension://${ID}/page.html`, origin: `chrome-extension://${ID}` };

/** What a script in a page says of itself: our id, and the page's own address. */
export const IN_A_PAGE = {
  id: ID,
  url: "https://hostile.example/",
  origin: "https://hostile.example",
  tab: { id: 1 },
  frameId: 0,
};

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly incognito: boolean;
}

const WEB_REQUESTS = [
  "onBeforeRequest",
  "onSendHeaders",
  "onHeadersReceived",
  "onBeforeRedirect",
  "onResponseStarted",
  "onCompleted",
  "onErrorOccurred",
] as const;

export type WebRequestEvent = (typeof WEB_REQUESTS)[number];

interface FakeRule {
  readonly id: number;
  readonly condition: {
    readonly tabIds?: readonly number[];
    readonly urlFilter?: string;
    readonly initiatorDomains?: readonly string[];
  };
}

/** One browser, with the tabs that a test opens in it. */
export class FakeBrowser {
  readonly areas = { session: new FakeArea(), sync: new FakeArea(), local: new FakeArea() };
  readonly webRequest = Object.fromEntries(WEB_REQUESTS.map((name) => [name, new FakeEvent()])) as Record<
    WebRequestEvent,
    FakeEvent
  >;
  readonly tabs = new Map<number, FakeTab>();
  /** What the toolbar icon shows, by tab. */
  readonly badges = new Map<number, string>();
  readonly titles = new Map<number, string>();
  /** Ids of the scripts that are put into pages. */
  readonly scripts = new Set<string>();
  /** Tabs that a script was put into while they were open. */
  readonly injected: number[] = [];
  /** What a script in a frame is told of its permission for the local network. */
  readonly permissions = new Map<number, string>();
  mayReadFiles = true;
  rules: readonly FakeRule[] = [];
  /** How we came into it: by a store, or from a folder (`development`). */
  installType = "normal";
  readonly onInstalled = new FakeEvent();
  readonly onConnect = new FakeEvent();
  readonly onMessage = new FakeEvent();
  readonly onCreated = new FakeEvent();
  readonly onRemoved = new FakeEvent();
  readonly onUpdated = new FakeEvent();
  readonly #connections = new Map<FakePort, FakePort>();
  readonly #closed = new Set<string>();
  #unheard: FakePort[] = [];
  #ofBackground: readonly Listener[] = [];

  /** The API, for `webextension-polyfill` to be replaced with. */
  readonly api = {
    runtime: {
      id: ID,
      getURL: (path: string) => `chrome-extension://${ID}/${path}`,
      onConnect: this.onConnect,
      onMessage: this.onMessage,
      onStartup: new FakeEvent(),
      onInstalled: this.onInstalled,
      connect: ({ name }: { readonly name: string }) => this.connect(name),
      sendMessage: async (message: unknown) => void this.onMessage.emit(structuredClone(message), OWN_PAGE),
      openOptionsPage: async () => undefined,
    },
    storage: this.areas,
    webRequest: { ...this.webRequest, OnBeforeSendHeadersOptions: { EXTRA_HEADERS: "extraHeaders" } },
    tabs: {
      onCreated: this.onCreated,
      onRemoved: this.onRemoved,
      onUpdated: this.onUpdated,
      query: async () => [...this.tabs.values()],
      get: async (id: number) => this.tabs.get(id),
      create: async ({ url }: { readonly url: string }) => this.openTab(this.tabs.size + 1, url),
    },
    extension: { isAllowedFileSchemeAccess: async () => this.mayReadFiles },
    management: { getSelf: async () => ({ installType: this.installType }) },
    permissions: { contains: async () => true, onAdded: new FakeEvent(), onRemoved: new FakeEvent() },
    action: {
      setBadgeText: async ({ tabId, text }: { readonly tabId: number; readonly text: string }) =>
        void this.badges.set(tabId, text),
      setTitle: async ({ tabId, title }: { readonly tabId: number; readonly title: string }) =>
        void this.titles.set(tabId, title),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    scripting: {
      getRegisteredContentScripts: async () => [...this.scripts].map((id) => ({ id })),
      registerContentScripts: async (scripts: readonly { readonly id: string }[]) => {
        for (const { id } of scripts) this.scripts.add(id);
      },
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
        for (const id of ids) this.scripts.delete(id);
      },
      executeScript: async ({
        target: { tabId, frameIds = [] },
      }: {
        readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
      }) => {
        if (!this.tabs.has(tabId)) throw new Error("Cannot access contents of the page");
        this.injected.push(tabId);
        return frameIds.map((frame) => ({ result: this.permissions.get(frame) ?? null }));
      },
    },
    declarativeNetRequest: {
      getSessionRules: async () => this.rules,
      updateSessionRules: async (change: {
        readonly removeRuleIds?: readonly number[];
        readonly addRules?: readonly FakeRule[];
      }) => {
        this.rules = [
          ...this.rules.filter(({ id }) => !(change.removeRuleIds ?? []).includes(id)),
          ...(change.addRules ?? []),
        ];
      },
    },
  };

  openTab(id: number, url: string, incognito = false): void {
    const tab = { id, url, incognito };
    this.tabs.set(id, tab);
    this.onCreated.emit(tab);
  }

  navigate(id: number, url: string): void {
    this.tabs.set(id, { id, url, incognito: false });
    this.onUpdated.emit(id, { url });
    this.onUpdated.emit(id, { status: "complete" });
  }

  closeTab(id: number): void {
    this.tabs.delete(id);
    this.onRemoved.emit(id);
  }

  /** A port from a page of the extension's own to its background. */
  connect(name: string, sender: unknown = OWN_PAGE): FakePort {
    const near = new FakePort(name, sender);
    const far = new FakePort(name, sender);
    near.other = far;
    far.other = near;
    // A page that is closed reaches nobody.
    if (this.#closed.has(name)) return near;
    this.#connections.set(near, far);
    queueMicrotask(() => {
      // To connect starts a background that has ended.
      if (this.onConnect.listeners.size === 0) this.#unheard.push(far);
      else this.onConnect.emit(far);
    });
    return near;
  }

  /** A message of the script in a page; gives what the background answers. */
  async report(tab: number, message: unknown): Promise<unknown> {
    const sender = { id: ID, tab: { id: tab }, frameId: 0, url: this.tabs.get(tab)?.url };
    const answers = await Promise.all(this.onMessage.emit(structuredClone(message), sender));
    return answers.find((answer) => answer !== undefined);
  }

  /** One event of a request that the page in a tab makes. */
  network(name: WebRequestEvent, tab: number, details: Readonly<Record<string, unknown>>): void {
    const { origin } = new URL(this.tabs.get(tab)?.url ?? "about:blank");
    this.webRequest[name].emit({
      timeStamp: Date.now(),
      tabId: tab,
      frameId: 0,
      documentId: `document of ${tab}`,
      initiator: origin,
      method: "GET",
      type: "xmlhttprequest",
      ...details,
    });
  }

  /** A GET that a CORS check stops, or lets pass when the response allows everyone. */
  fetch(tab: number, requestId: string, url: string, allowed: boolean): void {
    const responseHeaders = allowed ? [{ name: "Access-Control-Allow-Origin", value: "*" }] : [];
    const about = { requestId, url };
    const { origin } = new URL(this.tabs.get(tab)?.url ?? "about:blank");
    this.network("onBeforeRequest", tab, about);
    this.network("onSendHeaders", tab, { ...about, requestHeaders: [{ name: "Origin", value: origin }] });
    this.network("onHeadersReceived", tab, { ...about, statusCode: 200, responseHeaders });
    if (allowed) this.network("onResponseStarted", tab, { ...about, responseHeaders });
    if (allowed) this.network("onCompleted", tab, { ...about, fromCache: false });
    else this.network("onErrorOccurred", tab, { ...about, error: "net::ERR_FAILED" });
  }

  /** How many listeners any network event has. */
  networkListeners(): number {
    return WEB_REQUESTS.reduce((sum, name) => sum + this.webRequest[name].listeners.size, 0);
  }

  /** Starts the background with the module that is loaded: what it listens to then ends with it. */
  async startBackground(load: () => Promise<unknown>): Promise<void> {
    const ofPages = new Set(this.onMessage.listeners);
    await load();
    const unheard = this.#unheard;
    this.#unheard = [];
    for (const port of unheard) {
      this.onConnect.emit(port);
      port.flush();
    }
    this.#ofBackground = [...this.onMessage.listeners].filter((listener) => !ofPages.has(listener));
  }

  /** The background's end: it hears nothing any more, and its ports break. */
  endBackground(): void {
    const { runtime, permissions } = this.api;
    const own = [runtime.onStartup, permissions.onAdded, permissions.onRemoved, this.areas.sync.onChanged];
    const events = [
      ...own,
      this.onConnect,
      this.onCreated,
      this.onRemoved,
      this.onUpdated,
      ...Object.values(this.webRequest),
    ];
    for (const event of events) event.listeners.clear();
    for (const listener of this.#ofBackground) this.onMessage.listeners.delete(listener);
    for (const [near, far] of this.#connections) {
      far.disconnect();
      near.isOpen = false;
    }
    this.#connections.clear();
  }

  /** Closes the pages that are connected by that name, or were. */
  closePages(name: string): void {
    this.#closed.add(name);
    for (const [near] of this.#connections) if (near.name === name) near.disconnect();
  }
}
