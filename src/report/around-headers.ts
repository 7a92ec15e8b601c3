import type { CauseId } from "../engine/diagnose/causes/index";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { isOtherError } from "../engine/remedy/other-errors";
import type { Remedy, RemedyKind } from "../engine/remedy/remedy";

/** What helps, the best first. The headers to send are shown between the two, as the fix. */
export interface AroundHeaders {
  readonly before: readonly Remedy[];
  readonly after: readonly Remedy[];
}

/**
 * What helps, around the headers that fix it. What makes a server send them follows them, so that it is read with them in view. What
 * needs no header of a server comes before, and so does all else where no header of the server's is what is missing first.
 */
export function aroundHeaders({ cause }: Pick<FullDiagnosis, "cause">, remedies: readonly Remedy[]): AroundHeaders {
  const sending = isAboutHeaders(cause) ? SENDING : HEADERS;
  const place = remedies.findIndex(({ kind }) => sending.has(kind));
  const before = place === -1 ? remedies : remedies.slice(0, place);
  return { before, after: remedies.slice(before.length).filter(({ kind }) => !HEADERS.has(kind)) };
}

const HEADERS: ReadonlySet<RemedyKind> = new Set<RemedyKind>(["server-headers"]);
const SENDING: ReadonlySet<RemedyKind> = new Set<RemedyKind>(["server-code", "platform-setting", "server-headers"]);

/** Causes where something responded in the server's place. */
const IN_ITS_PLACE: ReadonlySet<string> = new Set<CauseId>(["firewall-blocked", "tunnel-page", "login-wall"]);

const isAboutHeaders = (cause: CauseId | null): boolean =>
  cause === null || !(isOtherError(cause) || IN_ITS_PLACE.has(cause));
