import { describeProducts } from "./support/describe-products";
import { MCP } from "./support/mcp";
import type { TestProduct } from "./support/server";

const json = { "Content-Type": "application/json" } as const;
const graphql = { path: "/graphql", init: { method: "POST", headers: json, body: `{"query":"{ a }"}` } } as const;
/** A library on Node; `snippet` is which of the remedy's pieces of code is for it. */
const library = (directory: string, name: string, snippet = 0) => ({
  name,
  workspace: "products",
  directory,
  files: ["server.js"],
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"] as const,
  lock: "package-lock.json",
  run: ["node", "server.js"] as const,
  // The code names the port that its documentation has.
  slots: ({ code }: Parameters<TestProduct["slots"]>[0]) => [
    code[snippet]?.text.replace("listen(3000)", "listen(process.env.PORT)") ?? "",
  ],
  status: 200,
});

describeProducts([
  {
    ...library("socketio", "Socket.IO"),
    setting: "socketio-cors",
    bare: ["const io = new Server(httpServer);"],
    path: "/socket.io/?EIO=4&transport=polling",
    // It leaves every other request to a server of the application's own, and there is none.
    ready: "/socket.io/?EIO=4&transport=polling",
    init: {},
  },
  {
    ...library("yoga", "GraphQL Yoga"),
    ...graphql,
    setting: "graphql-cors",
    bare: ["const yoga = createYoga({ schema, cors: false });"],
  },
  {
    ...library("apollo", "Apollo Server", 1),
    ...graphql,
    setting: "graphql-cors",
    bare: [`app.use("/graphql", express.json(), expressMiddleware(server));`],
  },
  {
    ...library("trpc", "tRPC"),
    setting: "trpc-cors",
    bare: [`createHTTPServer({ basePath: "/trpc/", router: appRouter }).listen(process.env.PORT);`],
    path: "/trpc/a",
    init: {},
  },
  { ...library("mcp", "the TypeScript SDK of MCP"), ...MCP },
]);
