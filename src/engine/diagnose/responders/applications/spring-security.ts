import type { Responder } from "../responder";

/** Spring Security's headers against caching and framing. Source: measured: spring boot 4.1.1 */
export const springSecurity: Responder = {
  id: "spring-security",
  name: "Spring",
  kind: "application",
  marks: [
    {
      headers: {
        "cache-control": /^no-cache, no-store, max-age=0, must-revalidate$/,
        expires: /^0$/,
        "x-frame-options": /^(?:DENY|SAMEORIGIN)$/,
      },
    },
    { headers: { "set-cookie": /\bJSESSIONID=/ } },
  ],
};
