import type { Responder } from "../responder";

/** ComfyUI on its port: it refuses pages of other origins on loopback. Source: https://github.com/comfyanonymous/ComfyUI/blob/master/comfy/cli_args.py */
export const comfyui: Responder = {
  id: "comfyui",
  name: "ComfyUI",
  kind: "platform",
  ports: ["8188"],
  refuses: [{ status: [403], length: [0], because: ["origin"] }],
};
