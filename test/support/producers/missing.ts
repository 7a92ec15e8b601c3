import { isRedirectStatus } from "../../../src/engine/fetch/redirect";
import type { Json } from "./entry";

/** What one entry or the file itself holds less in the files of some producers, and whose those are. */
export interface Loss {
  readonly what: string;
  readonly of: string;
  readonly entry?: (entry: Json) => Json | null;
  readonly log?: (log: Json) => Json;
}

type Lines = readonly { readonly name: string; readonly value: string }[];

const part = (entry: Json, name: "request" | "response"): Json => entry[name] as Json;
const linesOf = (entry: Json, name: "request" | "response"): Lines => part(entry, name)["headers"] as Lines;

const without = (json: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));

/** Without the header lines that fit, in the request and in the response. */
const withoutLines =
  (pattern: RegExp) =>
  (entry: Json): Json => {
    const kept = (name: "request" | "response") => ({
      ...part(entry, name),
      headers: linesOf(entry, name).filter((line) => !pattern.test(line.name)),
    });
    return { ...entry, request: kept("request"), response: kept("response") };
  };

/** One that its request shows too: that of an upload which a script watches shows in nothing else. */
function isPreflight(entry: Json): boolean {
  const value = (name: string): string =>
    linesOf(entry, "request").find((line) => line.name.toLowerCase() === `access-control-request-${name}`)?.value ?? "";
  // Whether a user agent of the script's own shows in a request depends on the browser.
  const names = value("headers")
    .split(",")
    .filter((name) => name !== "" && name !== "user-agent");
  const isNeeded = names.length > 0 || !/^(?:GET|HEAD|POST)$/.test(value("method"));
  return value("method") !== "" && isNeeded;
}

export const LOSSES: readonly Loss[] = [
  { what: "_resourceType", of: "proxies, Firefox, Safari", entry: (entry) => without(entry, "_resourceType") },
  { what: "_initiator", of: "all but DevTools", entry: (entry) => without(entry, "_initiator") },
  { what: "pageref", of: "proxies", entry: (entry) => without(entry, "pageref") },
  { what: "startedDateTime", of: "converters", entry: (entry) => without(entry, "startedDateTime") },
  { what: "time", of: "converters", entry: (entry) => without(entry, "time") },
  { what: "Sec-Fetch-*", of: "older browsers, pages without TLS", entry: withoutLines(/^sec-fetch-/i) },
  { what: "Referer", of: "pages with a policy", entry: withoutLines(/^referer$/i) },
  { what: "User-Agent", of: "converters", entry: withoutLines(/^user-agent$/i) },
  {
    what: "Cookie, Set-Cookie and Authorization",
    of: "DevTools' export without sensitive data",
    entry: withoutLines(/^(?:cookie|set-cookie|authorization)$/i),
  },
  {
    what: "the error's name",
    of: "proxies, Firefox",
    entry: (entry) => ({ ...entry, response: without(part(entry, "response"), "_error", "_failureText") }),
  },
  {
    what: "redirectURL",
    of: "converters",
    entry: (entry) => ({ ...entry, response: without(part(entry, "response"), "redirectURL") }),
  },
  {
    what: "the status",
    of: "Cypress",
    entry: (entry) => (isPlain(entry) ? { ...entry, response: { ...part(entry, "response"), status: 0 } } : entry),
  },
  { what: "preflights", of: "Playwright", entry: (entry) => (isPreflight(entry) ? null : entry) },
  { what: "the page itself", of: "recordings that began later", entry: (entry) => (isPage(entry) ? null : entry) },
  { what: "the browser's name", of: "proxies", log: (log) => without(log, "browser") },
  { what: "pages", of: "proxies", log: (log) => without(log, "pages") },
  { what: "the producer's name", of: "converters", log: (log) => without(log, "creator") },
];

/** Whether HTTP gives a meaning to all the headers of that status. */
function isPlain(entry: Json): boolean {
  const status = Number(part(entry, "response")["status"]);
  const method = part(entry, "request")["method"];
  return (
    (status === 201 && method !== "OPTIONS") ||
    isRedirectStatus(status) ||
    !linesOf(entry, "response").some(({ name }) => /^location$/i.test(name))
  );
}

const isPage = (entry: Json): boolean => entry["_resourceType"] === "document";

/** The file without these. */
export function withLosses(file: Json, losses: readonly Loss[]): Json {
  const log = file["log"] as Json;
  const entries = (log["entries"] as readonly Json[]).flatMap(
    (entry) => losses.reduce<Json | null>((left, loss) => (left && loss.entry ? loss.entry(left) : left), entry) ?? [],
  );
  return { log: losses.reduce((left, loss) => loss.log?.(left) ?? left, { ...log, entries } as Json) };
}
