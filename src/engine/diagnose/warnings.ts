import type { Exchange } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { parseUrl } from "../fetch/origin";
import { isOwnRefusal } from "../fetch/own-refusal";
import { variesByOrigin } from "../fetch/vary";
import type { Warning } from "./diagnosis";
import { originsIn } from "./origins";
import { originCheckThatRejected } from "./origin-checks/index";
import type { Situation } from "./situation";
import { PREFLIGHT_WARNINGS } from "./warnings-preflight";
import { READING_WARNINGS } from "./warnings-reading";
import type { Told, WarningCheck } from "./warning-check";
import { WARNINGS } from "./words/warnings";

/** What is worth knowing besides the verdict, the most useful first. */
export function warningsOf(situation: Situation, told: Told): Warning[] {
  const warnings: Warning[] = [];
  for (const [id, check] of told.verdict === "allowed" ? ALL : OF_ANY_VERDICT) {
    const text = check(situation, told);
    if (text !== null) warnings.push({ id, text });
  }
  return warnings;
}

/** Warnings about who is allowed. */
const ALLOWANCE_WARNINGS: Readonly<Record<string, WarningCheck>> = {
  "credentials-unknown": ({ exchange, requestOrigin, violations, credentialed }, { verdict, known }) =>
    verdict === "blocked" && !known && violations.length > 0 && !credentialed
      ? WARNINGS["credentials-unknown"](requestOrigin, isWild(exchange))
      : null,

  "access-control-is-not-csrf-protection": ({ hop, first }, { verdict }) => {
    const status = hop.response?.status ?? 0;
    const isRefused = status >= 400 && status < 500;
    const wasHandled = verdict === "blocked" && first?.step === "response" && hop.preflight === null && !isRefused;
    const mayChange = hop.method === "POST" || (hop.method === "GET" && looksLikeChange(hop));
    return wasHandled && mayChange ? WARNINGS["access-control-is-not-csrf-protection"](hop.method) : null;
  },

  "own-origin-refused": ({ exchange, hop }, { verdict }) => {
    const { response, url, method } = hop;
    const isOwn = verdict === "not-cors" && exchange.hops.length === 1 && response !== null;
    if (!isOwn || !isOwnRefusal(hop, response, exchange.origin)) return null;
    const rejected = originCheckThatRejected({ url, isPreflight: false, response }, true);
    const compared = { origin: exchange.origin, host: parseUrl(url)?.host ?? "" };
    const check = rejected && {
      name: rejected.check.name,
      isSure: rejected.sign.sure !== false,
      compares: rejected.check.compares(compared),
      steps: rejected.check.steps(compared),
    };
    return WARNINGS["own-origin-refused"](method, response.status, exchange.origin, check);
  },

  // A page of an extension with permission for the host reads whatever the host responds.
  "origin-refused": ({ exchange, hop, answeredBy }, { verdict }) => {
    const status = hop.response?.status ?? 0;
    const isRefused = verdict === "allowed" && status >= 400 && answeredBy?.because?.join() === "origin";
    return isRefused ? WARNINGS["origin-refused"](answeredBy.name, status, exchange.origin) : null;
  },

  "null-allowed": (situation) => (allowedBy(situation) === "null" ? WARNINGS["null-allowed"] : null),

  "http-origin-with-credentials": (situation) => {
    const origin = allowedBy(situation) ?? "";
    const isOpen = origin.startsWith("http://") && !LOCAL.test(origin) && allowsCredentials(situation);
    return isOpen ? WARNINGS["http-origin-with-credentials"] : null;
  },

  "vary-missing": (situation) => {
    const origin = allowedBy(situation);
    if (origin !== situation.exchange.origin || origin === "null") return null;
    return variesByOrigin(situation.hop.response?.headers ?? []) ? null : WARNINGS["vary-missing"];
  },
};

/** Whether a response or a preflight response allows every origin, by itself or beside others. */
function isWild({ hops }: Exchange): boolean {
  return hops.some(({ preflight, response }) =>
    [preflight?.response, response].some((one) =>
      originsIn(getHeader(one?.headers, "access-control-allow-origin") ?? "").includes("*"),
    ),
  );
}

const OF_ANY_VERDICT = Object.entries(ALLOWANCE_WARNINGS);
const ALL = [...OF_ANY_VERDICT, ...Object.entries({ ...READING_WARNINGS, ...PREFLIGHT_WARNINGS })];

/** What paths name that change something, as far as a path's last parts are verbs. */
const VERBS =
  /(?:^|[/_.-])(?:delete|remove|destroy|log-?out|sign-?out|unsubscribe|create|update|cancel|approve|transfer|reset)(?:$|[/_.-])/i;

/** Whether a GET did more than read: its path is a verb, or its response says that something was made. */
function looksLikeChange({ url, response }: Situation["hop"]): boolean {
  return VERBS.test(parseUrl(url)?.pathname ?? "") || [201, 202, 205].includes(response?.status ?? 0);
}

const LOCAL = /^http:\/\/(localhost|127\.|\[::1\])/;

function allowedBy({ hop }: Situation): string | null {
  return getHeader(hop.response?.headers, "access-control-allow-origin");
}

function allowsCredentials({ hop }: Situation): boolean {
  return getHeader(hop.response?.headers, "access-control-allow-credentials") === "true";
}
