import { quoted, value } from "../need";
import type { Setting } from "./setting";

/** CORS of tRPC. */
export const trpcCors: Setting = {
  id: "trpc-cors",
  responders: ["trpc"],
  kind: "server-code",
  fits: ({ status }) => status < 500,
  title: "Add the CORS middleware to the tRPC server",
  titleWhereOn: "Allow what is missing in the tRPC server's CORS middleware",
  steps: ({ origin }) => [
    `tRPC sends no CORS headers of its own. In its standalone adapter, give \`cors()\` with ${value(origin)} to \`middleware\`; in Express, call \`app.use(cors(...))\` above the adapter.`,
  ],
  code: ({ origin, url }) => [
    {
      where: "Standalone adapter",
      language: "js",
      text: [
        "createHTTPServer({",
        `  basePath: ${quoted(url.pathname.slice(0, url.pathname.lastIndexOf("/") + 1))},`,
        `  middleware: cors({ origin: ["${origin}"] }),`,
        "  router: appRouter,",
        "}).listen(3000);",
      ].join("\n"),
    },
  ],
  cost: null,
  ran: "tRPC 11.25.2",
  docs: "https://trpc.io/docs/server/adapters/standalone#handling-cors",
};
