import type { ProtocolEvent } from "../../cdp/protocol-event";
import { ProtocolLog } from "../../cdp/protocol-log";
import { MOST_REQUESTS } from "../../har/har-schema";
import { type Fields, type Kind, fieldsOf, tooLarge } from "./kind";

export const protocolLog: Kind = {
  id: "protocol-log",
  name: "a log of Chrome DevTools Protocol events",
  missing:
    "It holds what the program that wrote it had enabled: without the ExtraInfo events of Network, headers as sent and blocked responses are missing; without Audits, requests that never left.",
  source:
    "https://chromedevtools.github.io/devtools-protocol/tot/Network/ and, for its performance log, https://developer.chrome.com/docs/chromedriver/logging/performance-log; measured on Chromium 156.",
  recognizes: (record) => eventOf(record) !== null,
  read: (records) => {
    const log = new ProtocolLog(MOST_REQUESTS);
    for (const record of records) {
      const event = eventOf(record);
      if (event !== null) log.add(event);
    }
    if (log.dropped > 0) return tooLarge(MOST_REQUESTS);
    // Nothing tells how a request ended that was on its way when the log did.
    const exchanges = log
      .exchanges()
      .map((one) =>
        one.outcome === "pending" ? { ...one, outcome: "unknown" as const, endedAt: one.startedAt } : one,
      );
    return { exchanges, pages: log.pages(), leftOut: [] };
  },
};

/** So many wrappings around an event are taken off; ChromeDriver has one, a session without `flatten` too. */
const MOST_WRAPPINGS = 4;

/** The event itself, from within what programs and the protocol's own sessions put around it; `null` where there is none. */
function eventOf(record: Fields): ProtocolEvent | null {
  let inner: Fields | null = record;
  let sessionId: string | undefined;
  for (let left = MOST_WRAPPINGS; inner !== null && left > 0; left -= 1) {
    const { method, params }: Fields = inner;
    const carrier: Fields | null = method === "Target.receivedMessageFromTarget" ? fieldsOf(params) : inner;
    if (typeof carrier?.["sessionId"] === "string") sessionId = carrier["sessionId"];
    if (typeof method === "string" && carrier === inner) {
      return /^[A-Z]\w*\.\w+$/.test(method) ? { method, params, sessionId } : null;
    }
    // ChromeDriver: `{ "level", "message": "{\"message\": {\"method\", \"params\"}, \"webview\"}", "timestamp" }`.
    inner = insideOf(carrier?.["message"]);
  }
  return null;
}

/** The object that a message is, or that it is the JSON of. */
function insideOf(message: unknown): Fields | null {
  if (typeof message !== "string") return fieldsOf(message);
  try {
    return fieldsOf(JSON.parse(message));
  } catch {
    return null;
  }
}
