import { isLoginPath } from "../../engine/diagnose/login-path";
import { parseUrl } from "../../engine/fetch/origin";
import { isPersonal } from "./before-secrets";
import type { HostNames } from "./hosts";
import type { Ledger } from "./ledger";
import { isParameterName, looksPlain, looksSecret } from "./looks-plain";

const HIERARCHICAL: ReadonlySet<string> = new Set(["http:", "https:", "ws:", "wss:", "ftp:"]);

/** Cuts secrets out of addresses. Scheme, host and port stay, and whether there is a user name. */
export class Urls {
  readonly #ledger: Ledger;
  readonly #hosts: HostNames;
  readonly #unwanted: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;

  /** `unwanted`: the names of query parameters that the person wants to be cut too; `known`: parts of paths that stay. */
  constructor(
    ledger: Ledger,
    hosts: HostNames,
    { unwanted, known }: { readonly unwanted: ReadonlySet<string>; readonly known: ReadonlySet<string> },
  ) {
    this.#ledger = ledger;
    this.#hosts = hosts;
    this.#unwanted = unwanted;
    this.#known = known;
  }

  /** An absolute URL. */
  url(text: string): string {
    const parsed = parseUrl(text);
    if (!parsed) return this.#ledger.standIn(text);
    const after = this.#cut(parsed);
    this.#ledger.example("pathSegments", "URL", text, after);
    return after;
  }

  /** The value of a `Location` on a response of that URL. What is no address stays none. */
  location(value: string, base: string): string {
    if (value === "") return value;
    if (!URL.canParse(value, base)) return "http://";
    const target = new URL(value, base);
    const isPath = HIERARCHICAL.has(target.protocol) && target.href === target.origin + value;
    const after = this.url(target.href);
    return isPath ? after.slice(new URL(after).origin.length) : after;
  }

  /** A page's address, of which the origin is enough. */
  referrer(value: string): string {
    const parsed = parseUrl(value);
    return parsed && HIERARCHICAL.has(parsed.protocol) ? `${this.#origin(parsed)}/` : this.#ledger.standIn(value);
  }

  path(path: string): string {
    const segments = path.split("/");
    const isAfterScheme = (index: number) => segments[index - 1] === "" && /^https?:$/i.test(segments[index - 2] ?? "");
    return segments
      .map(
        (segment, index) =>
          this.#hosts.inPath(segment, isAfterScheme(index)) ?? this.#segment(segment, segments[index - 1] ?? ""),
      )
      .join("/");
  }

  /** A query with its `?`: the names stay, the values go. */
  query(search: string): string {
    const parameters = search.slice(1).split("&");
    return `?${parameters.map((parameter) => this.#parameter(parameter)).join("&")}`;
  }

  /** What stands before the `@`: that there is a name, and whether there is a password. */
  userinfo(text: string): string {
    this.#ledger.count("userinfo", text);
    const [name = "", password = ""] = text.split(/:(.*)/s);
    return `${name === "" ? "" : "x"}${password === "" ? "" : ":x"}`;
  }

  #cut(url: URL): string {
    if (url.protocol === "blob:") return `blob:${this.url(url.href.slice("blob:".length))}`;
    if (!HIERARCHICAL.has(url.protocol)) return this.#opaque(url);
    if (url.hash !== "") this.#ledger.count("fragments", url.hash);
    return `${this.#origin(url)}${this.path(url.pathname)}${url.search === "" ? "" : this.query(url.search)}`;
  }

  #opaque({ protocol, href }: URL): string {
    const rest = href.slice(protocol.length);
    if (rest === "blank") return href;
    const [, slashes = "", text = ""] = /^(\/*)(.*)$/s.exec(rest) ?? [];
    if (text === "") return href;
    this.#ledger.count("pathSegments", text);
    const scheme = looksSecret(protocol.slice(0, -1)) ? "app:" : protocol;
    return `${scheme}${slashes}${this.#ledger.standIn(text)}`;
  }

  #origin({ protocol, username, password, hostname, port }: URL): string {
    const user = username === "" && password === "" ? "" : `${this.userinfo(`${username}:${password}`)}@`;
    return `${protocol}//${user}${this.#hosts.nameOf(hostname)}${port === "" ? "" : `:${port}`}`;
  }

  #segment(segment: string, before: string): string {
    if (this.#known.has(segment) || !/[A-Za-z0-9\u0080-\uFFFF]/.test(segment)) return segment;
    if (looksPlain(segment) && !isPersonal(segment, before) && !this.#hosts.isNamedIn(segment)) return segment;
    this.#ledger.count("pathSegments", segment);
    const standIn = this.#ledger.standIn(segment);
    // That a redirect leads to a login page is told by its path.
    return isLoginPath(segment) && !isLoginPath(standIn) ? `login-${standIn}` : standIn;
  }

  #parameter(parameter: string): string {
    const [name = "", value] = parameter.split(/=(.*)/s);
    if (this.#unwanted.has(name))
      return value === undefined ? this.#value(name) : `${this.#value(name)}=${this.#value(value)}`;
    if (value === undefined) return name === "" ? "" : this.#value(name);
    const isName = isParameterName(name) && !this.#hosts.isNamedIn(name);
    return `${isName || name === "" ? name : this.#value(name)}=${value === "" ? "" : this.#value(value)}`;
  }

  #value(value: string): string {
    this.#ledger.count("queryValues", value);
    return this.#ledger.standIn(value);
  }
}
