import { list, sentences } from "../../diagnose/words/values";
import { value } from "../need";
import { isNotNode } from "./frameworks";
import { type Setting, isAboutCors } from "./setting";

/** CORS of the two most common GraphQL servers. */
export const graphqlCors: Setting = {
  id: "graphql-cors",
  responders: ["graphql"],
  kind: "server-code",
  fits: (need) => isAboutCors(need.status) && !isNotNode(need),
  title: "Set CORS where the GraphQL server is made",
  steps: ({ origin, headers, stop }) => [
    sentences(
      `In GraphQL Yoga, give ${value(origin)} to the \`cors\` option of \`createYoga\`. In Apollo Server, call \`cors()\` before \`expressMiddleware\` on the same path: its standalone server allows every origin and has no setting.`,
      headers.length === 0 || !stop.isPreflight
        ? null
        : `This request needs ${list(headers)} in the list of allowed headers.`,
    ),
  ],
  code: ({ origin }) => [
    {
      where: "GraphQL Yoga",
      language: "js",
      text: `const yoga = createYoga({ schema, cors: { origin: ["${origin}"] } });`,
    },
    {
      where: "Apollo Server with Express",
      language: "js",
      text: `app.use("/graphql", cors({ origin: ["${origin}"] }), express.json(), expressMiddleware(server));`,
    },
  ],
  cost: "Apollo's CSRF check rejects GET and text bodies without `apollo-require-preflight` (400): that is not CORS.",
  ran: "GraphQL Yoga 5.24.1 and Apollo Server 5.5.1",
  docs: "https://the-guild.dev/graphql/yoga-server/docs/features/cors",
};
