import type { Responder } from "../responder";

/** Public data that has its own terms. Source: https://newsapi.org/docs */
export const publicData: Responder = {
  id: "public-data",
  name: "this API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:nasa\.gov|openweathermap\.org|coingecko\.com|themoviedb\.org|rawg\.io|igdb\.com|binance\.com|kraken\.com|census\.gov)$|^pro-api\.coinmarketcap\.com$|^www\.alphavantage\.co$|^newsapi\.org$|^finnhub\.io$/,
  there: [{}],
};
