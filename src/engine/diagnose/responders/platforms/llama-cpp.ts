import type { Responder } from "../responder";

/** llama.cpp's server. */
export const llamaCpp: Responder = {
  id: "llama-cpp",
  name: "llama.cpp",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { server: /^llama\.cpp/ } }],
  source: "https://github.com/ggml-org/llama.cpp/tree/master/tools/server",
};
