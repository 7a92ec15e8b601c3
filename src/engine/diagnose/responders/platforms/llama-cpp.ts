import type { Responder } from "../responder";

/** llama.cpp's server. Source: https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
export const llamaCpp: Responder = {
  id: "llama-cpp",
  name: "llama.cpp",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { server: /^llama\.cpp/ } }],
};
