import type { Responder } from "../responder";

/** Hugging Face's files and models. Source: https://huggingface.co/docs/inference-providers/ */
export const huggingFace: Responder = {
  id: "hugging-face",
  name: "Hugging Face",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:(?:www\.)?huggingface\.co|api-inference\.huggingface\.co|router\.huggingface\.co|cdn-lfs[\w.-]*\.huggingface\.co|hf\.co)$/,
  there: [{}],
};
