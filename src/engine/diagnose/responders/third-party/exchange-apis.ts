import type { Responder } from "../responder";

/** Exchanges and market data. Source: https://docs.bitfinex.com/docs/requirements-and-limitations */
export const exchangeApis: Responder = {
  id: "exchange-apis",
  name: "this exchange's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:api|api-pub)\.(?:bitfinex|kucoin|bybit|gateio|polygon)\.(?:com|ws|io)$|^api\.exchange\.coinbase\.com$|^www\.okx\.com$|^api\.nasdaq\.com$|^www\.nseindia\.com$|^cloud\.iexapis\.com$/,
  there: [{}],
};
