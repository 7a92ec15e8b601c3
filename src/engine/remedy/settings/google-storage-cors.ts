import { json, value, values } from "../need";
import type { Setting } from "./setting";

/** The CORS rules of a Google bucket. */
export const googleStorageCors: Setting = {
  id: "google-storage-cors",
  responders: ["google-storage"],
  // No rule of the bucket counts for a session.
  fits: ({ answeredBy, cause }) => answeredBy?.id !== "google-storage-session" && cause !== "platform-responded",
  title: "Set the bucket's CORS rules",
  steps: ({ url, origin, method }) =>
    url.hostname === "storage.cloud.google.com"
      ? [
          "`storage.cloud.google.com` never allows pages to read: it is for people with a login. Request the file from `storage.googleapis.com` instead.",
        ]
      : [
          `Set a CORS rule on the bucket for the origin ${value(origin)} and the method ${value(method)}. The console has no page for it: use the command line.`,
          "List request headers under `responseHeader`: it is both, the headers that are allowed and those that are readable.",
        ],
  code: ({ origin, method, headers }) => [
    {
      where: "`cors.json`; then `gcloud storage buckets update gs://BUCKET --cors-file=cors.json`",
      language: "json",
      text: json([
        {
          origin: [origin],
          method: [method],
          responseHeader: ["Content-Type", ...headers.filter((name) => name !== "content-type")],
          maxAgeSeconds: 3600,
        },
      ]),
    },
  ],
  expose: (names) => ({
    title: "Expose the header in the bucket's CORS rule",
    steps: [
      `Add ${values(names)} to \`responseHeader\` of the bucket's CORS rule that allows the page, and set the rules again: \`gcloud storage buckets update gs://BUCKET --cors-file=cors.json\` replaces all of them.`,
    ],
    code: [{ where: "In that rule", language: "json", text: `"responseHeader": ${JSON.stringify(names)}` }],
  }),
  cost: "Only the first rule that fits counts.",
  ran: null,
  docs: "https://cloud.google.com/storage/docs/cross-origin",
};
