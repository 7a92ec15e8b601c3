import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser";

/**
 * Whether a message or a port comes from a page of this extension. A script in a page has our id too; what it can't have is our
 * origin, which the browser itself writes into `url`.
 */
export function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  const own = browser.runtime.getURL("");
  return sender?.id === browser.runtime.id && sender.url !== undefined && sender.url.startsWith(own);
}
