import { ANY, type Policy } from "../../policy";
import { goStrings, refusesSmallLetters } from "./go-headers";
import type { Recipe } from "../recipe";

/** The longest that this package lets a preflight response be kept, in seconds. */
const LONGEST = 600;

/** gorilla/handlers around a gorilla/mux router. https://pkg.go.dev/github.com/gorilla/handlers#CORS, version 1.5 */
export const goGorillaHandlers: Recipe = {
  id: "go-gorilla-handlers",
  name: "Go (gorilla/handlers)",
  family: "Go",
  install: "go get github.com/gorilla/handlers",
  trap: "It goes around the router, not into `router.Use`. The router runs what is in `Use` only for routes that match, and a preflight (OPTIONS) often matches none.",
  refuses: refusesSmallLetters,
  parts: (policy) => [
    { where: "In the import list at the top of the file.", code: `"github.com/gorilla/handlers"` },
    {
      where:
        "Right before `http.ListenAndServe`. Give it `handler` in place of `router`. If yours has another name than `router`, write that name here.",
      code: (policy.origins[0] === ANY ? handlerFor("handler", policy) : handlerWithVary(policy)).join("\n"),
    },
  ],
};

function handlerFor(name: string, { origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    `${name} := handlers.CORS(`,
    `\thandlers.AllowedOrigins(${goStrings(origins)}),`,
    `\thandlers.AllowedMethods(${goStrings(methods)}),`,
    ...(headers.length > 0 ? [`\thandlers.AllowedHeaders(${goStrings(headers)}),`] : []),
    ...(exposed.length > 0 ? [`\thandlers.ExposedHeaders(${goStrings(exposed)}),`] : []),
    ...(credentials ? ["\thandlers.AllowCredentials(),"] : []),
    ...(maxAge === null ? [] : [`\thandlers.MaxAge(${Math.min(maxAge, LONGEST)}),`]),
    ")(router)",
  ];
}

function handlerWithVary(policy: Policy): string[] {
  return [
    ...handlerFor("withCORS", policy),
    "handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {",
    "\t// Caches have to know; handlers.CORS says it only where two origins or more are allowed.",
    `\tw.Header().Set("Vary", "Origin")`,
    "\twithCORS.ServeHTTP(w, r)",
    "})",
  ];
}
