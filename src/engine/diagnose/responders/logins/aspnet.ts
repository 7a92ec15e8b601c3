import type { Login } from "../responder";

/** ASP.NET Identity. */
export const aspnet: Login = {
  id: "aspnet",
  name: "ASP.NET",
  paths: /^\/(?:Identity\/)?Account\/(?:Log(?:in|On)|SignIn|AccessDenied)/i,
};
