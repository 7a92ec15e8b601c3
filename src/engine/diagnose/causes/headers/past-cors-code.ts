import { getHeader } from "../../../fetch/headers";
import { type Situation, isError, pageIsAllowedElsewhere, stoppedAt } from "../../situation";
import { pathOf } from "../../url-parts";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The server allows the page elsewhere, and this response went out without its CORS code: a stream, a file, another path. */
export const pastCorsCode = {
  id: "past-cors-code",
  label: "Response skips the CORS code",
  fits: (situation) =>
    situation.first?.step === "response" &&
    stoppedAt(situation, "allow-origin-missing") &&
    !isError(situation) &&
    pageIsAllowedElsewhere(situation),
  headline: (situation) =>
    `${host(situation.hop.url)} allows your page, but ${kindOf(situation).name} at ${code(pathOf(situation.hop.url))} has no CORS headers.`,
  why: (situation) =>
    `Other responses of ${host(situation.hop.url)} allow ${code(situation.requestOrigin)}, so its CORS code works and this response did not go through it. ${kindOf(situation).because}`,
  help: {
    kind: "server-code",
    title: "Let this response go through the CORS code too",
    steps: (situation) => [
      kindOf(situation).step,
      "Check that the CORS code covers this path: a list of paths (`/api/*`), a router of its own, or a decorator on single routes leaves others out.",
    ],
  },
} as const satisfies Cause;

interface Kind {
  readonly shows: (situation: Situation) => boolean;
  readonly name: string;
  readonly because: string;
  readonly step: string;
}

const says =
  (name: string, pattern: RegExp) =>
  ({ response }: Situation): boolean =>
    pattern.test(getHeader(response?.headers, name) ?? "");

const type = (pattern: RegExp): ((situation: Situation) => boolean) => says("content-type", pattern);

/** Responses that often bypass CORS code, the most telling first. */
const KINDS: readonly Kind[] = [
  {
    shows: type(/^text\/event-stream|^application\/(?:x-ndjson|stream\+json|grpc)/i),
    name: "the stream",
    because:
      "Code that writes the status and the headers of a stream itself (`res.writeHead`, a raw response) replaces those that the CORS code had set.",
    step: "Set the CORS headers before the stream starts: pass the headers that are set so far to `writeHead`, or add `Access-Control-Allow-Origin` to those that the stream writes itself.",
  },
  {
    shows: (situation) => says("last-modified", /./)(situation) && says("etag", /./)(situation),
    name: "the file",
    because: "Files are often served before the CORS code, or by the web server in front of the application.",
    step: "Register the CORS code before the static files, or set the headers where the files are served (in nginx `add_header`, in Express `express.static(..., { setHeaders })`).",
  },
  {
    shows: (situation) =>
      says("content-disposition", /^attachment/i)(situation) ||
      type(/^application\/(?:octet-stream|pdf|zip)/i)(situation),
    name: "the download",
    because: "Code that writes a file to the response itself often replaces the headers that the CORS code had set.",
    step: "Add the CORS headers to the response that sends the file, or return it through the framework's own file response.",
  },
  {
    shows: () => true,
    name: "the response",
    because: "A raw response, a handler of its own or a path that the CORS code does not cover sends no CORS headers.",
    step: "Find what sends this response, and let it run after the CORS code.",
  },
];

function kindOf(situation: Situation): Kind {
  return KINDS.find(({ shows }) => shows(situation)) ?? (KINDS.at(-1) as Kind);
}

const ALLOWED = "GET https://api.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";

export const docs: CauseDocs = {
  of: pastCorsCode,
  meaning:
    "The server allows the page with other responses, but this one didn't go through its CORS code. Typical are streams, static files, downloads and paths outside the API.",
  sign: "Other requests to this server work, and this one has a success status without CORS headers.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/events -> 200 | Content-Type: text/event-stream => blocked", ALLOWED],
  nearMiss: {
    example: [
      "GET https://api.example/events -> 200 | Content-Type: text/event-stream => blocked",
      "GET https://other.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
    ],
    cause: "not-configured",
  },
};
