import { goHeaders } from "./go-headers";
import type { Recipe } from "../recipe";

/** Plain net/http, inside each handler. https://pkg.go.dev/net/http, Go 1.26 */
export const goNetHttp: Recipe = {
  id: "go-net-http",
  name: "Go (net/http)",
  family: "Go",
  install: null,
  trap: "A pattern that names a method, such as `POST /data`, never gets the preflight (OPTIONS): the mux responds with 405. Leave the method out of the pattern.",
  parts: (policy) => [
    {
      where: "After your imports, in place of any CORS code that is there.",
      code: [
        "// handleCORS sets the CORS headers. It responds to preflights itself and returns true for them.",
        "func handleCORS(w http.ResponseWriter, r *http.Request) bool {",
        ...goHeaders(policy, "return true", "return false").map((line) => `\t${line}`),
        "}",
      ].join("\n"),
    },
    {
      where: "As the first lines of each handler that your page requests, before any authentication check.",
      code: "if handleCORS(w, r) {\n\treturn\n}",
    },
  ],
};
