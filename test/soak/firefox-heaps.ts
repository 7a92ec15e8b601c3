import type { Browser } from "puppeteer-core";
import { EXTENSION } from "../support/session";

/** Bytes that JavaScript's values have in use, after the garbage was collected. */
export interface Heaps {
  readonly background: number;
  readonly panel: number;
}

/** Puppeteer speaks WebDriver BiDi to Firefox, but has no raw commands in its types. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/**
 * Runs in the extension's process. `sizeOfTab` counts the objects, the strings and the rest of what JavaScript has in one window;
 * other extensions have their backgrounds in the same process. The rest is no leak of ours: code that Firefox compiles anew while
 * functions get hotter, and room that it keeps for objects (ESR 153: 4 of 10 MB, and nearly all that rose in 1,500 exchanges).
 */
const IN_PROCESS = `
  const { ExtensionPageChild } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPageChild.sys.mjs");
  const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
  Cu.forceGC(); Cu.forceCC(); Cu.forceGC();
  const heapOf = ({ contentWindow }) => {
    const sizes = Array.from({ length: 9 }, () => ({}));
    manager.sizeOfTab(contentWindow, ...sizes);
    const [objects, strings] = sizes;
    return objects.value + strings.value;
  };
  const contexts = [...ExtensionPageChild.extensionContexts.values()];
  const panel = contexts.find(({ contentWindow }) => contentWindow === content);
  const isBackground = ({ viewType, extension }) => viewType === "background" && extension.id === panel.extension.id;
  sendAsyncMessage("soak", { background: heapOf(contexts.find(isBackground)), panel: heapOf(panel) });
`;

/** Runs in Firefox's browser window, with the panel open in the tab in front. */
const IN_WINDOW = `async (panelPath, script) => {
  const { require: load } = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
  const { gDevTools } = load("devtools/client/framework/devtools");
  const browsers = [...gDevTools.getToolboxes()].flatMap(({ doc }) =>
    [...doc.querySelectorAll("iframe")].flatMap((frame) => [...frame.contentDocument?.querySelectorAll("browser") ?? []]));
  const { messageManager } = browsers.find(({ currentURI }) => currentURI?.spec.endsWith(panelPath));
  return new Promise((resolve) => {
    messageManager.addMessageListener("soak", function listener({ data }) {
      messageManager.removeMessageListener("soak", listener);
      resolve(JSON.stringify(data));
    });
    messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent("{" + script + "}"), false);
  });
}`;

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

export async function firefoxHeaps(browser: Browser): Promise<Heaps> {
  const { connection } = browser as unknown as BidiBrowser;
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result as Tree;
  const { result } = await connection.send("script.callFunction", {
    functionDeclaration: IN_WINDOW,
    arguments: [EXTENSION.panelPath, IN_PROCESS].map((value) => ({ type: "string", value })),
    awaitPromise: true,
    target: { context: contexts.find(({ url }) => url.endsWith("/browser.xhtml"))?.context },
  });
  return JSON.parse((result as { readonly result: { readonly value: string } }).result.value) as Heaps;
}
