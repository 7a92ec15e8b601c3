import { originOf } from "../../../fetch/origin";
import { type NearMiss, nearMiss } from "../../origins";
import { type Situation, allowedOrigin } from "../../situation";
import { sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ONE_ORIGIN, allowsAnother, stoppedAtOrigin } from "./origin-rules";

/** An allowed origin that differs from the page's in one respect: its label, and what the difference is. */
function missBy<const Miss extends NearMiss>(
  miss: Miss,
  label: string,
  difference: (situation: Situation) => string,
): Cause & { readonly id: `origin-${Miss}` } {
  return {
    id: `origin-${miss}`,
    label,
    fits: (situation) => {
      if (!stoppedAtOrigin(situation)) return false;
      const allowed = allowedOrigin(situation);
      return allowed !== null && nearMiss(allowed, situation.requestOrigin) === miss;
    },
    headline: allowsAnother,
    why: (situation) =>
      sentences(difference(situation), "The allowed origin and the page's origin must match exactly."),
  };
}

/** A port that the scheme implies is not part of an origin: `https://app.example:443`. */
function portDifference(situation: Situation): string {
  return originOf(allowedOrigin(situation) ?? "") === situation.requestOrigin
    ? "The port is the default one of its scheme, and browsers leave that out."
    : "The ports are different.";
}

const trailingSlash = missBy(
  "trailing-slash",
  "Trailing slash in allowed origin",
  () => "The allowed origin ends with a slash.",
);
const whitespace = missBy(
  "whitespace",
  "Whitespace in allowed origin",
  () => "The allowed origin has whitespace in it.",
);
const letterCase = missBy(
  "case",
  "Uppercase in allowed origin",
  () => "The allowed origin has uppercase letters, and browsers send lowercase.",
);
const path = missBy(
  "path",
  "Path in allowed origin",
  () => "The allowed origin has a path, and an origin ends after host and port.",
);
/** Apps have schemes of their own: `capacitor://localhost`. */
function schemeDifference(situation: Situation): string {
  const schemeOf = (origin: string) => origin.trim().split(":")[0];
  return `The page's scheme is ${schemeOf(situation.requestOrigin)}, the allowed one ${schemeOf(allowedOrigin(situation) ?? "")}.`;
}

const scheme = missBy("scheme", "Wrong scheme in allowed origin", schemeDifference);
const port = missBy("port", "Wrong port in allowed origin", portDifference);
const localhostIp = missBy(
  "localhost-ip",
  "localhost is not 127.0.0.1",
  () => "Both names mean this computer, but they are two origins.",
);
const www = missBy("www", "www is another origin", () => "A host name with www and one without are two origins.");

/** One row a respect; an allowed origin differs in one of them at most, so their order does not matter. */
export const ORIGIN_NEAR_MISSES = [
  trailingSlash,
  whitespace,
  letterCase,
  path,
  scheme,
  port,
  localhostIp,
  www,
] as const;

const ALLOWS = "GET https://api.example/items -> 200 | Access-Control-Allow-Origin:";
const LOCAL = "GET https://api.example/items from http://localhost:3000 -> 200 | Access-Control-Allow-Origin:";
const TLS_PORT = "GET https://api.example/items from https://app.example:8443 -> 200 | Access-Control-Allow-Origin:";

export const docs: readonly CauseDocs[] = [
  {
    of: trailingSlash,
    meaning: "The allowed origin ends with a slash. An origin is scheme, host and port, without a slash.",
    sign: "The allowed value is the page's origin with `/` at its end.",
    rules: ONE_ORIGIN,
    example: [`${ALLOWS} https://app.example/ => blocked`],
    nearMiss: { example: [`${ALLOWS} https://app.example/shop/ => blocked`], cause: "origin-path" },
  },
  {
    of: whitespace,
    meaning: "The allowed origin has whitespace in it, often from an environment variable or a list that was split.",
    sign: "The allowed value is the page's origin with a space or a tab somewhere.",
    rules: [...ONE_ORIGIN, "allow-origin-multiple"],
    example: [`${ALLOWS} https://app.\texample => blocked`],
    nearMiss: { example: [`${ALLOWS} https://app.example https://www.example => blocked`], cause: "origin-list" },
  },
  {
    of: letterCase,
    meaning:
      "The allowed origin has uppercase letters. Browsers send origins in lowercase, and the two must match exactly.",
    sign: "The allowed value differs from the page's origin only in uppercase letters.",
    rules: ONE_ORIGIN,
    example: [`${ALLOWS} https://App.Example => blocked`],
    nearMiss: { example: [`${ALLOWS} https://App2.Example => blocked`], cause: "origin-not-allowed" },
  },
  {
    of: path,
    meaning: "The allowed origin has a path. An origin ends after host and port.",
    sign: "The allowed value starts with the page's origin and goes on with a path.",
    rules: ONE_ORIGIN,
    example: [`${ALLOWS} https://app.example/shop => blocked`],
    nearMiss: { example: [`${ALLOWS} https://www.example/shop => blocked`], cause: "origin-not-allowed" },
  },
  {
    of: scheme,
    meaning: "The allowed origin has another scheme than the page: one is `http`, the other `https`.",
    sign: "The allowed value and the page differ in `http` and `https` only.",
    rules: ONE_ORIGIN,
    example: [`${ALLOWS} http://app.example => blocked`],
    nearMiss: { example: [`${TLS_PORT} http://app.example:8080 => blocked`], cause: "origin-not-allowed" },
  },
  {
    of: port,
    meaning: "The allowed origin has another port than the page, for example the one of yesterday's dev server.",
    sign: "The allowed value and the page differ in the port only.",
    rules: ONE_ORIGIN,
    example: [`${LOCAL} http://localhost:5173 => blocked`],
    nearMiss: { example: [`${LOCAL} http://127.0.0.1:5173 => blocked`], cause: "origin-not-allowed" },
  },
  {
    of: localhostIp,
    meaning:
      "The server allows `localhost` and the page is on `127.0.0.1`, or the other way round. Both mean this computer, but they are two origins.",
    sign: "The allowed value and the page differ in `localhost` and `127.0.0.1` only.",
    rules: ONE_ORIGIN,
    example: [`${LOCAL} http://127.0.0.1:3000 => blocked`],
    nearMiss: { example: [`${LOCAL} http://192.168.1.7:3000 => blocked`], cause: "origin-not-allowed" },
  },
  {
    of: www,
    meaning:
      "The server allows the host name with `www.` and the page is without, or the other way round. They are two origins.",
    sign: "The allowed value and the page differ in `www.` only.",
    rules: ONE_ORIGIN,
    example: [`${ALLOWS} https://www.app.example => blocked`],
    nearMiss: { example: [`${ALLOWS} https://shop.app.example => blocked`], cause: "origin-not-allowed" },
  },
];
