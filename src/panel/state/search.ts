import type { Exchange, HeaderList } from "../../fetch/exchange";
import type { FullDiagnosis } from "../../fix/fix";

const remembered = new WeakMap<Exchange, string>();

/** Whether every word of the query is somewhere in the exchange: URL, method, header, cause, browser error name. */
export function matches(exchange: Exchange, diagnosis: FullDiagnosis | null, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${factsOf(exchange)}\n${namesOf(diagnosis)}`;
  return words.every((word) => text.includes(word));
}

function factsOf(exchange: Exchange): string {
  const before = remembered.get(exchange);
  if (before !== undefined) return before;
  const lines = exchange.hops.flatMap((hop) => [
    `${hop.method} ${hop.url}`,
    ...linesOf(hop.requestHeaders),
    ...(hop.preflight === null ? [] : ["OPTIONS preflight", ...linesOf(hop.preflight.requestHeaders)]),
    ...linesOf(hop.preflight?.response?.headers ?? null),
    ...(hop.response === null ? [] : [String(hop.response.status), ...linesOf(hop.response.headers)]),
  ]);
  const text = [exchange.origin, exchange.error ?? "", ...lines].join("\n").toLowerCase();
  remembered.set(exchange, text);
  return text;
}

function linesOf(list: HeaderList | null): string[] {
  return (list ?? []).map(([name, value]) => `${name}: ${value}`);
}

function namesOf(diagnosis: FullDiagnosis | null): string {
  if (diagnosis === null) return "";
  const violations = diagnosis.violations.flatMap((violation) => [
    violation.rule,
    violation.chromium ?? "",
    violation.firefox ?? "",
  ]);
  return [diagnosis.verdict, diagnosis.cause ?? "", diagnosis.label, ...violations].join("\n").toLowerCase();
}
