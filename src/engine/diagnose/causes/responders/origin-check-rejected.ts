import { parseUrl } from "../../../fetch/origin";
import { originCheckOf } from "../../origin-checks/index";
import type { Compared, OriginCheck } from "../../origin-checks/origin-check";
import { type Situation, allowedOrigin, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

const checkOf = ({ answeredBy }: Situation): OriginCheck | null => originCheckOf(answeredBy?.id);

const comparedIn = ({ requestOrigin, hop }: Situation): Compared => ({
  origin: requestOrigin,
  host: parseUrl(hop.url)?.host ?? "",
});

/** A development server's check of the host, or a framework's check against forged requests, rejected what CORS may allow. */
export const originCheckRejected = {
  id: "origin-check-rejected",
  label: "Rejected by a host/origin check",
  fits: (situation) => stoppedAt(situation, "allow-origin-missing", "preflight-status") && checkOf(situation) !== null,
  headline: (situation) =>
    `A check of the host or the origin at ${host(situation.hop.url)} likely rejected the request (${situation.response?.status ?? 0}).`,
  why: (situation) =>
    `It looks like ${checkOf(situation)?.name ?? ""}, which responds with this status and these headers. ${checkOf(situation)?.compares(comparedIn(situation)) ?? ""}`,
  help: {
    kind: "server-code",
    title: "Change the setting of that check",
    steps: (situation) => [
      ...(checkOf(situation)?.steps(comparedIn(situation)) ?? []),
      ...(allowedOrigin(situation) === null
        ? [`Then the response needs CORS headers for ${code(situation.requestOrigin)} too: the check came before them.`]
        : []),
    ],
  },
  isBeyondHeaders: true,
} as const satisfies Cause;

const vite = (type: string): string =>
  `GET https://dev.example:5173/api/items -> 403 | Vary: Origin | Content-Type: ${type}`;

export const docs: CauseDocs = {
  of: originCheckRejected,
  meaning:
    "A development server (Vite, webpack-dev-server, Next.js) checks the host of the URL or the page's origin, or a framework checks `Origin` against forged requests. It rejected the request before any CORS code ran.",
  sign: "The status is 403, and the body says so: `Blocked request`, `Invalid Host header`, `Unauthorized`.",
  rules: ["allow-origin-missing", "preflight-status"],
  links: ["https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/CSRF"],
  example: [`${vite("text/plain")} => blocked`],
  nearMiss: { example: [`${vite("text/plain; charset=utf-8")} => blocked`], cause: "origin-not-listed" },
};
