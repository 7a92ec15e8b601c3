import type { Responder } from "../responder";

/** Cloudinary: its list of headers is fixed. Source: https://cloudinary.com/documentation/client_side_uploading */
export const cloudinary: Responder = {
  id: "cloudinary",
  name: "Cloudinary",
  kind: "platform",
  owner: "third-party",
  hosts: /^api(?:-eu|-ap)?\.cloudinary\.com$/,
  there: [{}],
};
