import type { CDPSession } from "puppeteer-core";

import type { BrowserSession, ChromiumSession, FirefoxSession } from "../support/browser";
import { readPath } from "./case";
import { comes } from "../support/patience";

/** The browser's own word on why requests failed: the name of the reason, or `null` where CORS was not it. */
export interface Oracle {
  /**
   * The reasons of these cases, by their keys; what is missing has none. Each is told once. `byPreflight` are those of them that
   * got no further than a preflight.
   */
  take(keys: readonly string[], byPreflight: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** What the browser has logged about each case so far, by the cases' keys. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

export function oracleOf(session: BrowserSession): Promise<Oracle> {
  return session.kind === "chromium" ? chromiumOracle(session) : Promise.resolve(firefoxOracle(session));
}

/** `corsErrorStatus.corsError` of Network.loadingFailed, in the page and in frames that have a process of their own. */
async function chromiumOracle(session: ChromiumSession): Promise<Oracle> {
  const keys = new Map<string, string>();
  const messages = new Map<string, string[]>();
  let reasons = new Map<string, string | null>();
  const listen = async (cdp: CDPSession): Promise<void> => {
    cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
      const found = readPath(request.url);
      if (found) keys.set(requestId, found.key);
    });
    cdp.on("Network.loadingFailed", ({ requestId, type, corsErrorStatus }) => {
      const key = keys.get(requestId);
      // A preflight may fail a moment before the request that it was for, and has no reason of its own. Where it starts, its
      // type is not told yet.
      if (key !== undefined && type !== "Preflight") reasons.set(key, corsErrorStatus?.corsError ?? null);
      keys.delete(requestId);
    });
    cdp.on("Log.entryAdded", ({ entry }) => noteMessage(messages, entry.text));
    cdp.on("sessionattached", (child) => void listen(child));
    await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    await cdp.send("Network.enable");
    await cdp.send("Log.enable");
  };
  await listen(await session.cdp());
  return {
    messages,
    async take(wanted) {
      await comes(() => wanted.every((key) => reasons.has(key)));
      const taken = reasons;
      reasons = new Map();
      return taken;
    },
  };
}

/**
 * The console category of the first message about a case that names a reason. `CORSDidNotSucceed2` comes after any other
 * on a request whose preflight failed, and alone for failures that are not the CORS protocol's.
 */
function firefoxOracle(session: FirefoxSession): Oracle {
  const messages = new Map<string, string[]>();
  return {
    messages,
    async take(wanted, byPreflight) {
      const reasons = new Map<string, string>();
      const isNamed = (key: string) => reasons.has(key) && reasons.get(key) !== UNNAMED;
      await comes(async () => {
        for (const { category, message } of await session.consoleCategories()) {
          noteMessage(messages, message);
          const found = readPath(message);
          if (!found || !category.startsWith("CORS") || WARNINGS.has(category)) continue;
          const known = reasons.get(found.key);
          if (known === undefined || known === UNNAMED) reasons.set(found.key, category);
        }
        // A failed preflight's own message may come after the request's.
        return wanted.every((key) => reasons.has(key)) && byPreflight.every(isNamed);
      });
      return new Map([...reasons].map(([key, name]) => [key, name === UNNAMED ? null : name]));
    },
  };
}

/** Firefox's word for a request that did not succeed, whatever the reason. */
export const UNNAMED = "CORSDidNotSucceed2";
/** Logged beside a verdict, or without any. */
const WARNINGS: ReadonlySet<string> = new Set(["CORSAllowHeaderFromPreflightDeprecation"]);

function noteMessage(messages: Map<string, string[]>, text: string): void {
  const found = readPath(text);
  if (found) messages.set(found.key, [...(messages.get(found.key) ?? []), text]);
}
