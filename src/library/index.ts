import type { Engine } from "../engine/fetch/engines";
import type { CredentialsMode, Exchange, HeaderList, Preflight, Response } from "../engine/fetch/exchange";
import { violations } from "../engine/fetch/judge";
import { normalizeMethod } from "../engine/fetch/methods";
import type { Violation } from "../engine/fetch/violation";
import { type Found, explainMessage } from "../engine/messages/explain";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { askedOf } from "../engine/remedy/policy";
import { type RecipeCode, recipeCode } from "../engine/remedy/recipe-code";
import { RECIPES, recipeOf } from "../engine/remedy/recipes";
import type { Remedy } from "../engine/remedy/remedy";
import { readRecording as readRecordingBytes, readRecordingText } from "../files/read-recording";
import type { Recording } from "../files/read-recording";
import { type CauseReference, referenceOf } from "../reference/cause-reference";
import { Session } from "../session/session";
import { diagnose } from "./diagnose";

/** The engine as a package: what is exported here is public, and follows semantic versioning. */

export type { ProtocolEvent } from "../cdp/protocol-event";
export { readProtocolEvents } from "../cdp/protocol-log";
export type { Exchange, HeaderList } from "../engine/fetch/exchange";
export type { Violation } from "../engine/fetch/violation";
export type { RecipeCode } from "../engine/remedy/recipe-code";
export type { Remedy } from "../engine/remedy/remedy";
export type { Recording } from "../files/read-recording";
export { type HarContent, readHar } from "../har/har-in";
export { diagnose } from "./diagnose";
export type { DiagnosisJson as Diagnosis } from "../report/diagnosis-json";

/**
 * The exchanges of any file that `cors-why FILE` reads, by its text or its bytes (plain, compressed or in an archive), or in one line what is
 * wrong with it.
 */
export async function readRecording(file: string | Uint8Array): Promise<Recording | { readonly error: string }> {
  if (typeof file === "string") return readRecordingText(file);
  // The platform's decompression takes no shared memory.
  return readRecordingBytes(file.buffer instanceof ArrayBuffer ? (file as Uint8Array<ArrayBuffer>) : file.slice());
}

/** The ways to what the person wanted, for one exchange beside others; the best first. Empty where nothing is wrong. */
export function remedies(exchange: Exchange, others: readonly Exchange[] = []): readonly Remedy[] {
  return diagnose([exchange, ...others.filter((one) => one !== exchange)])[0]?.remedies ?? [];
}

/** One request of a script in mode `cors`, and what the server responds. */
export interface Asked {
  /** The page's serialised origin. */
  readonly origin: string;
  readonly url: string;
  /** As the script writes it: browsers send `put` as PUT, and `patch` as it is. */
  readonly method?: string;
  readonly requestHeaders?: HeaderList;
  readonly credentials?: CredentialsMode;
  readonly preflight?: { readonly status: number; readonly headers: HeaderList };
  readonly response?: { readonly status: number; readonly headers: HeaderList };
}

/** Every rule that the responses break, in the order in which that engine meets them; empty where it lets the page read. */
export function evaluate(asked: Asked, engine: Engine["name"] = "standard"): Violation[] {
  const { origin, url, requestHeaders = [], credentials = "same-origin" } = asked;
  const method = normalizeMethod(asked.method ?? "GET");
  const seen = (one: { readonly status: number; readonly headers: HeaderList } | undefined): Response | null =>
    one ? { ...one, fromCache: false } : null;
  const preflight: Preflight | null = asked.preflight
    ? { requestHeaders: null, response: seen(asked.preflight), error: null }
    : null;
  const exchange: Exchange = {
    id: "1",
    browser: engine === "standard" ? null : engine,
    origin,
    type: "xmlhttprequest",
    mode: "cors",
    credentials,
    hops: [{ url, method, requestHeaders, preflight, response: seen(asked.response) }],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 0,
  };
  return violations(exchange, credentials === "include", engine);
}

/** The servers that fixes can be written for. */
export function recipes(): { readonly id: string; readonly name: string; readonly family: string }[] {
  return RECIPES.map(({ id, name, family }) => ({ id, name, family }));
}

/**
 * The fixes of exchanges as code for one server of `recipes()`: a piece for each origin that has something to change. Throws for another id.
 */
export function recipe(id: string, exchanges: readonly Exchange[]): readonly RecipeCode[] {
  const found = recipeOf(id);
  if (found === undefined) throw new Error(`no recipe has the id "${id}"; recipes() lists those that there are`);
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  const asked = exchanges.map((one) => askedOf(one, session.diagnosis(one)));
  return recipeCode(found, asked, asked);
}

/** What a cause's id means, or what a console message can mean: `null` and an empty list for what nobody knows. */
export function explain(text: string): { readonly cause: CauseReference | null; readonly messages: readonly Found[] } {
  const cause = referenceOf(text.trim());
  return { cause, messages: cause ? [] : explainMessage(text) };
}
