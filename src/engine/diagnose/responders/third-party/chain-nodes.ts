import type { Responder } from "../responder";

/**
 * Public nodes of blockchains and those that providers run: each decides which pages it serves, and how often.
 * Source: https://solana.com/docs/references/clusters, https://www.alchemy.com/docs/reference/error-reference
 */
export const chainNodes: Responder = {
  id: "chain-nodes",
  name: "this node",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:mainnet-beta|devnet|testnet)\.solana\.com$|^(?!ipfs)[a-z0-9-]+\.infura\.io$|\.(?:g\.alchemy|alchemyapi)\.(?:com|io)$|\.quiknode\.pro$|^rpc\.ankr\.com$|^cloudflare-eth\.com$|\.llamarpc\.com$|^bsc-dataseed\d*\.(?:binance|bnbchain)\.org$|\.publicnode\.com$/,
  there: [{}],
};
