import type { Responder } from "../responder";

/** Jupyter. Source: measured: jupyter_server 2.21.1 */
export const jupyter: Responder = {
  id: "jupyter",
  name: "Jupyter",
  kind: "platform",
  owner: "platform",
  paths: /^(?:\/user\/[^/]+)?\/(?:api\/(?:kernels|sessions|contents|terminals|kernelspecs)|hub\/api)\b/,
  refuses: [
    {
      status: [404],
      type: /^application\/json/,
      headers: { server: /^TornadoServer\// },
      because: ["origin"],
      sure: false,
    },
  ],
};
