import type { Browser, Exchange } from "../engine/fetch/exchange";
import { type Finding, byLevel, finding } from "./finding";
import { type OutsiderResult, accessOf, outsiderFindings } from "./outsiders";
import { type Probe, type ProbeOptions, type Probed, isUnsent, lastResponse, runProbe, verdictsOf } from "./probe";
import { type BrowserVerdict, type RealBrowser, differenceFindings } from "./real-browser";
import {
  errorFindings,
  exposedFindings,
  isBlockedAnywhere,
  localMixedFinding,
  statusFindings,
  varyFinding,
} from "./response-findings";
import type { Verdict } from "../engine/diagnose/diagnosis";
import { isSafe } from "./request";
import { type Scope, type Target, planFor } from "./target";

/** One request that was checked, from one origin, and all that was found about it. */
export interface Checked {
  readonly target: Target;
  readonly origin: string;
  readonly exchange: Exchange;
  readonly browsers: Readonly<Record<Browser, Verdict>>;
  /** What a real browser made of the request; `null` where none was asked. */
  readonly real: BrowserVerdict | null;
  /** A GET that stood in for the request, where that was kept back. */
  readonly standIn: Exchange | null;
  /** What else was seen of the server: GETs that stood in and were allowed. */
  readonly seen: readonly Exchange[];
  readonly findings: readonly Finding[];
  /** What was not sent and so is not known, a sentence each. */
  readonly unproven: readonly string[];
  /** Origins that were tried besides, with what their pages could read. */
  readonly outsiders: readonly OutsiderResult[];
  readonly passed: boolean;
}

/** Sends what tells whether a target is served as it should be, and says what came of it, for each of its origins. */
export async function checkTarget(
  target: Target,
  scope: Scope,
  options: ProbeOptions & { readonly nextId: () => string; readonly browser: RealBrowser | null },
): Promise<readonly Checked[]> {
  const plan = planFor(target, scope);
  const send = (probe: Probe): Promise<Probed> => runProbe(probe, options.nextId(), options);
  const requests = await inTurn(plan.requests, send);
  const extras = await Promise.all(plan.extras.map(send));
  const standIns = await Promise.all(
    plan.standIns.map(async (probe, at) => (lacksResponse(requests[at]) ? withResponse(await send(probe)) : null)),
  );
  const outsiders = await Promise.all(
    plan.outsiders.map(async ({ outsider, probe }) => ({ outsider, probed: await send(probe) })),
  );
  const results = outsiders.map(({ outsider, probed }): OutsiderResult => ({ ...outsider, access: accessOf(probed) }));
  const asked = [...requests, ...standIns.filter((one) => one !== null)];
  const vary = varyFinding([
    ...asked,
    ...extras.filter(({ probe }) => probe.role === "no-origin"),
    ...ofKind(outsiders),
  ]);
  const shared = [...errorFindings(extras), ...(vary === null ? [] : [vary]), ...outsiderFindings(results, target.url)];
  const isAsked = scope.sendsUnsafe || isSafe(target);
  const reals: (BrowserVerdict | null)[] = [];
  // It can't be held back after the preflight.
  if (isAsked) for (const { request } of plan.requests) reals.push((await options.browser?.ask(request)) ?? null);
  return requests.map((probed, at): Checked => {
    const standIn = standIns[at] ?? null;
    const browsers = verdictsOf(probed);
    const real = reals[at] ?? null;
    const own = [
      ...(real === null ? [] : differenceFindings(browsers[real.browser], real)),
      ...standInFindings(standIn),
      ...statusFindings(probed),
      ...exposedFindings(standIn ?? probed, target.exposed),
      ...[localMixedFinding(probed.probe.request)].filter((one) => one !== null),
    ];
    // What is true of the server is said once, with the first origin.
    const findings = byLevel(at === 0 ? [...own, ...shared] : own);
    const unproven = [
      ...(isUnsent(probed) ? [unprovenOf(target, standIn)] : []),
      ...(options.browser !== null && !isAsked ? [NOT_ASKED] : []),
    ];
    return {
      target,
      origin: probed.probe.request.origin,
      exchange: probed.exchange,
      browsers,
      real,
      standIn: standIn !== null && isBlockedAnywhere(standIn) ? standIn.exchange : null,
      seen: standIn === null || isBlockedAnywhere(standIn) ? [] : [standIn.exchange],
      findings,
      unproven,
      outsiders: at === 0 ? results : [],
      passed: worksEverywhere(browsers) && findings.every(({ level }) => level !== "error"),
    };
  });
}

/** One after the other: what a cache on the way keeps of the first shows in the next. */
async function inTurn(probes: readonly Probe[], send: (probe: Probe) => Promise<Probed>): Promise<Probed[]> {
  const all: Probed[] = [];
  for (const probe of probes) all.push(await send(probe));
  return all;
}

/** A GET whose own preflight is refused tells nothing of the responses. */
function withResponse(standIn: Probed): Probed | null {
  return lacksResponse(standIn) ? null : standIn;
}

/** Whether the request itself got no response of its own, though the server was reached. */
function lacksResponse(probed: Probed | undefined): boolean {
  return probed !== undefined && probed.exchange.outcome !== "failed" && probed.exchange.hops.at(-1)?.response === null;
}

function ofKind(outsiders: readonly { readonly probed: Probed }[]): readonly Probed[] {
  return outsiders.map(({ probed }) => probed);
}

/** Whether no browser keeps it from the page. What was not sent has passed as far as it went. */
function worksEverywhere(browsers: Checked["browsers"]): boolean {
  return Object.values(browsers).every((verdict) => verdict !== "blocked" && verdict !== "failed");
}

function standInFindings(standIn: Probed | null): Finding[] {
  if (standIn === null || !isBlockedAnywhere(standIn)) return [];
  const { url } = standIn.probe.request;
  const status = lastResponse(standIn)?.status ?? 0;
  // An error of a URL that knows no GET says little of its other methods.
  return status >= 400
    ? [
        finding(
          "warning",
          "stand-in-blocked",
          `A GET of \`${url}\` got ${status} without the CORS headers it needs. The response to the request itself may have none either.`,
        ),
      ]
    : [
        finding(
          "error",
          "stand-in-blocked",
          `A GET of \`${url}\` got a response without the CORS headers it needs. The response to the request itself will have none either.`,
        ),
      ];
}

const NOT_ASKED =
  "The real browser was not asked: after the preflight it would send the request itself, which may change something. Add --send to ask it.";

function unprovenOf({ method, body }: Target, standIn: Probed | null): string {
  const what = body === null ? `${method} itself` : `${method} itself with its body`;
  const instead = standIn === null ? "" : " A GET was sent in its place.";
  return `The ${what} was not sent, because it may change something; so the headers of its response are not proven.${instead} Add --send to send it.`;
}
