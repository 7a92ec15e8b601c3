import type { Responder } from "../responder";

/** AUTOMATIC1111's web UI and Forge, by their API. Source: https://github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/Command-Line-Arguments-and-Settings */
export const sdWebui: Responder = {
  id: "sd-webui",
  name: "Stable Diffusion web UI",
  kind: "platform",
  owner: "platform",
  paths: /^\/sdapi\//,
};
