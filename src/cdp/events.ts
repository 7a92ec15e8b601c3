import * as v from "valibot";
import type { ProtocolEvent } from "./protocol-event";

/**
 * The events of the Chrome DevTools Protocol that we read, and of those what we read. What is missing or of another shape than
 * the protocol says counts as absent. https://chromedevtools.github.io/devtools-protocol/tot/Network/
 */

/** Header names and values; lines of one name are joined by line feeds. */
const Headers = v.fallback(v.custom<Readonly<Record<string, string>>>(isTexts), {});

function isTexts(value: unknown): boolean {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && Object.values(value).every((one) => typeof one === "string");
}

const flag = () => v.fallback(v.boolean(), false);
const text = () => v.fallback(v.string(), "");

const Response = v.object({
  status: v.number(),
  headers: Headers,
  fromDiskCache: flag(),
  fromServiceWorker: flag(),
});

const RequestWillBeSent = v.object({
  requestId: v.string(),
  documentURL: text(),
  request: v.object({ url: v.string(), method: v.string(), headers: Headers }),
  timestamp: v.number(),
  wallTime: v.number(),
  initiator: v.fallback(v.object({ type: v.string(), requestId: v.optional(v.string()) }), { type: "other" }),
  redirectHasExtraInfo: v.fallback(v.nullable(v.boolean()), null),
  redirectResponse: v.fallback(v.nullable(Response), null),
  type: text(),
});

const RequestWillBeSentExtraInfo = v.object({
  requestId: v.string(),
  headers: Headers,
  associatedCookies: v.fallback(v.array(v.unknown()), []),
});

const ResponseReceived = v.object({
  requestId: v.string(),
  response: Response,
  hasExtraInfo: v.fallback(v.nullable(v.boolean()), null),
});

const ResponseReceivedExtraInfo = v.object({ requestId: v.string(), statusCode: v.number(), headers: Headers });

const Ending = v.object({ requestId: v.string(), timestamp: v.number() });

const LoadingFailed = v.object({
  ...Ending.entries,
  errorText: text(),
  blockedReason: text(),
  corsErrorStatus: v.fallback(v.nullable(v.object({ corsError: v.string() })), null),
});

const SocketCreated = v.object({ requestId: v.string(), url: v.string() });
const SocketAsked = v.object({
  ...Ending.entries,
  wallTime: v.number(),
  request: v.object({ headers: Headers }),
});
const SocketAnswered = v.object({
  ...Ending.entries,
  response: v.object({ status: v.number(), headers: Headers }),
});

const FrameNavigated = v.object({ frame: v.object({ url: v.string(), parentId: v.optional(v.string()) }) });

const Place = v.fallback(v.nullable(v.object({ url: v.string(), lineNumber: v.number() })), null);

const PolicyBreach = v.object({
  blockedURL: v.string(),
  violatedDirective: v.string(),
  isReportOnly: flag(),
  sourceCodeLocation: Place,
});

const CorsRefusal = v.object({
  corsErrorStatus: v.object({ corsError: v.string() }),
  isWarning: flag(),
  // The id is missing where the browser did not even begin.
  request: v.object({ url: v.string(), requestId: v.optional(v.string()) }),
  initiatorOrigin: text(),
});

const IssueAdded = v.object({
  issue: v.object({
    details: v.object({
      contentSecurityPolicyIssueDetails: v.fallback(v.optional(PolicyBreach), undefined),
      corsIssueDetails: v.fallback(v.optional(CorsRefusal), undefined),
    }),
  }),
});

/** The events by what they tell, in our words. */
const SCHEMAS = {
  "Network.requestWillBeSent": RequestWillBeSent,
  "Network.requestWillBeSentExtraInfo": RequestWillBeSentExtraInfo,
  "Network.requestServedFromCache": v.object({ requestId: v.string() }),
  "Network.responseReceived": ResponseReceived,
  "Network.responseReceivedExtraInfo": ResponseReceivedExtraInfo,
  "Network.loadingFinished": Ending,
  "Network.loadingFailed": LoadingFailed,
  "Network.webSocketCreated": SocketCreated,
  "Network.webSocketWillSendHandshakeRequest": SocketAsked,
  "Network.webSocketHandshakeResponseReceived": SocketAnswered,
  "Network.webSocketFrameError": v.object({ ...Ending.entries, errorMessage: text() }),
  "Network.webSocketClosed": Ending,
  "Page.frameNavigated": FrameNavigated,
  "Audits.issueAdded": IssueAdded,
} as const;

/** The names of those events. */
export const EVENTS: readonly string[] = Object.keys(SCHEMAS);

type Schemas = typeof SCHEMAS;

/** An event that tells something. */
export type Told = {
  readonly [Method in keyof Schemas]: { readonly method: Method; readonly params: v.InferOutput<Schemas[Method]> };
}[keyof Schemas];

/** What is told of a WebSocket at one of its steps. */
export type SocketTold<
  Step extends "Created" | "WillSendHandshakeRequest" | "HandshakeResponseReceived" | "FrameError" | "Closed",
> = v.InferOutput<Schemas[`Network.webSocket${Step}`]>;
export type RequestSent = v.InferOutput<typeof RequestWillBeSent>;
export type ResponseSeen = v.InferOutput<typeof Response>;
export type HeadersSent = v.InferOutput<typeof RequestWillBeSentExtraInfo>;
export type HeadersSeen = v.InferOutput<typeof ResponseReceivedExtraInfo>;
export type Failed = v.InferOutput<typeof LoadingFailed>;
export type PolicyBreach = v.InferOutput<typeof PolicyBreach>;
export type CorsRefusal = v.InferOutput<typeof CorsRefusal>;

/** The event, checked; `null` for one that tells nothing of requests, or is none. */
export function readEvent({ method, params }: ProtocolEvent): Told | null {
  if (!Object.hasOwn(SCHEMAS, method)) return null;
  const result = v.safeParse(SCHEMAS[method as keyof Schemas], params);
  return result.success ? ({ method, params: result.output } as Told) : null;
}
