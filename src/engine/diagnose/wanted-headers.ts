import type { Hop } from "../fetch/exchange";
import { exposedNames, isReadable } from "../fetch/expose-headers";
import { getHeader } from "../fetch/headers";

/** Response headers that belong to something the page does: without them it can't go on. */
interface Wanted {
  readonly names: RegExp;
  /** Left out where the header alone tells. */
  readonly when?: (hop: Hop) => boolean;
}

const status =
  (...codes: readonly number[]) =>
  ({ response }: Hop): boolean =>
    codes.includes(response?.status ?? 0);

const has =
  (name: string) =>
  ({ response }: Hop): boolean =>
    getHeader(response?.headers, name) !== null;

const isOf =
  (name: string, value: RegExp) =>
  ({ response }: Hop): boolean =>
    value.test(getHeader(response?.headers, name) ?? "");

/** By which a page shows in its next request who is logged in. */
const TOKENS: readonly Wanted[] = [
  // devise_token_auth and its kin. https://devise-token-auth.gitbook.io/devise-token-auth/conceptual
  { names: /^(?:access-token|client|uid|expiry|token-type)$/, when: has("access-token") },
  { names: /^(?:authorization|refresh-token|x-(?:auth|access|refresh|csrf|xsrf)-token)$/ },
];

/** A row a use, with who says that pages read it. */
const WANTED: readonly Wanted[] = [
  // gRPC-Web and Connect put the call's result there. https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md
  { names: /^grpc-(?:status|message|status-details-bin)$/ },
  // https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#session-management
  { names: /^mcp-(?:session-id|protocol-version)$/ },
  // Where a client logs in. https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization, RFC 9728 5.1
  {
    names: /^www-authenticate$/,
    when: (hop) => status(401)(hop) && isOf("www-authenticate", /\bresource_metadata=/)(hop),
  },
  ...TOKENS,
  // Pages of a list. https://datatracker.ietf.org/doc/html/rfc8288, and what frameworks call the rest
  {
    names:
      /^(?:link|content-range|total-count|pagination-.*|x-(?:total|total-.*|page|per-page|next-page|prev-page|pagination.*|wp-total.*))$/,
  },
  // What was made, and where the work goes on. https://www.rfc-editor.org/rfc/rfc9110#name-location
  { names: /^location$/, when: status(201, 202) },
  { names: /^(?:etag|content-disposition)$/ },
  // PDF.js loads a document in parts only where it can read that the server has them.
  // https://github.com/mozilla/pdf.js/wiki/Frequently-Asked-Questions#faq-xhr
  { names: /^accept-ranges$/, when: isOf("content-type", /^application\/pdf\b/i) },
  // Resumable uploads. https://tus.io/protocols/resumable-upload
  { names: /^(?:upload-(?:offset|length|expires)|tus-.*)$/ },
  // https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
  { names: /^(?:retry-after|(?:x-)?rate-?limit.*)$/, when: status(429, 503) },
];

/** Whether a page needs to read a response header, by what it belongs to. `name` in any case. */
function isAmong(wanted: readonly Wanted[], name: string, hop: Hop): boolean {
  const lower = name.toLowerCase();
  return wanted.some(({ names, when }) => names.test(lower) && (when?.(hop) ?? true));
}

/** The names of the headers of a response that its page needs, and that a script on another origin can't read; each once. */
export function hiddenHeaders(hop: Hop, credentialed: boolean): readonly string[] {
  const headers = hop.response?.headers ?? [];
  const exposed = exposedNames(headers);
  const hidden = headers.map(([name]) => name).filter((name) => !isReadable(name, exposed, credentialed));
  return [...new Set(hidden)].filter((name) => isAmong(WANTED, name, hop));
}

/** Those of them by which the page's next request would show who is logged in. */
export function hiddenTokens(hop: Hop, credentialed: boolean): readonly string[] {
  return hiddenHeaders(hop, credentialed).filter((name) => isAmong(TOKENS, name, hop));
}
