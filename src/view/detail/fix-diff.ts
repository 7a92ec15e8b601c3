import type { Exchange, Response } from "../../engine/fetch/exchange";
import { headerLines } from "../../engine/fetch/headers";
import type { Change, Fix } from "../../engine/remedy/fix";
import { strings } from "../strings";

export interface DiffLine {
  readonly sign: "+" | "-" | " ";
  /** A header name; `null` for the status line. */
  readonly name: string | null;
  readonly value: string;
}

/** The answer that a change is about, as it came. */
function answerOf(exchange: Exchange, change: Change): Response | null {
  const hop = exchange.hops[change.hop];
  return (change.on === "preflight" ? hop?.preflight?.response : hop?.response) ?? null;
}

/** Where a change belongs: "On the answer to OPTIONS https://api.example/users". */
export function placeOf(exchange: Exchange, change: Change): string {
  const hop = exchange.hops[change.hop] ?? exchange.hops[0];
  switch (change.on) {
    case "preflight":
      return strings.onPreflight(hop.url);
    case "redirect":
      return strings.onRedirect(change.hop + 1, hop.url);
    case "response":
      return strings.onResponse(hop.method, hop.url);
  }
}

/** The lines that change, and those that are set to what they already are; each removed line above what replaces it. */
export function diffOf(exchange: Exchange, change: Change): readonly DiffLine[] {
  const response = answerOf(exchange, change);
  const before = (name: string) => headerLines(response?.headers ?? [], name);
  const lines: DiffLine[] = [];
  if (change.status !== undefined && change.status !== response?.status) {
    if (response !== null) lines.push({ sign: "-", name: null, value: `HTTP ${response.status}` });
    lines.push({ sign: "+", name: null, value: `HTTP ${change.status}` });
  }
  for (const name of change.remove) {
    lines.push(...before(name).map((value): DiffLine => ({ sign: "-", name, value })));
  }
  for (const [name, value] of Object.entries(change.set)) {
    const old = before(name);
    if (old.length === 1 && old[0] === value) {
      lines.push({ sign: " ", name, value });
      continue;
    }
    lines.push(...old.map((was): DiffLine => ({ sign: "-", name, value: was })), { sign: "+", name, value });
  }
  return lines;
}

/** One change as text to paste: header lines, and as comments what is no header line. */
export function changeText(change: Change): string {
  return [
    ...(change.status === undefined ? [] : [`# Status: ${change.status}`]),
    ...change.remove.map((name) => `# Leave out: ${name}`),
    ...Object.entries(change.set).map(([name, value]) => `${name}: ${value}`),
  ].join("\n");
}

/** The whole fix as text to paste. */
export function fixText(exchange: Exchange, fix: Fix): string {
  return fix.changes.map((change) => `# ${placeOf(exchange, change)}\n${changeText(change)}`).join("\n\n");
}
