import type { Setting } from "./setting";

/** Qdrant's setting. */
export const qdrantCors: Setting = {
  id: "qdrant-cors",
  responders: ["qdrant"],
  title: "Switch CORS on in Qdrant",
  steps: () => [
    "If it is Qdrant: set `service.enable_cors: true` (or `QDRANT__SERVICE__ENABLE_CORS=true`) and restart.",
  ],
  cost: "It allows every origin: protect it with `service.api_key`, or call it from your own back end.",
  ran: null,
  docs: "https://qdrant.tech/documentation/guides/configuration/",
};
