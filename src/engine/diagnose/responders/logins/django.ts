import type { Login } from "../responder";

/** Django. */
export const django: Login = {
  id: "django",
  name: "Django",
  paths: /^\/(?:accounts\/login|admin\/login|api-auth\/login)\/?$/,
};
