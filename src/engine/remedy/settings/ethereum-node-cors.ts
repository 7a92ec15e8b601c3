import { value } from "../need";
import type { Setting } from "./setting";

/** Ethereum nodes' lists. */
export const ethereumNodeCors: Setting = {
  id: "ethereum-node-cors",
  responders: ["ethereum-node"],
  title: "Allow the origin in the node",
  steps: ({ origin }) => [
    `If a node listens there: start it with the origin: \`geth --http --http.corsdomain ORIGIN\`, with ${value(origin)} in place of ORIGIN (Erigon the same; Nethermind \`--JsonRpc.CorsOrigins\`; Besu \`--rpc-http-cors-origins\`).`,
  ],
  credentials: null,
  cost: "Pages on that list can call every method that `--http.api` names.",
  ran: "geth 1.17.10",
  docs: "https://geth.ethereum.org/docs/interacting-with-geth/rpc",
};
