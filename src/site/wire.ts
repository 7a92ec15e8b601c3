import { getHeader } from "../engine/fetch/headers";
import type { Exchange, HeaderList, Hop, Response } from "../engine/fetch/exchange";
import { hostOf, pathOf } from "../engine/diagnose/url-parts";
import type { Violation } from "../engine/fetch/violation";
import { type Html, markup } from "./html";

/** What went over the wire, as text; lines that are wrong, or that the fix changes, are marked. */
export function wire(exchange: Exchange, violations: readonly Violation[], before: Exchange | null = null): Html {
  return markup`<div class="wire">
    ${exchange.hops.map((hop, index) =>
      hopParts(
        hop,
        violations.filter((violation) => violation.hop === index),
        before?.hops[index] ?? null,
      ),
    )}
  </div>`;
}

function hopParts(hop: Hop, violations: readonly Violation[], before: Hop | null): Html[] {
  const { preflight, response } = hop;
  const early = violations.filter(({ step }) => step === "preflight");
  const late = violations.filter(({ step }) => step === "response" || step === "redirect");
  const mayLeave = preflight === null || (early.length === 0 && preflight.response !== null);
  return [
    ...(preflight
      ? [
          requestBlock("OPTIONS", hop.url, preflight.requestHeaders ?? []),
          responseBlock(
            "Preflight response",
            preflight.response,
            early,
            before?.preflight?.response ?? null,
            before !== null,
          ),
        ]
      : []),
    ...(mayLeave
      ? [
          requestBlock(hop.method, hop.url, hop.requestHeaders ?? []),
          responseBlock("Response", response, late, before?.response ?? null, before !== null),
        ]
      : []),
  ];
}

function requestBlock(method: string, url: string, headers: HeaderList): Html {
  const lines = [
    markup`${method} ${pathOf(url)}`,
    markup`Host: ${hostOf(url)}`,
    ...headers.map(([name, value]) => markup`${name}: ${value}`),
  ];
  return block(method === "OPTIONS" ? "Preflight" : "Request", lines);
}

function responseBlock(
  title: string,
  response: Response | null,
  violations: readonly Violation[],
  before: Response | null,
  isFixed: boolean,
): Html {
  if (response === null) return block(title, [markup`<span class="absent">none</span>`]);
  const broken = new Set(violations.map(({ header }) => header?.toLowerCase() ?? "status"));
  const isNew = (name: string, value: string) => isFixed && getHeader(before?.headers, name) !== value;
  const missing = violations.flatMap(({ header }) =>
    header !== null && getHeader(response.headers, header) === null ? [header] : [],
  );
  return block(title, [
    marked(String(response.status), broken.has("status"), isFixed && before?.status !== response.status),
    ...response.headers.map(([name, value]) =>
      marked(`${name}: ${value}`, broken.has(name.toLowerCase()), isNew(name, value)),
    ),
    ...[...new Set(missing)].map((name) => markup`<span class="absent">${name}: missing</span>`),
  ]);
}

function marked(line: string, isBroken: boolean, isNew: boolean): Html {
  if (isBroken) return markup`<del>${line}</del>`;
  return isNew ? markup`<ins>${line}</ins>` : markup`${line}`;
}

function block(title: string, lines: readonly Html[]): Html {
  return markup`<figure>
    <figcaption>${title}</figcaption>
    <pre tabindex="0">${lines.map((line) => markup`${line}\n`)}</pre>
  </figure>`;
}
