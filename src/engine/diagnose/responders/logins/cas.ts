import type { Login } from "../responder";

/** CAS. */
export const cas: Login = {
  id: "cas",
  name: "CAS",
  paths: /\/cas\/login$/,
};
