import type { HeaderList } from "./exchange";
import { getHeader } from "./headers";
import { isSameOrigin } from "./origin";

/** Methods that no CSRF check refuses. https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods */
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/** With these such checks reject: 419 is Laravel's, 422 with a page is Rails', 500 with a component is Next.js' of Server Actions. */
const REJECTIONS: readonly { readonly status: number; readonly shows?: (headers: HeaderList) => boolean }[] = [
  { status: 403 },
  { status: 419 },
  {
    status: 422,
    shows: (headers) => getHeader(headers, "x-runtime") !== null && isType(headers, "text/html"),
  },
  { status: 500, shows: (headers) => isType(headers, "text/x-component") },
];

const isType = (headers: HeaderList, type: string): boolean =>
  getHeader(headers, "content-type")?.toLowerCase().startsWith(type) ?? false;

/**
 * Whether a server refused what a page of its own origin sent, as a check of `Origin` or a CSRF check does. CORS does not apply there, and
 * people take it for CORS.
 */
export function isOwnRefusal(
  { url, method }: { url: string; method: string },
  { status, headers }: { status: number; headers: HeaderList },
  origin: string,
): boolean {
  const isRejected = REJECTIONS.some((one) => one.status === status && (one.shows?.(headers) ?? true));
  return isRejected && !SAFE_METHODS.has(method) && isSameOrigin(url, origin);
}
