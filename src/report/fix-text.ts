import type { Exchange, Response } from "../engine/fetch/exchange";
import { headerLines } from "../engine/fetch/headers";
import type { Change, Fix, FullDiagnosis } from "../engine/remedy/fix";

export interface DiffLine {
  readonly sign: "+" | "-" | " ";
  /** A header name; `null` for the status line. */
  readonly name: string | null;
  readonly value: string;
}

/** The response that a change is about, as it came. */
function responseOf(exchange: Exchange, change: Change): Response | null {
  const hop = exchange.hops[change.hop];
  return (change.on === "preflight" ? hop?.preflight?.response : hop?.response) ?? null;
}

/** Where a change belongs: the kind of response, and the request that it is the response to. */
export interface Place {
  readonly response: string;
  readonly request: string;
}

/** The heading of the headers to send. Those of somebody else's server are no fix for whoever reads it. */
export function fixTitle({ owner }: Pick<FullDiagnosis, "owner">): string {
  return owner === "third-party" ? "Fix, if you run the server" : "Fix";
}

/** Where a change belongs. The target of a redirect that was never followed has no request of its own. */
export function placeOf(exchange: Exchange, { on, hop }: Change): Place {
  const { method, url } = exchange.hops[hop] ?? { method: "GET", url: "the URL that the redirect leads to" };
  switch (on) {
    case "preflight":
      return { response: "Preflight response", request: `OPTIONS ${url}` };
    case "redirect":
      return { response: "Redirect response", request: `${method} ${url}` };
    case "response":
      return { response: "Response", request: `${method} ${url}` };
  }
}

/** The same as a line of text: `Preflight response: OPTIONS https://api.example/users`. */
export function placeLine(exchange: Exchange, change: Change): string {
  const { response, request } = placeOf(exchange, change);
  return `${response}: ${request}`;
}

/** The lines that change, and those that are set to what they already are; each removed line above what replaces it. */
export function diffOf(exchange: Exchange, change: Change): readonly DiffLine[] {
  const response = responseOf(exchange, change);
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

/** One change as lines to paste: header lines, and as comments what is no header line. */
export function changeLines({ status, remove, set }: Change): readonly string[] {
  return [
    ...(status === undefined ? [] : [`# Status: ${status}`]),
    ...remove.map((name) => `# Leave out: ${name}`),
    ...Object.entries(set).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** The whole fix as text to paste. */
export function fixText(exchange: Exchange, fix: Fix): string {
  return fix.changes
    .map((change) => `# ${placeLine(exchange, change)}\n${changeLines(change).join("\n")}`)
    .join("\n\n");
}
