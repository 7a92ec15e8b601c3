import { parseUrl } from "../fetch/origin";

/** A program that shows pages of its own, with an origin that no web site has. */
export interface AppShell {
  readonly name: string;
  /** What sends a request outside the page. */
  readonly way: string;
  readonly how: string;
  /** A sentence about another origin that the same program has elsewhere; `null` for none. */
  readonly also: string | null;
  readonly docs: string;
}

const SHELLS: readonly (AppShell & { readonly origins: RegExp })[] = [
  {
    origins: /^tauri:\/\/|^https?:\/\/tauri\.localhost$/,
    name: "Tauri",
    way: "Tauri's HTTP plugin",
    how: "Use `fetch` of `@tauri-apps/plugin-http`, with the URL in its capability scope.",
    also: "Add `http://tauri.localhost` for Windows and Android too.",
    docs: "https://v2.tauri.app/plugin/http-client/",
  },
  {
    origins: /^wails:\/\/|^https?:\/\/wails\.localhost(?::\d+)?$/,
    name: "Wails",
    way: "the application's Go part",
    how: "Bind a Go method that sends it, or let the asset server's handler pass it on.",
    also: "Add `http://wails.localhost` for Windows too.",
    docs: "https://wails.io/docs/guides/dynamic-assets",
  },
  {
    origins: /^app:\/\/obsidian\.md$/,
    name: "Obsidian",
    way: "Obsidian's requestUrl",
    how: "Use `requestUrl()` of the plugin API.",
    also: "Add `capacitor://localhost` and `http://localhost` for its mobile apps too.",
    docs: "https://docs.obsidian.md/Reference/TypeScript+API/requestUrl",
  },
  {
    origins: /^(?:capacitor|ionic):\/\//,
    name: "Capacitor or Ionic",
    way: "Capacitor's HTTP plugin",
    how: "Set `CapacitorHttp: { enabled: true }` in the configuration: it sends `fetch` natively.",
    also: "Add `https://localhost` for Android too.",
    docs: "https://capacitorjs.com/docs/apis/http",
  },
  {
    origins: /^(?:chrome|moz|safari-web)-extension:\/\//,
    name: "a browser extension",
    way: "a host permission",
    how: "Add the host to `host_permissions` and fetch from the service worker or an extension page.",
    also: null,
    docs: "https://developer.chrome.com/docs/extensions/develop/concepts/network-requests",
  },
  {
    origins: /^vscode-(?:webview|file):\/\//,
    name: "a webview of VS Code",
    way: "the extension's host",
    how: "Send it from the extension and pass the result with `postMessage`.",
    also: null,
    docs: "https://code.visualstudio.com/api/extension-guides/webview",
  },
  {
    origins: /^(?:app|electron):\/\//,
    name: "Electron",
    way: "Electron's net module",
    how: "Use `net.fetch` in the main process, called over IPC.",
    also: null,
    docs: "https://www.electronjs.org/docs/latest/api/net",
  },
];

/** The shell that a page's origin belongs to, or `null` for a web site. */
export function shellOf(origin: string): AppShell | null {
  if (parseUrl(origin) === null) return null;
  return SHELLS.find(({ origins }) => origins.test(origin)) ?? null;
}
