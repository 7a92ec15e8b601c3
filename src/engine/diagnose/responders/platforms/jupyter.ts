import type { Responder } from "../responder";

/**
 * Jupyter. Many applications have sessions and contents of their own, so those paths tell it only beside its server's name.
 * Source: measured: jupyter_server 2.21.1
 */
export const jupyter: Responder = {
  id: "jupyter",
  name: "Jupyter",
  kind: "platform",
  owner: "platform",
  paths: /^(?:\/[\w@.%-]+)*\/(?:api\/(?:kernels|kernelspecs)|hub\/api)\b/,
  own: [
    { headers: { server: /^TornadoServer\// }, target: /\/api\/(?:kernels|kernelspecs|sessions|contents|terminals)\b/ },
  ],
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
