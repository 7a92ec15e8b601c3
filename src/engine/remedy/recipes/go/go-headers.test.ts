import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { goHandler } from "./go-handler";
import { goNetHttp } from "./go-net-http";
import { policyWith, PRODUCTION } from "../testing";

test("one origin is a fixed value, and a preflight ends in the handler's first lines", () => {
  expect(goNetHttp.parts(policyWith()).map(({ code }) => code)).toEqual([
    `// handleCORS sets the CORS headers. It responds to preflights itself and returns true for them.
func handleCORS(w http.ResponseWriter, r *http.Request) bool {
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example")
	if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
		w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
		w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
		w.WriteHeader(http.StatusNoContent)
		return true
	}
	return false
}`,
    "if handleCORS(w, r) {\n\treturn\n}",
  ]);
});

test("the wrapping handler gives back a listed origin only, and says that responses vary", () => {
  expect(goHandler.parts(PRODUCTION)[0].code).toBe(`func allowCORS(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		switch origin := r.Header.Get("Origin"); origin {
		case "https://app.example", "https://admin.example":
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Access-Control-Allow-Credentials", "true")
		}
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
			w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
			w.Header().Set("Access-Control-Max-Age", "7200")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}`);
});

test("any origin is the wildcard, which no response varies with", () => {
  const { code } = goNetHttp.parts(policyWith({ origins: [ANY], headers: [] }))[0];
  expect(code).toContain(`w.Header().Set("Access-Control-Allow-Origin", "*")`);
  expect(code).not.toMatch(/Vary|Allow-Headers|Credentials|Max-Age/);
});
