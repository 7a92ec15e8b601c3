import type { Exchange } from "../../engine/fetch/exchange";
import { isLoopbackHost, parseUrl } from "../../engine/fetch/origin";
import type { Ledger } from "./ledger";
import { digitsIn, looksPlain } from "./looks-plain";

/** Labels that say what a server is for and nothing of whose it is. */
const COMMON_LABELS: ReadonlySet<string> = new Set(
  "www|api|app|admin|assets|auth|backend|beta|cdn|demo|dev|files|gateway|graphql|id|images|img|login|m|media|prod|qa|sso|stage|staging|static|test".split(
    "|",
  ),
);

/** Words that stand where a host should, and are none. */
const NO_HOSTS: ReadonlySet<string> = new Set(["true", "false", "null", "undefined", "none", "all", "any", "origin"]);

/** A label longer than these is a key of some kind: a UUID, a hash. With so many digits in it, a shorter one is too. */
const LONGEST_LABEL = 24;
const LONGEST_WITH_DIGITS = 16;
const MOST_DIGITS = 3;

/** Where a port of somebody's machine has a host of its own. The port is in its first label: it is no secret, and tells two servers apart. */
const FORWARDS = /\.(?:app\.github\.dev|gitpod\.(?:io|dev)|devtunnels\.ms|cloudworkstations\.dev)$/;
const FORWARDED = /^(\d{2,5}-)?(.+?)(-\d{2,5})?$/;

/** A label shorter than this is nobody's name. */
const SHORTEST_NAME = 4;

/** A host as it stands in a path: names with dots between them, or an address of IPv4. */
const HOST_IN_PATH = /^((?:[\w-]+\.)+(?:[a-z][\w-]*)|\d{1,3}(?:\.\d{1,3}){3})(:\d{1,5})?$/i;

/** What ends the name of a file, and would end a host too. */
const FILE =
  /\.(?:[cm]?[jt]sx?|css|map|json|xml|html?|php|aspx?|jsp|svg|png|jpe?g|gif|webp|avif|ico|pdf|csv|txt|md|ya?ml|zip|gz|woff2?|ttf|mp[34]|webm|wasm|m3u8|ts|bin|min)$/i;

/**
 * Host names in a report. By default they stay, apart from labels that look like secrets. On request each site gets a name
 * of its own, `page-1.example` or `api-1.example`, which keeps what decides: which hosts are one site, `www.`, this machine.
 */
export class HostNames {
  readonly #ledger: Ledger;
  readonly #renames: boolean;
  readonly #sites = new Map<string, string>();
  /** What the hosts of this report are called, label by label. */
  readonly #own = new Set<string>();
  readonly #labels = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #counts = { page: 0, api: 0, other: 0 };

  constructor(exchanges: readonly Exchange[], renames: boolean, ledger: Ledger) {
    this.#ledger = ledger;
    this.#renames = renames;
    if (!renames) return;
    for (const { origin } of exchanges) this.#learn(parseUrl(origin)?.hostname ?? "", "page");
    for (const { hops } of exchanges) for (const { url } of hops) this.#learn(parseUrl(url)?.hostname ?? "", "api");
  }

  #learn(host: string, role: "page" | "api"): void {
    this.#siteOf(host, role);
    if (isAddress(host)) return;
    for (const label of host.split(".").slice(0, -1)) {
      if (label.length >= SHORTEST_NAME && !COMMON_LABELS.has(label)) this.#own.add(label);
    }
  }

  /** A part of a path that is a host, under its name in the report; `null` for what is none, or where hosts stay. */
  inPath(part: string, isAfterScheme: boolean): string | null {
    if (!this.#renames) return null;
    const [, host = isAfterScheme ? part : null, port = ""] = HOST_IN_PATH.exec(part) ?? [];
    return host === null || (FILE.test(host) && !isAfterScheme) ? null : `${this.nameOf(host)}${port}`;
  }

  /** Whether a text has the name of one of the report's hosts in it, where hosts are to be replaced. */
  isNamedIn(text: string): boolean {
    return (
      this.#own.size > 0 &&
      text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .some((word) => this.#own.has(word))
    );
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
    if (host.startsWith("[")) return IPV6.test(host) ? host : `[${this.#numbered(host)}]`;
    const hide = (label: string): string => (isKey(label) ? this.#numbered(label) : label);
    const labels = host.split(".");
    const [, before = "", name = "", after = ""] = FORWARDS.test(host) ? (FORWARDED.exec(labels[0] ?? "") ?? []) : [];
    return name === "" || !isKey(labels[0] ?? "")
      ? labels.map(hide).join(".")
      : [`${before}${this.#numbered(name)}${after}`, ...labels.slice(1).map(hide)].join(".");
  }

  #rename(host: string): string {
    if (host.endsWith(".localhost")) return [...this.#renamed(host.split(".").slice(0, -1)), "localhost"].join(".");
    if (host === "" || NO_HOSTS.has(host) || isLoopbackHost(host)) return host;
    if (isAddress(host)) return this.#address(host);
    const before = host.split(".").slice(0, -2);
    const site = this.#siteOf(host, "other");
    return [...this.#renamed(before), site].join(".");
  }

  #renamed(labels: readonly string[]): readonly string[] {
    return labels.map((label) => (label === "*" || COMMON_LABELS.has(label) ? label : this.#numbered(label)));
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

/** Two colons at least: an address has them, and a key in brackets has none. */
const IPV6 = /^\[(?=[^:]*:[^:]*:)[\da-f:.]{2,45}\]$/;

function isAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+(\.\d+)*$/.test(host);
}

/** A long label that is no words, or a UUID. */
function isKey(label: string): boolean {
  const most = digitsIn(label) > MOST_DIGITS ? LONGEST_WITH_DIGITS : LONGEST_LABEL;
  return (label.length >= most && !looksPlain(label)) || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(label);
}
