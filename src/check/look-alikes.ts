import { OPAQUE, isLoopbackHost, parseUrl } from "../engine/fetch/origin";

/** How an origin looks like an allowed one, and to whom it may belong. */
export type Likeness = "unrelated" | "prefix" | "suffix" | "subdomain" | "scheme" | "port" | "null" | "denied";

export interface Outsider {
  readonly origin: string;
  readonly likeness: Likeness;
}

/** An origin that no server has on its list. https://www.rfc-editor.org/rfc/rfc2606#section-3 */
const UNRELATED = "https://cors-why-check.example";

/**
 * Origins that a sloppy comparison takes for the given one: a name that ends as it does, one that starts so, one below it, the other
 * scheme, another port, and the opaque origin of a sandboxed frame. The first is like no other.
 */
export function lookAlikes(origin: string): readonly Outsider[] {
  const parsed = parseUrl(origin);
  const common: readonly Outsider[] = [
    { origin: UNRELATED, likeness: "unrelated" },
    { origin: OPAQUE, likeness: "null" },
  ];
  if (parsed === null || origin === OPAQUE) return common;
  const { protocol, hostname, port } = parsed;
  const at = (host: string, scheme = protocol, ownPort = port): string =>
    new URL(`${scheme}//${host}${ownPort === "" ? "" : `:${ownPort}`}`).origin;
  const otherPort = port === "8443" ? "9443" : "8443";
  const likely: readonly Outsider[] = [
    { origin: at(hostname, protocol === "https:" ? "http:" : "https:"), likeness: "scheme" },
    { origin: at(hostname, protocol, otherPort), likeness: "port" },
  ];
  // An address has no names around it.
  if (/^[\d.]+$|^\[/.test(hostname)) return [...common, ...likely];
  const named: readonly Outsider[] = [
    { origin: at(`cors-why-check${hostname}`), likeness: "prefix" },
    { origin: at(`${hostname}.cors-why-check.example`), likeness: "suffix" },
    { origin: at(`cors-why-check.${hostname}`), likeness: "subdomain" },
  ];
  // What is under `localhost` is this machine too.
  return [...common, ...likely, ...named.filter((one) => !(isLoopbackHost(hostname) && one.likeness === "subdomain"))];
}
