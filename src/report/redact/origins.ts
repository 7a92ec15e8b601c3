import { withoutEnd } from "../../engine/fetch/edges";
import { parseUrl } from "../../engine/fetch/origin";
import type { HostNames } from "./hosts";
import type { Urls } from "./urls";

/** Scheme, user, host with port, path, query, fragment of what should be an origin and may be anything. */
const PIECE = /^([A-Za-z][A-Za-z0-9+.-]*:\/+|https?:|\/\/)?(?:([^/?#@]*)@)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/is;

/** A bracket before hexadecimal digits belongs to an address of IPv6. */
const OPENING = /^(?:[<"'`({]|\[(?=["'`h]))+/i;
const CLOSING = ">\"'`)}]";

/** No list of origins is longer; the rest of a longer value tells nothing more. */
const LONGEST = 2000;

/** What servers mean by a pattern; browsers know none. */
const PATTERN = /[*^$\\]/;

/**
 * The values that name origins. How a value misses the origin that it should be is what the diagnosis reads from it: a slash,
 * a blank, a port, capitals, quotes, a pattern all stay. Only what no origin has is cut: user, path, query and fragment.
 */
export class OriginTexts {
  readonly #urls: Urls;
  readonly #hosts: HostNames;
  readonly #known: ReadonlySet<string>;

  /** `known` are the origins that ask: a blank inside one of them is found only when it is known. */
  constructor(urls: Urls, hosts: HostNames, known: ReadonlySet<string>) {
    this.#urls = urls;
    this.#hosts = hosts;
    this.#known = known;
  }

  /** One origin, several, or what else stands in `Origin`, `Access-Control-Allow-Origin` and the like. */
  text(whole: string): string {
    const value = whole.slice(0, LONGEST);
    const joined = value.replace(/\s/g, "");
    if (joined !== value && this.#known.has(joined)) return withBlanks(this.#piece(joined), value);
    return value
      .split(/([\s,;|]+)/)
      .map((piece, index) => (index % 2 === 0 ? this.#piece(piece) : piece))
      .join("");
  }

  /** A host with or without its port, and with whatever stands around it. */
  host(text: string): string {
    const [, names = "", port = ""] = /^(.*?)(:\d*)?$/s.exec(text) ?? [];
    const renamed = /^\[.*\]$/s.test(names)
      ? this.#hosts.nameOf(names)
      : names.replace(/[\w-]+(\.[\w-]+)*/g, (host) => this.#hosts.nameOf(host));
    return `${renamed}${port}`;
  }

  /** What stands around an origin as around a text or in a list (`["https://app.example"]`) stays around it. */
  #piece(text: string): string {
    const [before = ""] = OPENING.exec(text) ?? [];
    if (before === "") return this.#bare(text);
    const rest = text.slice(before.length);
    const piece = withoutEnd(rest, CLOSING);
    return `${before}${this.#bare(piece)}${rest.slice(piece.length)}`;
  }

  #bare(piece: string): string {
    // A host with a port looks like a scheme of its own.
    const [, scheme = "", user, host = "", path = "", query = "", fragment = ""] = PIECE.exec(piece) ?? [];
    const userinfo = user === undefined ? "" : `${this.#urls.userinfo(user)}@`;
    const after = [
      scheme,
      userinfo,
      this.#hostOf(scheme, host),
      this.#urls.path(path),
      query.length > 1 ? this.#urls.query(query) : query,
      fragment.length > 1 ? "#x" : fragment,
    ].join("");
    return PATTERN.test(piece) && !PATTERN.test(after) ? `${after}*` : after;
  }

  /** A host may be spelled in ways that mean another text (`exa%6dple.com`): such a one is renamed by what it means. */
  #hostOf(scheme: string, text: string): string {
    const url = /[^\w.:[\]-]/.test(text) ? parseUrl(`${scheme}${text}`) : null;
    const name = url === null ? "" : this.#hosts.nameOf(url.hostname);
    return url === null || name === url.hostname ? this.host(text) : `${name}${/:\d*$/.exec(text)?.[0] ?? ""}`;
  }
}

/** The text with the blanks of the other at about their places: inside stays inside. */
function withBlanks(text: string, other: string): string {
  const inside = (at: number) => Math.min(Math.max(at, 1), text.length - 1);
  let after = "";
  let at = 0;
  let letters = 0;
  const total = other.replace(/\s/g, "").length;
  for (const letter of other) {
    if (!/\s/.test(letter)) {
      letters += 1;
      continue;
    }
    const place = letters === 0 ? 0 : letters === total ? text.length : inside(letters);
    after += text.slice(at, place) + letter;
    at = place;
  }
  return after + text.slice(at);
}
