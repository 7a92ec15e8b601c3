import type { Responder } from "../responder";

/**
 * Django. Its security middleware sets three headers together, also behind gunicorn and nginx.
 * Source: measured: django 5.2.19
 */
export const django: Responder = {
  id: "django",
  name: "Django",
  kind: "application",
  marks: [
    { headers: { server: /^WSGIServer\// } },
    {
      headers: {
        "x-content-type-options": /^nosniff$/,
        "referrer-policy": /^same-origin$/,
        "cross-origin-opener-policy": /^same-origin$/,
        "x-frame-options": /./,
      },
      absent: ["cf-mitigated"],
    },
  ],
};
