/** One request that a server which does not know CORS, or not well, makes fail. */
export interface Failure {
  readonly name: string;
  /** What the server does before it is fixed: nothing about CORS, or `*` with GET /data and nothing else. */
  readonly server: "bare" | "naive";
  readonly path: string;
  readonly init: RequestInit;
  /** The status that the page gets to see once the request works. */
  readonly status: number;
  /** Fixed by code of its own also where that has to be compiled: one that needs next to nothing, and one that needs most. */
  readonly worthBuilding?: boolean;
}

/** The failures that every recipe has to fix. Every server under test responds at these paths. */
export const FAILURES: readonly Failure[] = [
  { name: "no CORS at all", server: "bare", path: "/data", init: {}, status: 200, worthBuilding: true },
  { name: "an error response", server: "naive", path: "/crash", init: {}, status: 500, worthBuilding: true },
  { name: "any origin with cookies", server: "naive", path: "/data", init: { credentials: "include" }, status: 200 },
  {
    name: "a JSON POST",
    server: "bare",
    path: "/data",
    init: { method: "POST", headers: { "Content-Type": "application/json" }, body: `{"name":"Ada"}` },
    status: 200,
  },
  {
    name: "a PUT with headers of its own",
    server: "naive",
    path: "/data",
    init: {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Request-Id": "17", "X-Tenant": "acme" },
      body: `{"name":"Ada"}`,
    },
    status: 200,
    worthBuilding: true,
  },
  {
    name: "an Authorization header",
    server: "naive",
    path: "/private",
    init: { headers: { Authorization: "Bearer a-token" } },
    status: 200,
  },
];
