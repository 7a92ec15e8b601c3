import { value } from "../need";
import type { Setting } from "./setting";

/** An IPFS node's list. */
export const ipfsCors: Setting = {
  id: "ipfs-cors",
  responders: ["ipfs"],
  title: "Allow the origin in the IPFS node",
  steps: ({ origin }) => [
    `Run \`ipfs config --json API.HTTPHeaders.Access-Control-Allow-Origin '["ORIGIN"]'\` with ${value(origin)} in place of ORIGIN, and \`ipfs config --json API.HTTPHeaders.Access-Control-Allow-Methods '["PUT", "POST"]'\`.`,
    "Restart the daemon.",
  ],
  cost: "Pages on that list control the node.",
  ran: null,
  docs: "https://github.com/ipfs/kubo/blob/master/docs/config.md#apihttpheaders",
};
