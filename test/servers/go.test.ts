import { describeServers } from "./support/describe-servers";
import type { TestProduct, TestServer } from "./support/server";

const go = (recipe: string, naive: readonly string[]): TestServer => ({
  recipe,
  workspace: "go",
  directory: recipe,
  files: ["main.go"],
  naive,
  needs: ["go"],
  // Compiles what all of them import, the recipes' packages too.
  install: ["go", "build", "./..."],
  lock: "go.sum",
  // Without debugging tables, which take most of the time.
  build: ["go", "build", "-ldflags=-s -w", "-o", "server", "."],
  run: ["./server"],
});

/** Around `inner`, a handler that sends the header with GET /data alone. */
const wrapped = (inner: string): string => `handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet && r.URL.Path == "/data" {
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}
	${inner}.ServeHTTP(w, r)
})`;

const connect: TestProduct = {
  ...go("go-connect", []),
  name: "a Connect service in Go",
  setting: "grpc-cors",
  slots: ({ code }) => [code[0]?.text ?? ""],
  path: "/eliza.v1.ElizaService/Say",
  init: {
    method: "POST",
    headers: { "Content-Type": "application/json", "Connect-Protocol-Version": "1", "Connect-Timeout-Ms": "5000" },
    body: `"Ada"`,
  },
  status: 200,
};

const grpcWeb: TestProduct = {
  ...go("go-grpc-web", []),
  name: "a gRPC-Web service in Go",
  setting: "grpc-cors",
  slots: ({ code }) => [code[0]?.text ?? ""],
  path: "/eliza.v1.ElizaService/Say",
  init: {
    method: "POST",
    headers: {
      "Content-Type": "application/grpc-web+proto",
      "X-Grpc-Web": "1",
      "X-User-Agent": "grpc-web-javascript/0.1",
    },
    // A message of five bytes: the field 1 is the text "Ada".
    body: "\0\0\0\0\u0005\n\u0003Ada",
  },
  status: 200,
  exposes: "grpc-status",
};

describeServers(
  [
    go("go-net-http", [
      "",
      `if r.Method == http.MethodGet && r.URL.Path == "/data" {
	w.Header().Set("Access-Control-Allow-Origin", "*")
}`,
    ]),
    go("go-handler", ["", wrapped("mux")]),
    go("go-rs-cors", ["", wrapped("mux")]),
    go("go-gorilla-handlers", ["", wrapped("router")]),
    go("go-chi", [
      "",
      `r.Use(func(next http.Handler) http.Handler {
	${wrapped("next").replaceAll("\n", "\n\t")}
	return handler
})`,
    ]),
    go("go-gin", [
      "",
      `router.Use(func(c *gin.Context) {
	if c.Request.Method == http.MethodGet && c.Request.URL.Path == "/data" {
		c.Header("Access-Control-Allow-Origin", "*")
	}
})`,
    ]),
    go("go-echo", [
      "",
      `e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		if c.Request().Method == http.MethodGet && c.Request().URL.Path == "/data" {
			c.Response().Header().Set("Access-Control-Allow-Origin", "*")
		}
		return next(c)
	}
})`,
    ]),
    go("go-fiber", [
      "",
      `app.Use(func(c fiber.Ctx) error {
	if c.Method() == fiber.MethodGet && c.Path() == "/data" {
		c.Set("Access-Control-Allow-Origin", "*")
	}
	return c.Next()
})`,
    ]),
    go("go-twirp", ["", wrapped("mux")]),
  ],
  [connect, grpcWeb],
);
