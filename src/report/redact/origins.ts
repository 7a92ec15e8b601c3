import type { HostNames } from "./hosts";
import type { Urls } from "./urls";

/** Scheme, user, host with port, path, query, fragment of what should be an origin and may be anything. */
const PIECE = /^([A-Za-z][A-Za-z0-9+.-]*:\/*|\/\/)?(?:([^/?#@]*)@)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/s;

/** What servers mean by a pattern; browsers know none. */
const PATTERN = /[*^$\\]/;

/**
 * The values that name origins. How a value misses the origin that it should be is what the diagnosis reads from it: a slash,
 * a blank, a port, capitals, quotes, a pattern all stay. Only what no origin has is cut: user, path, query and fragment.
 */
export class OriginTexts {
  readonly #urls: Urls;
  readonly #hosts: HostNames;

  constructor(urls: Urls, hosts: HostNames) {
    this.#urls = urls;
    this.#hosts = hosts;
  }

  /** One origin, several, or what else stands in `Origin`, `Access-Control-Allow-Origin` and the like. */
  text(value: string): string {
    return value
      .split(/([\s,]+)/)
      .map((piece, index) => (index % 2 === 0 ? this.#piece(piece) : piece))
      .join("");
  }

  /** A host with or without its port, and with whatever stands around it. */
  host(text: string): string {
    const [, names = "", port = ""] = /^(.*?)(:\d*)?$/s.exec(text) ?? [];
    const renamed = names.startsWith("[")
      ? this.#hosts.nameOf(names)
      : names.replace(/[\w-]+(\.[\w-]+)*/g, (host) => this.#hosts.nameOf(host));
    return `${renamed}${port}`;
  }

  #piece(piece: string): string {
    const [, scheme = "", user, host = "", path = "", query = "", fragment = ""] = PIECE.exec(piece) ?? [];
    const userinfo = user === undefined ? "" : `${this.#urls.userinfo(user)}@`;
    const after = [
      scheme,
      userinfo,
      this.host(host),
      this.#urls.path(path),
      query.length > 1 ? this.#urls.query(query) : query,
      fragment.length > 1 ? "#x" : fragment,
    ].join("");
    return PATTERN.test(piece) && !PATTERN.test(after) ? `${after}*` : after;
  }
}
