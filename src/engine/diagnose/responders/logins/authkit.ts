import type { Login } from "../responder";

/** WorkOS. https://workos.com/docs/authkit */
export const authkit: Login = {
  id: "authkit",
  name: "WorkOS AuthKit",
  hosts: /\.authkit\.app$|^api\.workos\.com$/,
};
