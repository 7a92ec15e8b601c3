import { value } from "../need";
import type { Setting } from "./setting";

/** An upload session that a server started without the page's origin. */
export const googleStorageSession: Setting = {
  id: "google-storage-session",
  responders: ["google-storage-session"],
  title: "Start the upload session with the page's origin",
  steps: ({ origin }) => [
    `Cloud Storage decides by the request that started the session. Send ${value(`Origin: ${origin}`)} with that one, on your server: the option \`origin\` of \`createResumableUpload\` in Node.js, of \`create_resumable_upload_session\` in Python, \`UploadObjectOptions.Origin\` in .NET.`,
    "Then give the page the URI of a new session: one that exists keeps its origin.",
  ],
  cost: "The bucket's CORS rules have no effect on a session's responses.",
  ran: null,
  docs: "https://cloud.google.com/storage/docs/cross-origin",
};
