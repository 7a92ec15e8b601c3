import { code } from "../../diagnose/words/values";
import type { Way } from "./way";

/**
 * A content script of an extension, whose requests are the page's. https://www.chromium.org/Home/chromium-security/extension-content-script-fetches/,
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts#xhr_and_fetch
 */
export const fromBackground: Way = {
  id: "from-background",
  remedy: ({ exchange, diagnosis, url }) => {
    if (exchange.sentBy !== "content-script" || diagnosis.verdict === "allowed") return null;
    return {
      kind: "request",
      title: "Send the request from the extension's background",
      steps: [
        "A content script sent it. CORS binds a content script as it binds the page, whatever the extension may access.",
        `If the extension is yours: list ${code(`${url.protocol}//${url.hostname}/*`)} under ${code("host_permissions")} in its manifest, send the request in its service worker or background script, and pass the response to the content script with a message. CORS does not apply there.`,
        "If it is not yours, its author has to do so: the page works without it.",
      ],
      code: [
        {
          where: "In the service worker or background script",
          language: "js",
          text: `chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.type !== "load") return false;
  fetch(${JSON.stringify(url.origin + url.pathname)})
    .then((response) => response.json())
    .then((data) => respond({ data }), (error) => respond({ error: String(error) }));
  return true; // the response comes later
});`,
        },
        {
          where: "In the content script",
          language: "js",
          text: 'const { data, error } = await chrome.runtime.sendMessage({ type: "load" });',
        },
      ],
      cost: "Never take the URL to request from a message: a hostile page could then use the extension's permissions.",
      proof: "not-provable-here",
      docs: "https://developer.chrome.com/docs/extensions/develop/concepts/network-requests",
    };
  },
};
