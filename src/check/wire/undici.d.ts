/** The parts of undici that are needed: its index loads a whole fetch, which takes longer than a request to this machine. */
declare module "undici/lib/dispatcher/agent.js" {
  export { Agent as default } from "undici";
}
declare module "undici/lib/core/connect.js" {
  export { buildConnector as default } from "undici";
}
