import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { rememberLast } from "../engine/fetch/remember";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { remediesFor as findRemedies } from "../engine/remedy/remedies";
import type { Remedy } from "../engine/remedy/remedy";
import { cutTexts, holdsCut, isToldAlike } from "../report/cut-text";
import { type DiagnosisJson, toDiagnosisJson } from "../report/diagnosis-json";
import { redact } from "../report/redact";
import { withVerifiedUrl } from "../report/verify";
import { requestUrl } from "../report/redact/request-url";
import { Session } from "../session/session";

/** What a person should know of a text with stand-ins in it. */
export const SECRETS_CUT = "Secrets are cut here: `12-chars` stands for one of 12 characters. --raw prints them.";

/** An exchange as the program prints it. */
export interface Printed {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly remedies: readonly Remedy[];
  json(): DiagnosisJson;
}

/** The diagnosis of an exchange, and the others that it depends on. */
export type Diagnosed = (exchange: Exchange) => {
  readonly diagnosis: FullDiagnosis;
  readonly others: readonly Exchange[];
};

/** The diagnoses of a session for whoever takes one exchange after the other: the last is kept, and not all that a large file has. */
export function oneByOne(session: Session): Diagnosed {
  return rememberLast((exchange: Exchange) => {
    const others = session.neighbours(exchange);
    return { others, diagnosis: session.diagnoseWith(exchange, others) };
  });
}

/** The same for whoever needs them again; the session keeps them all. */
export function allOf(session: Session): Diagnosed {
  return (exchange) => ({ others: session.neighbours(exchange), diagnosis: session.diagnosis(exchange) });
}

/** Finds remedies; a program that knows that all is in order need not load them. */
export type RemediesFor = typeof findRemedies;

/** What is printed of each exchange, every value as it is. */
export function printedRaw(diagnosed: Diagnosed, remediesFor: RemediesFor): (exchange: Exchange) => Printed {
  return (exchange) => {
    const { diagnosis, others } = diagnosed(exchange);
    const remediesOf = rememberLast((of: FullDiagnosis) => remediesFor(exchange, of, others));
    const json = () => toDiagnosisJson(exchange, diagnosis, remediesOf);
    return { exchange, diagnosis, remedies: remediesOf(diagnosis), json };
  };
}

/**
 * The same with secrets cut. Made of the exchanges as `redact` cuts them; where signs of who responded were among what is cut, the
 * diagnosis is that of the original, with its texts cut. `known` as for `redact`.
 */
export function printedCut(
  diagnosed: Diagnosed,
  remediesFor: RemediesFor,
  exchanges: readonly Exchange[],
  known: readonly string[] = [],
): (exchange: Exchange) => Printed {
  const { exchanges: redacted } = redact(exchanges, { keepsIds: true, known });
  const cutOf = new Map(exchanges.map((exchange, index) => [exchange, unlessSame(exchange, redacted[index])]));
  const cut = cutOf.values();
  const ofCut = printedRaw(
    oneByOne(Session.of(cut, { diagnose: diagnoseAndFix, onFault: () => undefined })),
    remediesFor,
  );
  const ofOriginal = printedRaw(diagnosed, remediesFor);
  const isWhole = (exchange: Exchange): boolean => cutOf.get(exchange) === exchange;
  return (original) => {
    const exchange = cutOf.get(original) ?? original;
    const told = ofOriginal(original);
    // Nothing that its diagnosis is made of was cut.
    if (isWhole(original) && diagnosed(original).others.every(isWhole)) return told;
    const safe = ofCut(exchange);
    const texts = isToldAlike(told, safe) ? null : cutPrinted(told, exchange);
    // Where a piece would get through all the same, the diagnosis without the signs is the one to print.
    const best = texts === null || holdsCut([texts.diagnosis, texts.remedies], original, exchange) ? safe : texts;
    return { ...best, exchange, json: () => withUrl(best.json(), requestUrl(original.hops[0].url)) };
  };
}

/** The exchange itself where nothing of it was cut. */
function unlessSame(exchange: Exchange, cut: Exchange = exchange): Exchange {
  return JSON.stringify(exchange) === JSON.stringify(cut) ? exchange : cut;
}

function cutPrinted({ exchange, diagnosis, remedies, json }: Printed, cut: Exchange): Printed {
  return {
    exchange: cut,
    ...cutTexts({ diagnosis, remedies }, exchange, cut),
    json: () => cutTexts(json(), exchange, cut),
  };
}

/** A program finds its request by the URL that it knows. */
function withUrl(json: DiagnosisJson, url: string): DiagnosisJson {
  return {
    ...json,
    request: { ...json.request, url },
    verify: json.verify && withVerifiedUrl(json.verify, url),
    alternatives: json.alternatives.map((one) => withUrl(one, url)),
  };
}
