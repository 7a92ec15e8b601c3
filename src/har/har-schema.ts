import * as v from "valibot";

/** What we read of a HAR file, and the one door by which a file comes in. http://www.softwareishard.com/blog/har-12-spec/ */

/** Custom members and those that tools fill in loosely: taken when they have the right shape, otherwise as if absent. */
function loose<const S extends v.GenericSchema>(
  schema: S,
): v.SchemaWithFallback<v.OptionalSchema<S, undefined>, undefined> {
  return v.fallback(v.optional(schema), undefined);
}

const Header = v.object({
  name: v.string(),
  // Some proxies write Content-Length as a number.
  value: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value)),
  ),
});

const Interception = v.object({
  by: v.picklist(["csp", "mixed-content", "service-worker"]),
  directive: v.optional(v.nullable(v.string()), null),
  source: v.optional(v.nullable(v.string()), null),
});

const PermissionState = v.picklist(["granted", "denied", "prompt"]);

const LocalNetwork = v.object({
  document: PermissionState,
  page: v.optional(v.nullable(PermissionState), null),
});

const Cors = v.object({
  exchange: loose(v.pipe(v.string(), v.nonEmpty())),
  role: loose(v.picklist(["preflight", "actual"])),
  hop: loose(v.pipe(v.number(), v.integer(), v.minValue(0))),
  initiatorOrigin: loose(v.string()),
  // Our own files say null where it was not seen; where it is absent it is inferred.
  mode: loose(v.nullable(v.picklist(["cors", "no-cors", "same-origin", "navigate", "websocket"]))),
  credentials: loose(v.picklist(["omit", "same-origin", "include"])),
  outcome: loose(v.picklist(["delivered", "blocked", "opaque", "failed", "pending", "unknown"])),
  error: loose(v.string()),
  interception: loose(Interception),
  localNetwork: loose(LocalNetwork),
  sentBy: loose(v.literal("content-script")),
});

/**
 * Chromium refuses longer ones (2 MB, url/url_constants.h, kMaxURLChars), Firefox half of that (network.standard-url.max-length). The
 * limit is not for `data:`, where no request is sent.
 */
const LONGEST_URL = 2_097_152;

const Request = v.object({
  method: v.pipe(v.string(), v.nonEmpty("is empty")),
  url: v.pipe(
    v.string(),
    v.check((url) => url.length <= LONGEST_URL || /^data:/i.test(url), `is longer than ${LONGEST_URL} characters`),
    v.check((url) => URL.canParse(url), "is not a URL"),
  ),
  headers: v.nullish(v.array(Header), []),
});

const Response = v.object({
  status: v.nullish(v.number(), 0),
  headers: v.nullish(v.array(Header), []),
  statusText: loose(v.string()),
  redirectURL: v.nullish(v.string(), ""),
  content: loose(v.object({ mimeType: loose(v.string()) })),
  // Chromium: a name, or null where there was no error.
  _error: loose(v.nullable(v.string())),
  // Playwright.
  _failureText: loose(v.string()),
  // Written by exporters that work on Chromium's protocol: its word on CORS.
  _corsErrorStatus: loose(v.object({ corsError: loose(v.string()) })),
  // chrome-har.
  fromDiskCache: loose(v.boolean()),
});

const Entry = v.object({
  startedDateTime: loose(v.string()),
  time: loose(v.number()),
  pageref: loose(v.string()),
  request: Request,
  response: v.nullish(Response, {}),
  // Written by exporters that work on Chromium's protocol; what `_initiator.requestId` points at.
  _requestId: loose(v.string()),
  _initiator: loose(
    v.object({
      type: loose(v.string()),
      url: loose(v.string()),
      requestId: loose(v.string()),
      // The protocol's `Runtime.StackTrace`, which is recursive: read where it is needed.
      stack: loose(v.unknown()),
    }),
  ),
  _resourceType: loose(v.string()),
  _fromCache: loose(v.string()),
  // Safari: `Memory Cache`, `Disk Cache`.
  _fetchType: loose(v.string()),
  // Playwright: sent by the test and not by a page; ended by the test.
  _apiRequest: loose(v.boolean()),
  _wasAborted: loose(v.boolean()),
  // Playwright: a route of the test wrote the response.
  _wasFulfilled: loose(v.boolean()),
  // Chromium: what a WebSocket carried. Only whether there was anything is read.
  _webSocketMessages: loose(v.array(v.unknown())),
  _corsErrorStatus: loose(v.object({ corsError: loose(v.string()) })),
  _cors: loose(Cors),
});

const Tool = v.object({ name: loose(v.string()) });

const Har = v.object({
  log: v.object({
    creator: loose(Tool),
    browser: loose(Tool),
    pages: loose(v.array(v.object({ id: loose(v.string()), title: loose(v.string()) }))),
    entries: v.array(v.unknown()),
  }),
});

export type HarEntry = v.InferOutput<typeof Entry>;

/** An entry with its place in the file, from 0. */
export interface PlacedEntry {
  readonly index: number;
  readonly entry: HarEntry;
}

export interface HarLog extends Omit<v.InferOutput<typeof Har>["log"], "entries"> {
  readonly entries: readonly PlacedEntry[];
  /** For each entry that can't be read, one line: which and why. */
  readonly leftOut: readonly string[];
}

/** So many, each with a diagnosis, stay below 2 GB and 20 times what `JSON.parse` takes for as long a file. */
export const MOST_REQUESTS = 50_000;

const Countable = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

function entriesIn(value: unknown): number {
  return v.is(Countable, value) ? value.log.entries.length : 0;
}

/** The log of a file that was read as JSON, or in one line what is wrong with it and where. An odd entry costs only itself. */
export function parseHar(value: unknown): { log: HarLog } | { error: string } {
  const count = entriesIn(value);
  if (count > MOST_REQUESTS) return { error: `too large: ${count} requests, and at most ${MOST_REQUESTS} can be read` };
  const result = v.safeParse(Har, value, { abortEarly: true });
  if (!result.success) return { error: `not a HAR file: ${placed("", result.issues[0])}` };
  const { log } = result.output;
  const entries: PlacedEntry[] = [];
  const leftOut: string[] = [];
  for (const [index, raw] of log.entries.entries()) {
    const read = v.safeParse(Entry, raw, { abortEarly: true });
    if (read.success) entries.push({ index, entry: read.output });
    else leftOut.push(placed(`log.entries[${index}]`, read.issues[0]));
  }
  const [first] = leftOut;
  if (entries.length === 0 && first !== undefined) return { error: `not a HAR file: ${first}` };
  return { log: { ...log, entries, leftOut } };
}

/** Where in the file, and what is wrong there. */
function placed(above: string, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).reduce<string>((before, { key }) => {
    if (typeof key === "number") return `${before}[${key}]`;
    return before === "" ? String(key) : `${before}.${String(key)}`;
  }, above);
  return `${path || "the file"} ${problemOf(issue)}`;
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === "validation") return issue.message;
  if (issue.received === "undefined") return "is missing";
  // Valibot shows a text in quotes, whatever its length.
  const received = issue.received.startsWith('"') ? "string" : issue.received;
  return `should be ${KINDS.get(issue.expected ?? "") ?? issue.expected}, but is ${KINDS.get(received) ?? received}`;
}

/** Valibot's names of what it expects and finds, in a reader's words. */
const KINDS: ReadonlyMap<string, string> = new Map<string, string>([
  ["string", "a text"],
  ["Array", "a list"],
  ["Object", "an object"],
  ["number", "a number"],
  ["(string | number)", "a text"],
]);
