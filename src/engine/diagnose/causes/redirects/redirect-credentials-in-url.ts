import { locationOf } from "../../../fetch/redirect";
import { type Situation, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The redirect leads to a URL with a user name or a password. */
export const redirectCredentialsInUrl = {
  id: "redirect-credentials-in-url",
  label: "User name in redirect URL",
  fits: (situation) => stoppedAt(situation, "redirect-credentials-in-url"),
  headline: ({ hop }) => `${host(hop.url)} redirects to a URL with a user name or a password in it.`,
  why: (situation) =>
    `Browsers block a cross-origin redirect to such a URL. This one goes to ${host(targetOf(situation))}.`,
  help: {
    kind: "server-code",
    title: "Redirect without a user name",
    steps: () => [`Remove the user name and the password from ${code("Location")}.`],
  },
} as const satisfies Cause;

const targetOf = ({ hop }: Situation): string => (hop.response && locationOf(hop.response, hop.url)) ?? hop.url;

export const docs: CauseDocs = {
  of: redirectCredentialsInUrl,
  meaning:
    "The server redirects to a URL with a user name or a password in it. Browsers block such a redirect to another origin.",
  sign: "The `Location` of the redirect has an `@` before the host.",
  rules: ["redirect-credentials-in-url"],
  example: [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://tim:secret@cdn.example/items
    => blocked`,
  ],
  nearMiss: {
    example: ["GET https://api.example/items -> 302 | Location: https://cdn.example/items => blocked"],
    cause: "redirect-hop-without-cors",
  },
};
