import { CHROMIUM, type Engine, FIREFOX, STANDARD, WEBKIT, engineOf } from "../fetch/engines";
import type { Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { askedHeaders } from "../fetch/judge";
import { isAllowedHeader } from "../fetch/preflight-check";
import { type Lifetime, preflightLifetime } from "../fetch/preflight-cache";
import type { Situation } from "./situation";
import type { Told, WarningCheck } from "./warning-check";
import { WARNINGS } from "./words/warnings";

/** Warnings about a preflight that passed: how long its response is kept, and what it allows. */
export const PREFLIGHT_WARNINGS: Readonly<Record<string, WarningCheck>> = {
  "wildcard-everything": ({ hop }, told) => {
    const passedResponse = passed(hop.preflight?.response, told);
    const isWild = (name: string) => getHeader(passedResponse?.headers, `access-control-allow-${name}`) === "*";
    return ["origin", "methods", "headers"].every(isWild) ? WARNINGS["wildcard-everything"] : null;
  },

  "authorization-covered-by-wildcard": (situation, told) => {
    const { hop, credentialed } = situation;
    const passedResponse = passed(hop.preflight?.response, told);
    if (!passedResponse || !askedHeaders(hop, STANDARD).includes("authorization")) return null;
    const allowedBy = (engine: typeof STANDARD) =>
      isAllowedHeader(passedResponse.headers, "authorization", credentialed, engine);
    return allowedBy(CHROMIUM) && !allowedBy(STANDARD) ? WARNINGS["authorization-covered-by-wildcard"] : null;
  },

  "preflight-every-time": (situation, told) =>
    kept(situation, told)?.seconds === 0 && maxAge(situation) === "0" ? WARNINGS["preflight-every-time"] : null,

  "max-age-invalid": (situation, told) =>
    kept(situation, told)?.maxAge === "invalid" ? WARNINGS["max-age-invalid"](maxAge(situation) ?? "") : null,

  "max-age-missing": (situation, told) =>
    kept(situation, told)?.maxAge === "missing" ? WARNINGS["max-age-missing"] : null,

  "max-age-over-cap": (situation, told) => {
    const passedResponse = passed(situation.hop.preflight?.response, told);
    if (!passedResponse) return null;
    const lifetimes = [CHROMIUM, FIREFOX, WEBKIT].map((engine) => ({
      name: engine.name,
      ...preflightLifetime(passedResponse.headers, engine),
    }));
    // Safari alone keeps every one for a short while: that is no reason to send another value.
    if (!lifetimes.some(({ name, maxAge: kind }) => kind === "capped" && name !== "webkit")) return null;
    const capped = lifetimes.filter(({ maxAge: kind }) => kind === "capped");
    const kept = lifetimes.filter(({ maxAge: kind }) => kind !== "capped");
    return WARNINGS["max-age-over-cap"](
      maxAge(situation) ?? "",
      capped.map(({ name, seconds }) => `${NAMES[name]} ${seconds}`),
      kept.map(({ name }) => NAMES[name]),
    );
  },
};

const NAMES: Readonly<Record<Engine["name"], string>> = {
  chromium: "Chromium",
  firefox: "Firefox",
  webkit: "Safari",
  standard: "The standard",
};

function passed(response: Response | null | undefined, { verdict }: Told): Response | null {
  return verdict === "allowed" ? (response ?? null) : null;
}

/** How long the browser at hand keeps the response. */
function kept({ exchange, hop }: Situation, told: Told): Lifetime | null {
  const passedResponse = passed(hop.preflight?.response, told);
  return passedResponse && preflightLifetime(passedResponse.headers, engineOf(exchange.browser ?? "chromium"));
}

function maxAge({ hop }: Situation): string | null {
  return getHeader(hop.preflight?.response?.headers, "access-control-max-age");
}
