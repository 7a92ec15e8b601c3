import type { CaseGroup } from "../case";
import { ALLOW_CREDENTIALS, allowOrigin, EXPRESS, html, json, NGINX, redirect, sketch, VARY_ORIGIN } from "./parts";

const MOVED = { version: 2 };

export const redirects: CaseGroup = {
  title: "Redirects",
  cases: [
    sketch({
      id: "redirect-hop-without-cors",
      title: "The redirect itself has no CORS header",
      note: "The old URL redirects without CORS headers; the new one has them.",
      cause: "redirect-hop-without-cors",
      path: "v1/items",
      reply: redirect(302, "{next}", NGINX),
      next: { path: "v2/items", host: "127.0.0.1", reply: json(MOVED, EXPRESS, allowOrigin("*")) },
    }),
    sketch({
      id: "redirect-origin-null",
      title: "A redirect makes the origin null",
      note: "After a redirect to a second API the browser says Origin: null; that API allows only this page.",
      cause: "redirect-origin-null",
      path: "v1/items",
      reply: redirect(302, "{next}", NGINX, allowOrigin("{page}"), VARY_ORIGIN),
      next: { path: "v2/items", host: "127.0.0.1", reply: json(MOVED, EXPRESS, allowOrigin("{page}"), VARY_ORIGIN) },
    }),
    sketch({
      id: "login-redirect",
      title: "The session ended: redirect to a login page",
      note: "The API redirects to the login page of another origin instead of a 401.",
      cause: "login-redirect",
      headersCanFix: false,
      path: "account",
      request: { credentials: "include" },
      reply: redirect(302, "{next}", NGINX, allowOrigin("{page}"), ALLOW_CREDENTIALS, VARY_ORIGIN),
      next: { path: "login", host: "127.0.0.1", reply: html(200, "Sign in", NGINX) },
    }),
    sketch({
      id: "redirect-credentials-in-url",
      title: "A password in the redirect",
      note: "The API redirects to a URL with a user name and a password in it.",
      cause: "redirect-credentials-in-url",
      path: "files/1",
      server: "files",
      reply: redirect(302, "http://reader:secret@{api}/redirect-credentials-in-url/stored/1", NGINX, allowOrigin("*")),
      next: { path: "stored/1", server: "files", reply: json(MOVED, NGINX, allowOrigin("*")) },
    }),
  ],
};
