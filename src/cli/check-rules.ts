import { referenceOf } from "../reference/cause-reference";
import type { RuleText } from "../report/sarif";

const RIGHT_ORIGINS = "Compare the whole origin with a list of allowed origins: scheme, host and port.";

/** What each finding of a check is about, and what to do; code between backticks. */
const FINDINGS: ReadonlyMap<string, RuleText> = new Map(
  Object.entries({
    "allows-denied": { meaning: "An origin that must not be allowed can read the response.", help: RIGHT_ORIGINS },
    "allows-any-origin": {
      meaning:
        "The server allows every origin that asks, with credentials: any website can read the response as its visitor.",
      help: RIGHT_ORIGINS,
    },
    "allows-prefix": { meaning: "The server compares only the end of the origin.", help: RIGHT_ORIGINS },
    "allows-suffix": { meaning: "The server compares only the start of the origin.", help: RIGHT_ORIGINS },
    "allows-null": {
      meaning: "The server allows the origin `null`, which any website can send.",
      help: "Take `null` out of the list of allowed origins.",
    },
    "allows-subdomain": { meaning: "The server allows every subdomain.", help: RIGHT_ORIGINS },
    "allows-scheme": { meaning: "The server allows the same host with the other scheme.", help: RIGHT_ORIGINS },
    "allows-port": { meaning: "The server allows any port of the same host.", help: RIGHT_ORIGINS },
    public: {
      meaning: "Every website can read the response without cookies.",
      help: "Leave public data as it is. List the allowed origins for what only your network should see.",
    },
    "error-without-cors": {
      meaning: "Responses to errors are without the CORS headers that they need: a script sees a network error there.",
      help: "Send the CORS headers with every response, errors included.",
    },
    "error-status": {
      meaning: "The request got an error's status, which proves nothing of a successful response.",
      help: "Check a URL, with the headers or the login it needs, that responds with success.",
    },
    "vary-missing": {
      meaning:
        "The response depends on the page's origin and has no `Vary: Origin`: a cache can hand it to another page.",
      help: "Send `Vary: Origin` on every response of the URL.",
    },
    "not-exposed": {
      meaning: "A script can't read a response header that it needs.",
      help: "List the header in `Access-Control-Expose-Headers`.",
    },
    "stand-in-blocked": {
      meaning:
        "A `GET` of the URL got a response without the CORS headers it needs, and the request itself was not sent.",
      help: "Send the CORS headers with every response of the URL.",
    },
    "safari-mixed-content": {
      meaning: "Safari sends nothing from a page with https to a server of this machine with plain http.",
      help: "Serve both with https, or both with http.",
    },
    "browser-allows": {
      meaning:
        "The browser of this machine lets the page read a response that its rules as they are known here would block.",
      help: "Report it, with the version of the browser.",
    },
    "browser-differs": {
      meaning: "The browser of this machine keeps a response from the page that the rules allow.",
      help: "Read what the browser says: a setting, an extension or a proxy may be why.",
    },
    "not-sent": {
      meaning: "A request was not sent, because it may change something.",
      help: "Check with `--send` where it may be sent.",
    },
    blocked: {
      meaning: "A browser blocks the request.",
      help: "Run the same check in a terminal for the cause and the fix.",
    },
  }),
);

/** What a problem's id means, and what helps; of a cause what its page says. `null` for an id of which nothing is known. */
export function ruleText(id: string): RuleText | null {
  const cause = referenceOf(id);
  if (cause === null) return FINDINGS.get(id) ?? null;
  return { meaning: cause.meaning, help: `${cause.sign} How to fix it: ${cause.url}` };
}
