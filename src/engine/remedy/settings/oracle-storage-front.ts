import { value } from "../need";
import type { Setting } from "./setting";

/** Oracle's Object Storage. */
export const oracleStorageFront: Setting = {
  id: "oracle-storage-front",
  responders: ["oracle-storage"],
  title: "Put a gateway in front of the bucket",
  steps: ({ origin }) => [
    `Buckets of Oracle's Object Storage have no CORS rules. Put its API Gateway (CORS policy) or a CDN in front, and send ${value(`Access-Control-Allow-Origin: ${origin}`)} there.`,
    "Or let your own back end read the object.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.oracle.com/iaas/Content/APIGateway/Tasks/apigatewayaddingcorssupport.htm",
};
