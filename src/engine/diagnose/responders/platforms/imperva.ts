import type { Responder } from "../responder";

/** Imperva (Incapsula). Source: https://docs.imperva.com/ */
export const imperva: Responder = {
  id: "imperva",
  name: "Imperva",
  kind: "firewall",
  own: [{ headers: { "x-iinfo": /./, "set-cookie": /\b(?:incap_ses|visid_incap)_/ }, status: [403, 429, 503] }],
};
