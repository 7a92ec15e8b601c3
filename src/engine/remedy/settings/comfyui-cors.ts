import { value } from "../need";
import type { Setting } from "./setting";

/** ComfyUI's flag. */
export const comfyuiCors: Setting = {
  id: "comfyui-cors",
  responders: ["comfyui"],
  title: "Allow the origin in ComfyUI",
  steps: ({ origin }) => [
    `If it is ComfyUI: start it with \`--enable-cors-header ORIGIN\`, with ${value(origin)} in place of ORIGIN.`,
    "It allows the request headers Content-Type and Authorization alone.",
  ],
  cost: "It takes one origin.",
  ran: null,
  docs: "https://github.com/comfyanonymous/ComfyUI/blob/master/comfy/cli_args.py",
};
