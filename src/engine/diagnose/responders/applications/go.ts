import type { Responder } from "../responder";

/** Go's net/http: what http.Error writes. Source: https://pkg.go.dev/net/http#Error */
export const go: Responder = {
  id: "go",
  name: "Go (net/http)",
  kind: "application",
  marks: [
    {
      headers: { "x-content-type-options": /^nosniff$/ },
      absent: ["server", "x-powered-by"],
      type: "text/plain; charset=utf-8",
    },
  ],
};
