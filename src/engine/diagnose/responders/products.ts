import { parseUrl } from "../../fetch/origin";
import { rememberRecent } from "../../fetch/remember";
import { PLATFORMS } from "./platforms";
import type { RefusalSign, Responder, Sign } from "./responder";
import { type Seen, hasAddress, isAddressOf, mayBeShownBy, outlineOf, shows } from "./signs";
import { THIRD_PARTIES } from "./third-party";

/** A product that sent a response, and by which sign. */
export interface Found {
  readonly product: Responder;
  readonly sign: Sign;
  /** Where its CORS rules refused: which sign says so. */
  readonly refusal: RefusalSign | null;
}

const PRODUCTS: readonly Responder[] = [...PLATFORMS, ...THIRD_PARTIES];

/** The product that wrote the response itself, or `null`. */
export const productThatWrote = rememberSeen(findWriter);

/** The product that the server is, or runs on, by its URL and by what any of its responses show; `null` when none is known. */
export const productOf = rememberSeen(findProduct);

/** Remembers the last: who responded, whose server it is and what helps all depend on the product of one response. */
function rememberSeen<Result>(find: (seen: Seen) => Result): (seen: Seen) => Result {
  let last: { readonly seen: Seen; readonly result: Result } | null = null;
  return (seen) => {
    const isSame =
      last?.seen.response === seen.response && last.seen.url === seen.url && last.seen.isPreflight === seen.isPreflight;
    if (last === null || !isSame) last = { seen, result: find(seen) };
    return last.result;
  };
}

/**
 * Those of which a response of that server, with that status and those header names, can show anything at all, in their order. A file
 * has few servers and few kinds of responses, however many requests.
 */
function candidates(seen: Seen, { hostname, port }: URL): readonly Responder[] {
  return candidatesFor([hostname, port, ...outlineOf(seen)].join("\n"));
}

const candidatesFor = rememberRecent((key: string): readonly Responder[] => {
  const [hostname = "", port = "", ...outline] = key.split("\n");
  const mayShow = mayBeShownBy(outline);
  return PRODUCTS.filter((product) => {
    const { hosts, ports, own = [], refuses = [], marks = [] } = product;
    // What it shows at its own URLs only needs one of them.
    if (hasAddress(product) && (hosts?.test(hostname) ?? true) && (ports?.includes(port) ?? true)) return true;
    return [own, marks, hasAddress(product) ? [] : refuses].some((signs) => signs.some(mayShow));
  });
});

function findWriter(seen: Seen): Found | null {
  const url = parseUrl(seen.url);
  if (url === null) return null;
  for (const product of candidates(seen, url)) {
    const isHome = isAddressOf(product, url);
    const refusal =
      isHome || !hasAddress(product) || product.own?.some((own) => shows(seen, own))
        ? (product.refuses?.find((sign) => shows(seen, sign)) ?? null)
        : null;
    const sign =
      refusal ??
      product.own?.find((own) => shows(seen, own)) ??
      (isHome ? product.there?.find((own) => shows(seen, own)) : undefined);
    if (sign) return { product, sign, refusal };
  }
  return null;
}

function findProduct(seen: Seen): Responder | null {
  const url = parseUrl(seen.url);
  if (url === null) return null;
  return productThatWrote(seen)?.product ?? candidates(seen, url).find((product) => isOf(product, seen, url)) ?? null;
}

/** All products that the response came from or through: a store behind a CDN is two. */
export function productsOf(seen: Seen): readonly Responder[] {
  const url = parseUrl(seen.url);
  return url === null ? [] : candidates(seen, url).filter((product) => isOf(product, seen, url));
}

function isOf(product: Responder, seen: Seen, url: URL): boolean {
  const isShown = (signs: readonly Sign[] | undefined): boolean => signs?.some((sign) => shows(seen, sign)) ?? false;
  return isAddressOf(product, url) || isShown(product.own) || isShown(product.marks);
}
