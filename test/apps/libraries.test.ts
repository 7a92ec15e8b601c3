import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { request as open } from "node:http";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";

import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { remediesFor } from "../../src/engine/remedy/remedies";
import type { Exchange, HeaderLine, Response as Received } from "../../src/engine/fetch/exchange";
import { freePort } from "../servers/support/workspace";

const PAGE = "https://app.example";
const PLACE = path.resolve("artifacts/apps/libraries");

/** A server of one library: its code with a slot, what stands in the slot of one that knows no CORS, and a request of its client. */
interface Library {
  readonly setting: string;
  readonly before: string;
  readonly bare: string;
  readonly after: string;
  readonly path: string;
  readonly body: string | null;
}

const LIBRARIES: readonly Library[] = [
  {
    setting: "socketio-cors",
    before: `import { createServer } from "node:http";\nimport { Server } from "socket.io";\nconst httpServer = createServer();`,
    bare: "const io = new Server(httpServer);",
    after: "httpServer.listen(PORT);",
    path: "/socket.io/?EIO=4&transport=polling",
    body: null,
  },
  {
    setting: "graphql-cors",
    before: `import { createServer } from "node:http";\nimport { createSchema, createYoga } from "graphql-yoga";\nconst schema = createSchema({ typeDefs: "type Query { a: Int }", resolvers: { Query: { a: () => 1 } } });`,
    bare: "const yoga = createYoga({ schema, cors: false });",
    after: "createServer(yoga).listen(PORT);",
    path: "/graphql",
    body: `{"query":"{ a }"}`,
  },
  {
    setting: "trpc-cors",
    before: `import { initTRPC } from "@trpc/server";\nimport { createHTTPServer } from "@trpc/server/adapters/standalone";\nimport cors from "cors";\nconst t = initTRPC.create();\nconst appRouter = t.router({ a: t.procedure.query(() => 1) });`,
    bare: 'createHTTPServer({ basePath: "/trpc/", router: appRouter }).listen(3000);',
    after: "",
    path: "/trpc/a",
    body: null,
  },
  {
    setting: "mcp-cors",
    before: `import express from "express";\nimport cors from "cors";\nimport { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";\nimport { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";\nconst app = express();\napp.use(express.json());`,
    bare: "",
    after: `app.post("/mcp", async (request, response) => {\n  const server = new McpServer({ name: "a", version: "1" });\n  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => "one" });\n  await server.connect(transport);\n  await transport.handleRequest(request, response, request.body);\n});\napp.listen(PORT);`,
    path: "/mcp",
    body: `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"a","version":"1"}}}`,
  },
];
const APOLLO: Library = {
  setting: "graphql-cors",
  before: `import express from "express";\nimport cors from "cors";\nimport { ApolloServer } from "@apollo/server";\nimport { expressMiddleware } from "@as-integrations/express5";\nconst app = express();\nconst server = new ApolloServer({ typeDefs: "type Query { a: Int }", resolvers: { Query: { a: () => 1 } } });\nawait server.start();`,
  bare: `app.use("/graphql", express.json(), expressMiddleware(server));`,
  after: "app.listen(PORT);",
  path: "/graphql",
  body: `{"query":"{ a }"}`,
};

let running: ChildProcess | null = null;
afterEach(() => {
  running?.kill("SIGKILL");
  running = null;
});

describe.each([...LIBRARIES.map((library) => ({ ...library, snippet: 0 })), { ...APOLLO, snippet: 1 }])(
  "$setting ($snippet)",
  (library) => {
    test("is diagnosed without it, and works once its code stands there as told", async () => {
      const broken = await ask(library, library.bare);
      const remedy = remediesFor(broken, diagnoseAndFix(broken)).find(({ id }) => id === library.setting);
      expect(diagnoseAndFix(broken).verdict).toBe("blocked");
      const fixed = await ask(library, remedy?.code[library.snippet]?.text ?? "no code");
      expect(diagnoseAndFix(fixed).verdict).toBe("allowed");
      // It still serves what it served.
      expect(fixed.hops[0].response?.status).toBe(broken.hops[0].response?.status);
    });
  },
);

/** Starts the server with that code in its slot, and asks it as a browser would for the page. */
async function ask(library: Library, code: string): Promise<Exchange> {
  mkdirSync(PLACE, { recursive: true });
  cpSync("test/apps/libraries", PLACE, { recursive: true });
  if (!existsSync(path.join(PLACE, "node_modules")))
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PLACE, stdio: "ignore" });
  const port = await freePort();
  const source = `const PORT = ${port};\n${library.before}\n${code.replace("listen(3000)", "listen(PORT)")}\n${library.after}\n`;
  // Imports come first in a module wherever they stand.
  const name = `${library.setting}.mjs`;
  writeFileSync(path.join(PLACE, name), source);
  running?.kill("SIGKILL");
  running = spawn("node", [name], { cwd: PLACE, stdio: "inherit" });
  const url = `http://localhost:${port}${library.path}`;
  const json = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  const preflight =
    library.body === null
      ? null
      : await send(url, "OPTIONS", {
          Origin: PAGE,
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "content-type",
        });
  const method = library.body === null ? "GET" : "POST";
  const headers = { Origin: PAGE, ...(library.body === null ? {} : json) };
  const response = await send(url, method, headers, library.body);
  return {
    id: "e",
    browser: null,
    origin: PAGE,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: "omit",
    hops: [
      {
        url,
        method,
        requestHeaders: Object.entries(headers),
        preflight: preflight && { requestHeaders: ASKED, response: preflight, error: null },
        response,
      },
    ],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
}

const ASKED: readonly HeaderLine[] = [
  ["Access-Control-Request-Method", "POST"],
  ["Access-Control-Request-Headers", "content-type"],
];

/** The response, as soon as the server takes connections. */
async function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | null = null,
): Promise<Received> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      const { status, headers: lines } = await request(url, method, headers, body);
      return { status, headers: lines, fromCache: false };
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Fetch would not send `Origin` as it is told. */
function request(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Promise<{ status: number; headers: HeaderLine[] }> {
  return new Promise((resolve, reject) => {
    const sent = open(url, { method, headers }, (response) => {
      const raw = response.rawHeaders;
      response.destroy();
      const lines = raw.flatMap((name, index): HeaderLine[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""]] : []));
      resolve({ status: response.statusCode ?? 0, headers: lines });
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}
