import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";

const SENTENCES = {
  policy: "Yes: your page's own policy stops the browser, and they know nothing of pages.",
  unreached: "Not likely: the browser got no answer at all, and they ask the same server from the same place.",
  crashed: (status: number) => `No: they get the same error ${status}, and they show what the server says about it.`,
  preflight: "Yes: they ask no permission with OPTIONS first, and they show any answer that they get.",
  blocked: "Yes: the server does answer, and only a browser checks if a page may read it.",
  delivered: "Yes: the server answers everyone, and here it lets the page read it too.",
  opaque: "Yes: they show the whole answer, which the page asked for in a mode that hides it.",
  unclear: "Yes, if the server answers: they show any answer, and only a browser checks who may read it.",
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
  const answer = last?.response ?? last?.preflight?.response ?? null;
  if (answer === null) return SENTENCES.unreached;
  if (step === "preflight") return SENTENCES.preflight;
  return answer.status >= 500 ? SENTENCES.crashed(answer.status) : SENTENCES.blocked;
}
