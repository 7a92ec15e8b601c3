import type { Login } from "../responder";

/** Microsoft's sign-in. */
export const entra: Login = {
  id: "entra",
  name: "Microsoft Entra ID",
  hosts:
    /^login\.(?:microsoftonline\.(?:com|us)|windows\.net|live\.com|partner\.microsoftonline\.cn)$|\.(?:b2clogin|ciamlogin)\.com$/,
};
