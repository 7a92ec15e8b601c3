import { value } from "../need";
import type { Setting } from "./setting";

/** The CORS rules of a Backblaze bucket. */
export const backblazeCors: Setting = {
  id: "backblaze-cors",
  responders: ["backblaze"],
  title: "Add a CORS rule to the B2 bucket",
  titleWhereOn: "Allow what is missing in the bucket's CORS rules",
  steps: ({ origin }) => [
    `Set the bucket's CORS rules with the command line, since the web page has only the simplest ones: \`b2 bucket update --cors-rules RULES BUCKET allPublic\` (or \`allPrivate\`), with ${value(origin)} in \`allowedOrigins\` and the request headers in \`allowedHeaders\`.`,
    "List the operation in `allowedOperations`: `b2_upload_file` for uploads to a pod, `b2_download_file_by_name` for downloads, and `s3_put`, `s3_get` for URLs of the S3 API.",
  ],
  cost: "A rule has to fit origin, operation and headers together, and takes about a minute to apply.",
  ran: null,
  docs: "https://www.backblaze.com/docs/cloud-storage-cross-origin-resource-sharing-rules",
};
