import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";

const SENTENCES = {
  policy: "Yes: your page's own policy stops the browser, and they know nothing of pages.",
  unreached: "Not likely: the browser got no response, and they send to the same server from the same computer.",
  crashed: (status: number) => `No: they get the same error ${status}, and they show what the server says about it.`,
  preflight: "Yes: they send no preflight, and they show every response.",
  blocked: "Yes: the server responds, and only a browser checks if a page may read the response.",
  delivered: "Yes: the server responds to everyone, and here it allows the page too.",
  opaque: "Yes: they show the whole response, which the mode of the page's request hides from scripts.",
  unclear: "Yes, if the server responds: they show every response, and only a browser checks who may read it.",
} as const;

/** "Works in curl or Postman?" in one sentence with its reason. */
export function worksInCurl(exchange: Exchange, diagnosis: FullDiagnosis | null): string {
  switch (diagnosis?.verdict) {
    case "allowed":
    case "not-cors":
      return SENTENCES.delivered;
    case "opaque":
      return SENTENCES.opaque;
    case "failed":
    case "blocked":
      return whereStopped(exchange, diagnosis);
    case "unknown":
    case undefined:
      return SENTENCES.unclear;
  }
}

function whereStopped(exchange: Exchange, { step }: FullDiagnosis): string {
  if (exchange.interception !== undefined || step === "before-sending") return SENTENCES.policy;
  const last = exchange.hops.at(-1);
  const response = last?.response ?? last?.preflight?.response ?? null;
  if (response === null) return SENTENCES.unreached;
  if (step === "preflight") return SENTENCES.preflight;
  return response.status >= 500 ? SENTENCES.crashed(response.status) : SENTENCES.blocked;
}
