import type { Responder } from "../responder";

/** Shops and directories. Source: https://developers.etsy.com/documentation/ */
export const shopApis: Responder = {
  id: "shop-apis",
  name: "this shop's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:open)?api\.etsy\.com$|^api\.(?:sandbox\.)?ebay\.com$|^api\.yelp\.com$|^api\.foursquare\.com$|^(?:webservices|sellingpartnerapi-[a-z]+)\.amazon\.[a-z.]+$/,
  there: [{}],
};
