import { isLocalHost } from "../../fetch/local-address";
import { parseUrl } from "../../fetch/origin";
import { PLATFORMS } from "./platforms";
import type { RefusalSign, Responder, Sign } from "./responder";
import { type Seen, hasAddress, isAddressOf, rememberSeen, shows, whoMayShow } from "./signs";
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

/** Those that a response may be from, by a sign or by its URL, whatever the path. What one shows at its own URLs only needs one of them. */
const bySignOrServer = whoMayShow(
  PRODUCTS,
  (product) => [product.own, product.marks, hasAddress(product) ? [] : product.refuses].flatMap((signs) => signs ?? []),
  (product, server) => {
    const [hostname = "", port = ""] = server.split(" ");
    const { hosts, ports, query } = product;
    if (!hasAddress(product) || !(ports?.includes(port) ?? true)) return false;
    // By its name alone nobody knows a server of this machine or network.
    const isNamed = hosts !== undefined && ports === undefined && query === undefined;
    return !(isNamed && isLocalHost(hostname)) && (hosts?.test(hostname) ?? true);
  },
);

function candidates(seen: Seen, { hostname, port }: URL): readonly Responder[] {
  return bySignOrServer(seen, `${hostname} ${port}`);
}

function findWriter(seen: Seen): Found | null {
  const url = parseUrl(seen.url);
  if (url === null) return null;
  for (const product of candidates(seen, url)) {
    const { own, refuses, there } = product;
    const shown = own?.find((sign) => shows(seen, sign));
    const isHome = (refuses ?? there) !== undefined && isAddressOf(product, url);
    const mayRefuse = isHome || shown !== undefined || !hasAddress(product);
    const refusal = mayRefuse ? (refuses?.find((sign) => shows(seen, sign)) ?? null) : null;
    const sign = refusal ?? shown ?? (isHome ? there?.find((one) => shows(seen, one)) : undefined);
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
