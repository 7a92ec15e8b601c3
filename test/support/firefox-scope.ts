/// <reference types="vite/client" />
import type { Browser, Page } from "puppeteer-core";

import toolbox from "./firefox-toolbox.js?raw";

/** Puppeteer speaks WebDriver BiDi to Firefox, but has neither raw commands nor context ids in its types. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type CallResult =
  | { readonly type: "success"; readonly result: { readonly value?: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

/** Calls one of the commands of firefox-toolbox.js in Firefox's browser window. */
export type FirefoxScope = <Result>(command: string, ...args: readonly unknown[]) => Promise<Result>;

/** Needs a Firefox started with `--remote-allow-system-access`. */
export async function firefoxScope(browser: Browser): Promise<FirefoxScope> {
  const { connection } = browser as unknown as BidiBrowser;
  const send = async (method: string, params: object): Promise<unknown> =>
    (await connection.send(method, params)).result;

  const { contexts } = (await send("browsingContext.getTree", { "moz:scope": "chrome" })) as Tree;
  const window = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!window) throw new Error("Firefox has no browser window");

  const call = async (functionDeclaration: string, ...args: readonly string[]): Promise<string | undefined> => {
    const reply = (await send("script.callFunction", {
      functionDeclaration,
      arguments: args.map((value) => ({ type: "string", value })),
      awaitPromise: true,
      target: { context: window.context },
    })) as CallResult;
    if (reply.type === "exception") throw new Error(reply.exceptionDetails.text);
    return reply.result.value;
  };

  await call(`() => { ${toolbox} }`);
  return async <Result>(command: string, ...args: readonly unknown[]): Promise<Result> => {
    const declaration = `async (command, args) => JSON.stringify((await corsWhy[command](...JSON.parse(args))) ?? null)`;
    return JSON.parse((await call(declaration, command, JSON.stringify(args))) ?? "null") as Result;
  };
}

/** The BiDi context of a tab, by which the browser window finds it. */
export function pageId(page: Page): string {
  const { _id: id } = page.mainFrame() as unknown as { readonly _id: string };
  return id;
}
