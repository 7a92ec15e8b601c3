import type { Responder } from "../responder";

/**
 * Cloud Run and Cloud Functions whose caller needs permission.
 * Source: https://cloud.google.com/run/docs/authenticating/public
 */
export const googleFrontend: Responder = {
  id: "google-frontend",
  name: "Google Cloud Run",
  kind: "platform",
  owner: "platform",
  hosts:
    /^[a-z0-9-]+-[a-z0-9]{10}-[a-z]{2}\.a\.run\.app$|^[a-z0-9-]+-\d+\.[a-z0-9-]+\.run\.app$|\.cloudfunctions\.net$/,
  // It names itself on what a service sends, too: a page of an application has headers of its own.
  own: [
    {
      status: [401, 403],
      headers: { server: /^Google Frontend$/ },
      type: /^text\/html/,
      absent: [
        "x-powered-by",
        "content-security-policy",
        "x-content-type-options",
        "x-frame-options",
        "set-cookie",
        "vary",
      ],
    },
  ],
  // No function of that name in that region; frameworks write `utf-8` in lowercase.
  there: [
    {
      status: [404],
      headers: { server: /^Google Frontend$/ },
      absent: ["x-powered-by", "content-security-policy"],
      type: "text/html; charset=UTF-8",
      sure: false,
    },
  ],
};
