import type { Policy } from "../policy";

/** A policy for tests: one page asks with GET and POST of JSON, without cookies, unless told otherwise. */
export function policyWith(changes: Partial<Policy> = {}): Policy {
  return {
    server: "https://api.example",
    path: "/data",
    origins: ["https://app.example"],
    granted: [],
    methods: ["GET", "POST"],
    headers: ["Content-Type"],
    credentials: false,
    maxAge: null,
    exposed: [],
    embedded: false,
    hidesList: false,
    open: false,
    ...changes,
  };
}

/** Several pages that may send cookies, with a preflight response that browsers keep. */
export const PRODUCTION: Policy = policyWith({
  origins: ["https://app.example", "https://admin.example"],
  credentials: true,
  maxAge: 7200,
});
