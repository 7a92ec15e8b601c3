import * as v from "valibot";
import type { Exchange, Hop, Response } from "../../engine/fetch/exchange";
import { isHttp, isSameOrigin, originOf } from "../../engine/fetch/origin";
import { resourceTypeNamed } from "../../engine/fetch/resource-types";
import { MOST_REQUESTS } from "../../har/har-schema";
import { type Fields, type Kind, fieldsOf, tooLarge } from "./kind";

/** What the renderer tells of the network: no preflight, no request header, and of a blocked response only that it failed. */
export const performanceTrace: Kind = {
  id: "performance-trace",
  name: "a Chrome performance trace",
  missing:
    "It holds no request headers, no preflights and no reason why a request failed, so blocked requests stay open: export the Network panel as a HAR file.",
  source:
    "https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU (Trace Event Format) and third_party/blink/renderer/core/inspector/inspector_trace_events.cc; measured on Chromium 156.",
  recognizes: ({ ph, name, cat }) => typeof ph === "string" && typeof name === "string" && typeof cat === "string",
  read: (records) => {
    const events = records.flatMap((record) => readEvent(record) ?? []).toSorted((one, other) => one.ts - other.ts);
    const told = new Recording();
    for (const event of events) told.add(event);
    return told.size > MOST_REQUESTS ? tooLarge(MOST_REQUESTS) : told.content();
  },
};

const optional = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

const Frame = v.object({ frame: v.string(), url: v.string(), parent: optional(v.string()) });
const Header = v.object({ name: v.string(), value: v.string() });

/** The events that tell something. Whether a frame is the page itself, `CommitLoad` alone says outright. */
const SCHEMAS = {
  TracingStartedInBrowser: v.object({ frames: v.array(Frame) }),
  FrameCommittedInBrowser: Frame,
  CommitLoad: v.object({ frame: v.string(), url: v.string(), isMainFrame: optional(v.boolean()) }),
  ResourceSendRequest: v.object({
    requestId: v.string(),
    frame: optional(v.string()),
    url: v.string(),
    requestMethod: v.pipe(v.string(), v.nonEmpty()),
    resourceType: optional(v.string()),
    initiator: optional(v.object({ fetchType: optional(v.string()) })),
  }),
  ResourceReceiveResponse: v.object({
    requestId: v.string(),
    statusCode: v.number(),
    fromCache: optional(v.boolean()),
    fromServiceWorker: optional(v.boolean()),
    // Since Chrome 124.
    headers: optional(v.array(Header)),
    responseTime: optional(v.number()),
  }),
  ResourceFinish: v.object({ requestId: v.string(), didFail: v.boolean() }),
} as const;

type Schemas = typeof SCHEMAS;
type Data<Name extends keyof Schemas> = v.InferOutput<Schemas[Name]>;
type Event = {
  readonly [Name in keyof Schemas]: { readonly name: Name; readonly ts: number; readonly data: Data<Name> };
}[keyof Schemas];

function readEvent({ name, ts, args }: Fields): Event | null {
  if (typeof name !== "string" || typeof ts !== "number" || !Object.hasOwn(SCHEMAS, name)) return null;
  const result = v.safeParse(SCHEMAS[name as keyof Schemas], fieldsOf(args)?.["data"]);
  return result.success ? ({ name, ts, data: result.output } as Event) : null;
}

interface Request {
  /** One for each hop; a redirect is another under the same id. */
  readonly sent: Data<"ResourceSendRequest">[];
  readonly origin: string;
  readonly startedAt: number;
  response: Data<"ResourceReceiveResponse"> | null;
  ended: { readonly at: number; readonly didFail: boolean } | null;
}

/** A browser gives up after 20 redirects. */
const MOST_HOPS = 64;

class Recording {
  readonly #frames = new Map<string, string>();
  readonly #pages = new Set<string>();
  readonly #requests = new Map<string, Request>();
  /** Milliseconds from the trace's clock to the epoch, as soon as a response tells both. */
  #offset: number | null = null;

  get size(): number {
    return this.#requests.size;
  }

  add(event: Event): void {
    const at = event.ts / 1000;
    switch (event.name) {
      case "TracingStartedInBrowser":
        for (const frame of event.data.frames) this.#goTo(frame.frame, frame.url, frame.parent === undefined);
        return;
      case "FrameCommittedInBrowser":
        this.#goTo(event.data.frame, event.data.url, event.data.parent === undefined);
        return;
      case "CommitLoad":
        this.#goTo(event.data.frame, event.data.url, event.data.isMainFrame === true);
        return;
      case "ResourceSendRequest": {
        const known = this.#requests.get(event.data.requestId);
        const origin = originOf(this.#frames.get(event.data.frame ?? "") ?? "");
        if (known) {
          if (known.sent.length < MOST_HOPS) known.sent.push(event.data);
        } else if (origin !== null) {
          this.#requests.set(event.data.requestId, {
            sent: [event.data],
            origin,
            startedAt: at,
            response: null,
            ended: null,
          });
        }
        return;
      }
      case "ResourceReceiveResponse": {
        const request = this.#requests.get(event.data.requestId);
        if (request) request.response ??= event.data;
        if (event.data.responseTime !== undefined) this.#offset ??= event.data.responseTime - at;
        return;
      }
      case "ResourceFinish": {
        const request = this.#requests.get(event.data.requestId);
        if (request) request.ended ??= { at, didFail: event.data.didFail };
      }
    }
  }

  content() {
    const exchanges = [...this.#requests].flatMap(([id, request]) => exchangeOf(id, request, this.#offset ?? 0) ?? []);
    return { exchanges, pages: [...this.#pages], leftOut: [] };
  }

  #goTo(frame: string, url: string, isPage: boolean): void {
    this.#frames.set(frame, url);
    const origin = isPage && isHttp(url) ? originOf(url) : null;
    if (origin !== null) this.#pages.add(origin);
  }
}

/** What a script fetches has the type "Other". */
const FETCHED = /^(?:fetch|xmlhttprequest)$/;

function exchangeOf(
  id: string,
  { sent, origin, startedAt, response, ended }: Request,
  offset: number,
): Exchange | null {
  const [first] = sent;
  const type = FETCHED.test(first?.initiator?.fetchType ?? "")
    ? "xmlhttprequest"
    : resourceTypeNamed(first?.resourceType ?? "Other");
  if (!first || type === undefined || !sent.every(({ url }) => isHttp(url))) return null;
  if (sent.every(({ url }) => isSameOrigin(url, origin))) return null;
  const isDelivered = ended?.didFail === false && response !== null;
  // Where the browser emptied the response, its list of headers is empty too.
  const headers = isDelivered ? response.headers : undefined;
  const seen: Response | null =
    response && headers
      ? {
          status: response.statusCode,
          headers: headers.map(({ name, value }) => [name, value] as const),
          fromCache: response.fromCache === true,
        }
      : null;
  const toHop = ({ url, requestMethod }: Data<"ResourceSendRequest">, index: number): Hop => ({
    url,
    method: requestMethod,
    requestHeaders: null,
    preflight: null,
    response: index === sent.length - 1 ? seen : null,
  });
  return {
    id,
    browser: "chromium",
    origin,
    type,
    mode: null,
    credentials: null,
    hops: [toHop(first, 0), ...sent.slice(1).map((one, index) => toHop(one, index + 1))],
    outcome: isDelivered ? "delivered" : "unknown",
    error: null,
    ...(response?.fromServiceWorker === true && {
      interception: { by: "service-worker", directive: null, source: null } as const,
    }),
    startedAt: startedAt + offset,
    endedAt: (ended?.at ?? startedAt) + offset,
  };
}
