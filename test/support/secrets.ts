import type { Random } from "../conformance/random";

/** Kinds of secrets as requests carry them, each made anew from random letters. */

/** Where a secret of a kind can stand. `word`: it looks like a word or a number, and only its place tells what it is. */
export type Looks = "secret" | "word";

export interface SecretKind {
  readonly name: string;
  readonly looks: Looks;
  make(random: Random): string;
}

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";
const HEX = "0123456789abcdef";
const ALNUM = UPPER + LOWER + DIGITS;
const URL_SAFE = `${ALNUM}-_`;
const BASE64 = `${ALNUM}+/`;

function letters(random: Random, count: number, of: string): string {
  return Array.from({ length: count }, () => of[Math.floor(random.next() * of.length)]).join("");
}

/** Random letters that have a digit among them, as random letters of that length nearly always do. */
function mixed(random: Random, count: number, of: string): string {
  return (
    letters(random, count - 3, of) + letters(random, 1, DIGITS) + letters(random, 1, "XQ") + letters(random, 1, DIGITS)
  );
}

const kind = (name: string, make: (random: Random) => string, looks: Looks = "secret"): SecretKind => ({
  name,
  looks,
  make,
});

const jwt = (random: Random): string =>
  `eyJ${mixed(random, 17, URL_SAFE)}.eyJ${mixed(random, 60, URL_SAFE)}.${mixed(random, 43, URL_SAFE)}`;
const uuid = (random: Random): string =>
  [8, 4, 4, 4, 12].map((count) => letters(random, count - 1, HEX) + letters(random, 1, DIGITS)).join("-");

export const SECRET_KINDS: readonly SecretKind[] = [
  kind("bearer token", (random) => `Bearer ${mixed(random, 40, URL_SAFE)}`),
  kind("basic login", (random) => `Basic ${mixed(random, 24, BASE64)}=`),
  kind("digest response", (random) => `Digest ${mixed(random, 32, HEX)}`),
  kind("JWT", jwt),
  kind("JWE", (random) => `${jwt(random)}.${mixed(random, 30, URL_SAFE)}.${mixed(random, 22, URL_SAFE)}`),
  kind("session cookie", (random) => `session=${mixed(random, 32, ALNUM)}`),
  kind("PHP session id", (random) => mixed(random, 26, LOWER + DIGITS)),
  kind("Java session id", (random) => mixed(random, 32, UPPER + DIGITS)),
  kind("connect.sid", (random) => `s%3A${mixed(random, 32, URL_SAFE)}.${mixed(random, 43, BASE64)}`),
  kind("CSRF token", (random) => mixed(random, 43, URL_SAFE)),
  kind("API key", (random) => mixed(random, 39, URL_SAFE)),
  kind("AWS access key id", (random) => `AKIA${mixed(random, 16, UPPER + DIGITS)}`),
  kind("AWS secret key", (random) => mixed(random, 40, BASE64)),
  kind("AWS signature", (random) => mixed(random, 64, HEX)),
  kind("AWS session token", (random) => mixed(random, 120, BASE64)),
  kind("Google API key", (random) => `AIza${mixed(random, 35, URL_SAFE)}`),
  kind("Google OAuth token", (random) => `ya29.${mixed(random, 60, URL_SAFE)}`),
  kind("GitHub token", (random) => `ghp_${mixed(random, 36, ALNUM)}`),
  kind("GitLab token", (random) => `glpat-${mixed(random, 20, URL_SAFE)}`),
  kind(
    "Slack token",
    (random) => `xoxb-${letters(random, 11, DIGITS)}-${letters(random, 12, DIGITS)}-${mixed(random, 24, ALNUM)}`,
  ),
  kind(
    "Slack webhook",
    (random) =>
      `T${mixed(random, 10, UPPER + DIGITS)}/B${mixed(random, 10, UPPER + DIGITS)}/${mixed(random, 24, ALNUM)}`,
  ),
  kind("Stripe key", (random) => `sk_live_${mixed(random, 24, ALNUM)}`),
  kind("Twilio SID", (random) => `AC${mixed(random, 32, HEX)}`),
  kind("SendGrid key", (random) => `SG.${mixed(random, 22, URL_SAFE)}.${mixed(random, 43, URL_SAFE)}`),
  kind("npm token", (random) => `npm_${mixed(random, 36, ALNUM)}`),
  kind("Azure storage signature", (random) => `${mixed(random, 43, BASE64)}=`),
  kind("OAuth code", (random) => `4/0A${mixed(random, 60, URL_SAFE)}`),
  kind("OAuth refresh token", (random) => `1//0${mixed(random, 60, URL_SAFE)}`),
  kind("PKCE verifier", (random) => mixed(random, 64, URL_SAFE)),
  kind("SAML response", (random) => `PHNhbWxwOlJlc3BvbnNl${mixed(random, 200, BASE64)}==`),
  kind("one-time code", (random) => letters(random, 6, DIGITS), "word"),
  kind(
    "password",
    (random) => `${random.pick(["Sommer", "hunter", "correct", "tiger"])}${letters(random, 4, DIGITS)}`,
    "word",
  ),
  kind(
    "e-mail address",
    (random) => `${letters(random, 8, LOWER)}.${letters(random, 6, LOWER)}@${letters(random, 9, LOWER)}.invalid`,
  ),
  kind("phone number", (random) => `+49-${letters(random, 3, DIGITS)}-${letters(random, 8, DIGITS)}`),
  kind("credit card number", (random) => [4, 4, 4, 4].map((count) => letters(random, count, DIGITS)).join("-")),
  kind("IBAN", (random) => `DE${letters(random, 20, DIGITS)}`),
  kind(
    "social security number",
    (random) => `${letters(random, 3, DIGITS)}-${letters(random, 2, DIGITS)}-${letters(random, 4, DIGITS)}`,
  ),
  kind("customer number", (random) => letters(random, 9, DIGITS), "word"),
  kind("UUID", uuid),
  kind("MongoDB id", (random) => mixed(random, 24, HEX)),
  kind("SSH fingerprint", (random) => `SHA256:${mixed(random, 43, BASE64)}`),
  kind("magic link token", (random) => mixed(random, 22, URL_SAFE)),
  kind("nonce", (random) => mixed(random, 16, ALNUM)),
];
