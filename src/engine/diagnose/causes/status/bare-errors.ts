import { type Situation, othersAreAllowed, stoppedAt } from "../../situation";
import { code, host, request, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { meaningOf, notFoundSteps } from "./meanings";

/** An error without CORS headers from a server of which no response is known to have any: the error is the story, the header comes second. */
function bareError<const Id extends string>(
  id: Id,
  label: string,
  isOne: (status: number) => boolean,
  title: string,
): Cause & { readonly id: Id } {
  return {
    id,
    label,
    fits: (situation) =>
      situation.first?.step === "response" &&
      stoppedAt(situation, "allow-origin-missing") &&
      isOne(statusOf(situation)) &&
      !othersAreAllowed(situation),
    headline: (situation) =>
      `${host(situation.hop.url)} rejected ${request(situation.exchange)} with ${statusOf(situation)}.`,
    why: (situation) =>
      sentences(
        meaningOf(statusOf(situation)).says,
        situation.answeredBy?.evidence.at(-1) ?? null,
        `The response has no ${code("Access-Control-Allow-Origin")} header either, so your script can't read the error.`,
      ),
    help: {
      kind: "server-code",
      title,
      steps: (situation) => [
        ...(id === "not-found"
          ? notFoundSteps(situation.hop.url, statusOf(situation))
          : meaningOf(statusOf(situation)).steps),
        "Send the CORS headers with errors too, so that your script can read them.",
      ],
    },
  };
}

const statusOf = ({ response }: Situation): number => response?.status ?? 0;

const notPermitted = bareError(
  "not-permitted",
  "Not permitted (403)",
  (status) => status === 403,
  "Find out what refuses the request",
);
const notFound = bareError(
  "not-found",
  "Nothing at this path",
  (status) => status === 404 || status === 410,
  "Correct the path",
);
const tooLarge = bareError(
  "too-large",
  "Request too large (413)",
  (status) => status === 413,
  "Send less, or raise the limit",
);
const requestRejected = bareError(
  "request-rejected",
  "Request rejected by the server",
  (status) => status >= 400 && status <= 499 && status !== 401 && status !== 407 && status !== 429,
  "Correct the request",
);

/** One row a group of statuses; the last takes the rest. */
export const BARE_ERRORS = [notPermitted, notFound, tooLarge, requestRejected] as const;

const ALLOWED =
  "GET https://api.example/items/1 -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";

export const docs: readonly CauseDocs[] = [
  {
    of: notPermitted,
    meaning:
      "The server refused the request with 403, and its response has no CORS headers. So the script can't read why.",
    sign: "The status is 403, on the request and not on OPTIONS.",
    rules: ["allow-origin-missing"],
    example: ["GET https://api.example/items -> 403 | Content-Type: application/json => blocked"],
    nearMiss: {
      example: ["GET https://api.example/items -> 403 | Content-Length: 0 => blocked"],
      cause: "rejected-without-reason",
    },
  },
  {
    of: notFound,
    meaning:
      "Nothing is at that path: the server responded with 404 or 410, and without CORS headers. Often the path has a typo or a missing prefix.",
    sign: "The status is 404 or 410, on the request and not on OPTIONS.",
    rules: ["allow-origin-missing"],
    example: ["GET https://api.example/items/9 -> 404 => blocked"],
    nearMiss: { example: ["GET https://api.example/items/9 -> 404 => blocked", ALLOWED], cause: "error-without-cors" },
  },
  {
    of: tooLarge,
    meaning: "The request is larger than the server accepts, and the 413 has no CORS headers.",
    sign: "The status is 413.",
    rules: ["allow-origin-missing"],
    example: ["POST https://api.example/items -> 413 | Content-Type: application/json => blocked"],
    nearMiss: {
      example: ["POST https://api.example/items -> 413 | Server: nginx/1.27.0 => blocked"],
      cause: "gateway-error",
    },
  },
  {
    of: requestRejected,
    meaning:
      "The server rejected the request with a 4xx status, and its response has no CORS headers. So the script can't read why.",
    sign: "The status is 4xx, such as 400 or 422, and no response of this server has CORS headers.",
    rules: ["allow-origin-missing"],
    example: ["POST https://api.example/items -> 422 | Content-Type: application/json => blocked"],
    nearMiss: {
      example: ["POST https://api.example/items -> 201 | Content-Type: application/json => blocked"],
      cause: "not-configured",
    },
  },
];
