import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * Go's CrossOriginProtection: its two sentences have 57 and 120 bytes.
 * Source: measured: Go 1.26.8; https://pkg.go.dev/net/http#CrossOriginProtection
 */
export const go: OriginCheck = {
  id: "go-cross-origin-protection",
  name: "Go's `http.CrossOriginProtection`",
  signs: [
    {
      status: [403],
      headers: { "x-content-type-options": /^nosniff$/ },
      type: "text/plain; charset=utf-8",
      length: [57, 120],
      on: "response",
      // With it, a CORS layer stands in front and has not allowed the origin; that comes first.
      absent: ["vary"],
    },
  ],
  compares: ({ origin, host }) =>
    `It accepts a request with \`Sec-Fetch-Site: same-origin\`, and without that header one whose \`Origin\`, ${code(origin)}, has the host that arrives as \`Host\` (${code(host)} in the URL).`,
  steps: ({ origin }) => [
    `Add the page with \`protection.AddTrustedOrigin(${code(JSON.stringify(origin)).slice(1, -1)})\`, or let the reverse proxy pass \`Host\` on where the page is the server's own.`,
  ],
};
