import type { Responder } from "../responder";

/** The RPC API of an IPFS node: it refuses pages that are not on its list. Source: https://github.com/ipfs/kubo/blob/master/docs/config.md#apihttpheaders */
export const ipfs: Responder = {
  id: "ipfs",
  name: "IPFS Kubo",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/v0\//,
  ports: ["5001"],
  refuses: [{ status: [403], because: ["origin"] }],
};
