import { APPLICATIONS } from "../../diagnose/responders/applications";
import { CORS_LAYERS } from "../../diagnose/responders/cors-layers";
import type { Need } from "../need";

const FRAMEWORKS: ReadonlySet<string> = new Set([...APPLICATIONS, ...CORS_LAYERS].map(({ id }) => id));

/** What runs on Node, by ids of frameworks and CORS layers. */
const NODE: ReadonlySet<string> = new Set(["express", "fastify", "nextjs", "node", "hapi", "sails", "mcp"]);

/** Whether the server shows that it is built on something else than Node, so that code for Node has no place there. */
export function isNotNode({ products, answeredBy }: Need): boolean {
  const shown = [...products, answeredBy?.id ?? "", answeredBy?.framework ?? ""];
  return shown.some((id) => FRAMEWORKS.has(id) && !NODE.has(id));
}
