import { parseUrl } from "../../fetch/origin";
import { PLATFORMS } from "./platforms";
import type { RefusalSign, Responder, Sign } from "./responder";
import { type Seen, hasAddress, isAddressOf, shows } from "./signs";
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
export function productThatWrote(seen: Seen): Found | null {
  const url = parseUrl(seen.url);
  if (url === null) return null;
  for (const product of PRODUCTS) {
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
/** The product that the server is, or runs on, by its URL and by what any of its responses show; `null` when none is known. */
export function productOf(seen: Seen): Responder | null {
  const url = parseUrl(seen.url);
  if (url === null) return null;
  const isHere = (product: Responder): boolean =>
    isAddressOf(product, url) || [...(product.own ?? []), ...(product.marks ?? [])].some((sign) => shows(seen, sign));
  return productThatWrote(seen)?.product ?? PRODUCTS.find(isHere) ?? null;
}
