import type { Exchange } from "../../engine/fetch/exchange";
import { isLoopbackHost, parseUrl } from "../../engine/fetch/origin";
import type { Ledger } from "./ledger";
import { looksPlain } from "./looks-plain";

/** Labels that say what a server is for and nothing of whose it is. */
const COMMON_LABELS: ReadonlySet<string> = new Set(
  "www|api|app|admin|assets|auth|backend|beta|cdn|demo|dev|files|gateway|graphql|id|images|img|login|m|media|prod|qa|sso|stage|staging|static|test".split(
    "|",
  ),
);

/** Words that stand where a host should, and are none. */
const NO_HOSTS: ReadonlySet<string> = new Set(["true", "false", "null", "undefined", "none", "all", "any", "origin"]);

/** A label longer than these is a key of some kind: a UUID, a hash. */
const LONGEST_LABEL = 24;

/**
 * Host names in a report. By default they stay, apart from labels that look like secrets. On request each site gets a name
 * of its own, `page-1.example` or `api-1.example`, which keeps what decides: which hosts are one site, `www.`, this machine.
 */
export class HostNames {
  readonly #ledger: Ledger;
  readonly #renames: boolean;
  readonly #sites = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #counts = { page: 0, api: 0, other: 0 };

  constructor(exchanges: readonly Exchange[], renames: boolean, ledger: Ledger) {
    this.#ledger = ledger;
    this.#renames = renames;
    if (!renames) return;
    for (const { origin } of exchanges) this.#siteOf(parseUrl(origin)?.hostname ?? "", "page");
    for (const { hops } of exchanges) for (const { url } of hops) this.#siteOf(parseUrl(url)?.hostname ?? "", "api");
  }

  /** The name of a host without its port. Capitals, which are a fault of their own in an allowed origin, stay capitals. */
  nameOf(host: string): string {
    const lower = host.toLowerCase();
    const name = this.#renames ? this.#rename(lower) : this.#hideLabels(lower);
    if (name === lower) return host;
    this.#ledger.count("hosts", lower);
    this.#ledger.example("hosts", "host", host, name);
    return host === lower ? name : name.toUpperCase();
  }

  #hideLabels(host: string): string {
    if (host.startsWith("[")) return host;
    const labels = host.split(".");
    return labels.map((label) => (isKey(label) ? this.#numbered(label) : label)).join(".");
  }

  #rename(host: string): string {
    if (host === "" || NO_HOSTS.has(host) || isLoopbackHost(host)) return host;
    if (isAddress(host)) return this.#address(host);
    const before = host.split(".").slice(0, -2);
    const site = this.#siteOf(host, "other");
    return [...before.map((label) => (COMMON_LABELS.has(label) ? label : this.#numbered(label))), site].join(".");
  }

  /** The name of a host's site: its last two labels, by which the rules tell sites apart. */
  #siteOf(host: string, role: "page" | "api" | "other"): string {
    if (host === "" || NO_HOSTS.has(host) || isLoopbackHost(host) || isAddress(host)) return "";
    const site = host.split(".").slice(-2).join(".");
    const known = this.#sites.get(site);
    if (known !== undefined) return known;
    this.#counts[role] += 1;
    const name = `${role}-${this.#counts[role]}.example`;
    this.#sites.set(site, name);
    return name;
  }

  #numbered(label: string): string {
    const name = this.#labels.get(label) ?? `id-${this.#labels.size + 1}`;
    this.#labels.set(label, name);
    return name;
  }

  /** Addresses of documentation; private ones stay private. https://www.rfc-editor.org/rfc/rfc5737 and rfc3849 */
  #address(host: string): string {
    if (/^\d{1,5}$/.test(host)) return host;
    const number = this.#addresses.size + 1;
    const isPrivate = /^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(host);
    const fresh = host.startsWith("[")
      ? `[2001:db8::${number.toString(16)}]`
      : `${isPrivate ? "192.168" : "203.0"}.${Math.floor(number / 250) % 250}.${number % 250}`;
    const name = this.#addresses.get(host) ?? fresh;
    this.#addresses.set(host, name);
    return name;
  }
}

function isAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+(\.\d+)*$/.test(host);
}

/** A long label that is no words, or a UUID. */
function isKey(label: string): boolean {
  return (label.length >= LONGEST_LABEL && !looksPlain(label)) || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(label);
}
