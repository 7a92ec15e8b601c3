import type { BrowserKind } from "../../scripts/find-browser";
import type { Outcome, ResourceType } from "../../src/engine/fetch/exchange";
import { pageWith, type Site, type SiteResponse, urlOf } from "../support/site";

/** What can ask, and what is recorded of it: once with a response that the page may read, once with one that it may not. */
interface Initiator {
  readonly id: string;
  /** The markup that asks for `url`. */
  readonly markup: (url: string, site: Site, id: string) => string;
  readonly type: ResourceType | Readonly<Record<BrowserKind, ResourceType>>;
  readonly origin?: (site: Site) => string;
  readonly mode?: "cors" | "no-cors";
  readonly hasPreflight?: boolean;
  /** `delivered` and `blocked` unless told. */
  readonly outcomes?: readonly [allowed: Outcome, refused: Outcome];
  /** What the API answers besides the header that decides. */
  readonly answer?: SiteResponse;
}

export const script = (source: string): string => `<script>${source.replaceAll("</", "<\\/")}</script>`;
export const text = (value: string): string => JSON.stringify(value);
export const fetches = (url: string, options = "{}"): string => `fetch(${text(url)}, ${options}).catch(() => {});`;
export const scriptFile = (source: string): SiteResponse => ({
  headers: { "Content-Type": "text/javascript" },
  body: source,
});
const otherOrigin = ({ page }: Site): string => page.replace("localhost", "frame.localhost");

export const INITIATORS: readonly Initiator[] = [
  { id: "fetch", markup: (url) => script(fetches(url)), type: "xmlhttprequest" },
  {
    id: "xhr",
    markup: (url) => script(`const x = new XMLHttpRequest(); x.open("GET", ${text(url)}); x.send();`),
    type: "xmlhttprequest",
  },
  {
    id: "xhr-upload",
    markup: (url) =>
      script(
        `const x = new XMLHttpRequest(); x.open("POST", ${text(url)}); x.upload.onprogress = () => {}; x.send("text");`,
      ),
    type: "xmlhttprequest",
    hasPreflight: true,
  },
  {
    id: "event-source",
    // It ends with its response: closed before, it may be aborted.
    markup: (url) => script(`const source = new EventSource(${text(url)}); source.onerror = () => source.close();`),
    type: "xmlhttprequest",
    answer: { headers: { "Content-Type": "text/event-stream" }, body: "data: 1\n\n" },
  },
  {
    id: "font",
    markup: (url) =>
      `<style>@font-face { font-family: f; src: url(${text(url)}); }</style>${script("document.fonts.load('1em f').catch(() => {});")}`,
    type: "font",
  },
  {
    id: "module",
    markup: (url) => `<script type="module" src='${url}'></script>`,
    type: "script",
    answer: scriptFile(""),
  },
  {
    id: "script",
    markup: (url) => `<script crossorigin src='${url}'></script>`,
    type: "script",
    answer: scriptFile(""),
  },
  { id: "image", markup: (url) => `<img crossorigin src='${url}'>`, type: "image" },
  {
    id: "stylesheet",
    markup: (url) => `<link rel="stylesheet" crossorigin href='${url}'>`,
    type: "stylesheet",
    answer: { headers: { "Content-Type": "text/css" } },
  },
  { id: "video", markup: (url) => `<video crossorigin src='${url}'></video>`, type: "media" },
  {
    id: "preload",
    markup: (url) => `<link rel="preload" as="fetch" crossorigin href='${url}'>`,
    type: { chromium: "other", firefox: "xmlhttprequest" },
  },
  {
    id: "wasm",
    markup: (url) => script(`WebAssembly.compileStreaming(fetch(${text(url)})).catch(() => {});`),
    type: "xmlhttprequest",
    answer: { headers: { "Content-Type": "application/wasm" } },
  },
  {
    id: "segment",
    markup: (url) => script(fetches(url, `{ headers: { Range: "bytes=0-99" } }`)),
    type: "xmlhttprequest",
  },
  {
    id: "canvas-tile",
    markup: (url) => script(`const tile = new Image(); tile.crossOrigin = "use-credentials"; tile.src = ${text(url)};`),
    type: "image",
  },
  {
    id: "beacon-text",
    markup: (url) => script(`navigator.sendBeacon(${text(url)}, "text");`),
    type: "ping",
    mode: "no-cors",
    outcomes: ["opaque", "opaque"],
  },
  {
    id: "beacon-json",
    markup: (url) => script(`navigator.sendBeacon(${text(url)}, new Blob(["{}"], { type: "application/json" }));`),
    type: "ping",
    hasPreflight: true,
  },
  { id: "keepalive", markup: (url) => script(fetches(url, "{ keepalive: true }")), type: "xmlhttprequest" },
  {
    id: "worker",
    markup: (url, { page }, id) =>
      script(`new Worker(${text(urlOf(page, `worker-${id}`, scriptFile(fetches(url))))});`),
    type: "xmlhttprequest",
  },
  {
    id: "shared-worker",
    markup: (url, { page }, id) =>
      script(`new SharedWorker(${text(urlOf(page, `worker-${id}`, scriptFile(fetches(url))))});`),
    type: "xmlhttprequest",
  },
  {
    id: "service-worker",
    markup: (url, { page }, id) => {
      const worker = scriptFile(
        `addEventListener("install", (event) => event.waitUntil(${fetches(url).slice(0, -1)}));`,
      );
      return script(`navigator.serviceWorker.register(${text(urlOf(page, `${id}/worker.js`, worker))});`);
    },
    type: "xmlhttprequest",
  },
  {
    id: "frame",
    markup: (url, site, id) =>
      `<iframe src='${urlOf(otherOrigin(site), `frame-${id}`, pageWith(script(fetches(url))))}'></iframe>`,
    type: "xmlhttprequest",
    origin: otherOrigin,
  },
  {
    id: "sandboxed-frame",
    markup: (url) => `<iframe sandbox="allow-scripts" srcdoc='${script(fetches(url))}'></iframe>`,
    type: "xmlhttprequest",
    origin: () => "null",
  },
  {
    id: "data-frame",
    markup: (url) => `<iframe src='data:text/html,${encodeURIComponent(script(fetches(url)))}'></iframe>`,
    type: "xmlhttprequest",
    origin: () => "null",
  },
  {
    id: "srcdoc-frame",
    markup: (url) => `<iframe srcdoc='${script(fetches(url))}'></iframe>`,
    type: "xmlhttprequest",
  },
];
