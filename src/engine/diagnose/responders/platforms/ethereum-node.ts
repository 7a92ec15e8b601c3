import type { Responder } from "../responder";

/** The JSON-RPC port of an Ethereum node. Source: https://geth.ethereum.org/docs/interacting-with-geth/rpc */
export const ethereumNode: Responder = {
  id: "ethereum-node",
  name: "an Ethereum node",
  kind: "platform",
  ports: ["8545"],
};
