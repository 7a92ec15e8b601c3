import { goHeaders } from "./go-headers";
import type { Recipe } from "../recipe";

/** Plain net/http, as a handler around all others. https://pkg.go.dev/net/http, Go 1.26 */
export const goHandler: Recipe = {
  id: "go-handler",
  name: "Go (wrapping handler)",
  family: "Go",
  install: null,
  trap: "It has to be the outermost handler. What wraps it, such as an authentication check or a timeout, responds without CORS headers.",
  parts: (policy) => [
    {
      where: "After your imports, in place of any CORS code that is there.",
      code: [
        "func allowCORS(next http.Handler) http.Handler {",
        "\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {",
        ...goHeaders(policy, "return", "next.ServeHTTP(w, r)").map((line) => `\t\t${line}`),
        "\t})",
        "}",
      ].join("\n"),
    },
    {
      where:
        "Right before `http.ListenAndServe`. Give it `handler` in place of `mux`. If yours has another name than `mux`, write that name here; for `nil`, write `http.DefaultServeMux`.",
      code: "handler := allowCORS(mux)",
    },
  ],
};
