import type { Login } from "../responder";

/** IBM Security Verify Access. https://www.ibm.com/docs/en/sva */
export const pkms: Login = {
  id: "pkms",
  name: "IBM Verify Access",
  paths: /\/pkmslogin/,
};
