import type { Responder } from "../responder";

/** Google Cloud Storage and Firebase Storage. Source: https://cloud.google.com/storage/docs/cross-origin */
export const googleStorage: Responder = {
  id: "google-storage",
  name: "Google Cloud Storage",
  kind: "object-store",
  owner: "platform",
  hosts:
    /^(?:[a-z0-9._-]+\.)?storage\.googleapis\.com$|^storage\.cloud\.google\.com$|^firebasestorage\.googleapis\.com$|\.firebasestorage\.app$/,
  // Downloads of Google Drive have that header too.
  own: [{ headers: { "x-guploader-uploadid": /./ }, target: /^(?!\/download\/drive\/)/ }],
  there: [{}],
  refuses: [
    {
      on: "preflight",
      status: [200],
      absent: ["access-control-allow-origin"],
      because: ["origin", "method", "header"],
    },
  ],
};
